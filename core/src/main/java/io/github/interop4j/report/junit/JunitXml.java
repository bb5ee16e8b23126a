package io.github.interop4j.report.junit;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.report.Curl;
import io.github.interop4j.report.Output;
import io.github.interop4j.report.Owner;
import io.github.interop4j.report.Report;
import io.github.interop4j.report.Words;
import io.github.interop4j.report.expected.Expectations;
import io.github.interop4j.report.expected.ExpectedFailure;
import io.github.interop4j.run.Line;
import io.github.interop4j.run.RunResult;
import io.github.interop4j.verdict.Cause;
import io.github.interop4j.verdict.CheckResult;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apiguardian.api.API;

/**
 * Writes {@code junit.xml} by Surefire's schema: a case for each id, named uniquely, since GitLab drops those of equal
 * names.
 *
 * <p>A failed check is a failure; an inconclusive one an error, since nothing was found out; one that was skipped, not
 * run or not implemented is skipped, with the reason. It holds no system properties, unlike what JUnit writes itself.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class JunitXml implements Output {

    public static final String FILE = "junit.xml";

    private static final Set<Outcome> SKIPPED = Set.of(Outcome.SKIPPED, Outcome.NOT_RUN, Outcome.NOT_IMPLEMENTED);

    @Override
    public void render(Report report, Shelf files) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            suite(xml, report);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text in memory that cannot be written", e);
        }
        files.put(FILE, (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void suite(XMLStreamWriter xml, Report report) throws XMLStreamException {
        RunResult result = report.result();
        Expectations expectations = report.expectations();
        line(xml, 0);
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", legal("interop4j " + Words.title(result.requirements())));
        xml.writeAttribute("time", seconds(Duration.between(result.started(), result.finished())));
        xml.writeAttribute("tests", Integer.toString(result.lines().size()));
        xml.writeAttribute("errors", Long.toString(result.count(Outcome.INCONCLUSIVE)));
        xml.writeAttribute(
                "skipped",
                Long.toString(SKIPPED.stream().mapToLong(result::count).sum()));
        xml.writeAttribute("failures", Long.toString(result.count(Outcome.FAILED)));
        if (!expectations.entries().isEmpty()) {
            expected(xml, expectations);
        }
        var names = new HashSet<String>();
        for (Line each : result.lines()) {
            testcase(xml, each, unique(name(each), names), expectations.of(each));
        }
        line(xml, 0);
        xml.writeEndElement();
    }

    /** What the schema has no other place for; none of it is a property of the system. */
    private static void expected(XMLStreamWriter xml, Expectations expectations) throws XMLStreamException {
        line(xml, 1);
        xml.writeStartElement("properties");
        line(xml, 2);
        xml.writeEmptyElement("property");
        xml.writeAttribute("name", "interop4j.failures.unexpected");
        xml.writeAttribute("value", Long.toString(expectations.unexpected()));
        line(xml, 1);
        xml.writeEndElement();
    }

    private static String name(Line line) {
        return Words.sentence(line)
                + line.check()
                        .flatMap(CheckResult::variant)
                        .map(each -> " (" + each + ")")
                        .orElse("") + " [id-" + line.id() + "]";
    }

    private static String unique(String name, Set<String> names) {
        String unique = name;
        for (int next = 2; !names.add(unique); next++) {
            unique = name + " " + next;
        }
        return unique;
    }

    private static void testcase(XMLStreamWriter xml, Line each, String name, Optional<ExpectedFailure> known)
            throws XMLStreamException {
        line(xml, 1);
        xml.writeStartElement("testcase");
        xml.writeAttribute("name", legal(name));
        xml.writeAttribute("classname", legal(String.join(",", each.capabilities())));
        xml.writeAttribute(
                "time", seconds(each.check().map(CheckResult::duration).orElse(Duration.ZERO)));
        if (each.outcome() == Outcome.FAILED) {
            wrong(xml, "failure", each, known);
        } else if (each.outcome() == Outcome.INCONCLUSIVE) {
            wrong(xml, "error", each, known);
        } else if (SKIPPED.contains(each.outcome())) {
            line(xml, 2);
            xml.writeEmptyElement("skipped");
            xml.writeAttribute(
                    "message",
                    legal(each.outcome().written() + ": "
                            + Words.line(each.reason().orElse(""))));
        }
        line(xml, 1);
        xml.writeEndElement();
    }

    private static void wrong(XMLStreamWriter xml, String element, Line each, Optional<ExpectedFailure> known)
            throws XMLStreamException {
        line(xml, 2);
        xml.writeStartElement(element);
        String expected = known.map(entry -> "expected: " + entry.told()).orElse("");
        xml.writeAttribute(
                "message", legal(Words.line(each.reason().orElse("") + (expected.isEmpty() ? "" : "; " + expected))));
        xml.writeAttribute(
                "type",
                each.check()
                        .flatMap(check -> check.verdict().cause())
                        .map(Cause::title)
                        .orElse(each.outcome().written()));
        xml.writeCharacters(legal(String.join(
                "\n", each.check().map(check -> details(each, check)).orElse(List.of()))));
        xml.writeEndElement();
    }

    private static List<String> details(Line line, CheckResult check) {
        return Stream.of(
                        Stream.of(
                                "test: " + line.name(),
                                "reason: " + line.reason().orElse(""),
                                "who should look: " + Owner.of(check)),
                        check.deciding().stream()
                                .flatMap(said -> Stream.of(
                                        "request id: " + said.requestId().orElse("none"),
                                        "exchange: " + said.title(),
                                        "again: " + Curl.of(said))))
                .flatMap(each -> each)
                .toList();
    }

    private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", duration.toMillis() / 1000.0);
    }

    /** Without the characters that XML 1.0 cannot hold: what a cloud answers may have any. */
    private static String legal(String text) {
        return text.codePoints()
                .map(each -> each == '\t'
                                || each == '\n'
                                || each == '\r'
                                || (each >= 0x20 && each <= 0xd7ff)
                                || (each >= 0xe000 && each <= 0xfffd)
                                || each >= 0x10000
                        ? each
                        : '\ufffd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
