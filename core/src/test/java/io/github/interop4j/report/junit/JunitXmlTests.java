package io.github.interop4j.report.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.assessment.RecordedResults;
import io.github.interop4j.assessment.TestResult;
import io.github.interop4j.report.Hostile;
import io.github.interop4j.report.Rendered;
import io.github.interop4j.report.Report;
import io.github.interop4j.report.Runs;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JunitXmlTests {

    private static final List<Report> REPORTS =
            List.of(Hostile.report(Runs.everyOutcome()), Hostile.report(), Hostile.report(Hostile.many(1000)));

    /** The schema as Surefire publishes it, which the build takes from Surefire's own release. */
    @Test
    void itFollowsTheSchemaThatSurefirePublishes() throws Exception {
        follows(Path.of("target/surefire-test-report.xsd").toUri().toURL());
    }

    @Test
    void itFollowsAStricterSchemaToo() throws Exception {
        follows(Objects.requireNonNull(JunitXmlTests.class.getResource("surefire.xsd")));
    }

    private static void follows(URL schema) throws Exception {
        for (Report report : REPORTS) {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(schema)
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(xml(report))));
        }
    }

    /** By the parser of Maven's own report of tests, which makes a suite of each class name. */
    @Test
    void surefireReadsIt() throws Exception {
        List<ReportTestSuite> suites = read(Hostile.report(Runs.everyOutcome()));
        List<ReportTestCase> cases = cases(suites);

        assertThat(suites)
                .extracting(ReportTestSuite::getFullClassName)
                .containsExactly("acme-keys", "acme-later", "acme-class", "acme-names");
        assertThat(cases).hasSize(5);
        assertThat(cases).filteredOn(ReportTestCase::hasSkipped).hasSize(2);
        assertThat(cases)
                .filteredOn(ReportTestCase::isSuccessful)
                .extracting(ReportTestCase::getName)
                .containsExactly("a key of a1 is kept [id-a1]");
        assertThat(cases)
                .filteredOn(ReportTestCase::hasFailure)
                .singleElement()
                .returns("a key of a2 is kept [id-a2]", ReportTestCase::getName)
                .returns("cloud-nonconformant", ReportTestCase::getFailureType)
                .returns("in #2 GET /keys/42 -> 200: gone is gone", ReportTestCase::getFailureMessage)
                .satisfies(each -> assertThat(each.getFailureDetail()).contains("\nrequest id: req-2\n"));
        assertThat(cases)
                .filteredOn(ReportTestCase::hasError)
                .extracting(ReportTestCase::getFailureType)
                .containsExactly("quota");
        assertThat(cases(read(Hostile.report())))
                .filteredOn(ReportTestCase::hasFailure)
                .hasSize(2);
        assertThat(cases(read(Hostile.report(Hostile.many(1000)))))
                .filteredOn(ReportTestCase::hasFailure)
                .hasSize(334);
    }

    private static List<ReportTestSuite> read(Report report) throws Exception {
        var parser = new TestSuiteXmlParser(new NullConsoleLogger());
        List<ReportTestSuite> suites =
                parser.parse(new InputStreamReader(new ByteArrayInputStream(xml(report)), StandardCharsets.UTF_8));
        assertThat(parser.isValid()).isTrue();
        return suites;
    }

    private static List<ReportTestCase> cases(List<ReportTestSuite> suites) {
        return suites.stream().flatMap(each -> each.getTestCases().stream()).toList();
    }

    @Test
    void eachOutcomeIsToldSoThatBuildServersUnderstandIt() throws Exception {
        Element suite = suite(Hostile.report(Runs.everyOutcome()));

        assertThat(suite.getAttribute("tests")).isEqualTo("5");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("2");
        assertThat(suite.getAttribute("time")).isEqualTo("83.250");
        assertThat(told(suite))
                .containsExactlyInAnyOrder(
                        "a1",
                        "a2 failure cloud-nonconformant: in #2 GET /keys/42 -> 200: gone is gone",
                        "a4 error quota: in #2 GET /keys/42 -> 413: too many",
                        "a3 skipped : not implemented: there is no check for it yet",
                        "in-house skipped : skipped: needs credential other, which this run was not given");
    }

    @Test
    void aFailureSaysWhoShouldLookAndHowToAskAgain() throws Exception {
        assertThat(suite(Hostile.report(Runs.everyOutcome()))
                        .getElementsByTagName("failure")
                        .item(0)
                        .getTextContent())
                .contains("\nwho should look: whoever runs the keys service: it answered otherwise than it must\n")
                .contains("\nrequest id: req-2\n")
                .contains("\nagain: curl -i -H \"X-Auth-Token: $OS_TOKEN\" 'https://keys.example.org/keys/42'");
    }

    @Test
    void namesAreUnique() throws Exception {
        Report twice = Hostile.report(Runs.run(Runs.passed("a1"), Runs.passed("a1"), Runs.passed("a2")));
        NodeList cases = suite(twice).getElementsByTagName("testcase");
        var names = new ArrayList<String>();
        for (int index = 0; index < cases.getLength(); index++) {
            names.add(((Element) cases.item(index)).getAttribute("name"));
        }

        assertThat(names)
                .doesNotHaveDuplicates()
                .contains("a key of a1 is kept [id-a1]", "a key of a1 is kept [id-a1] 2");
    }

    @Test
    void nothingOfTheMachineIsInIt() {
        String text =
                Rendered.of(new JunitXml(), Hostile.report(Runs.everyOutcome())).text(JunitXml.FILE);

        assertThat(text).doesNotContain("propert", "java.home", System.getProperty("user.dir"));
    }

    @Test
    void itCanBeAssessedAgain() {
        List<TestResult> read = RecordedResults.read(
                        JunitXml.FILE, new ByteArrayInputStream(xml(Hostile.report(Runs.everyOutcome()))))
                .results();

        assertThat(read)
                .extracting(TestResult::id, TestResult::outcome)
                .contains(tuple("a1", Outcome.PASSED), tuple("a2", Outcome.FAILED), tuple("in-house", Outcome.SKIPPED));
    }

    private static byte[] xml(Report report) {
        return Rendered.of(new JunitXml(), report).bytes(JunitXml.FILE);
    }

    private static Element suite(Report report) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml(report)))
                .getDocumentElement();
    }

    /** Each case in a line: its id, and what it has in it. */
    private static List<String> told(Element suite) {
        var told = new ArrayList<String>();
        NodeList cases = suite.getElementsByTagName("testcase");
        for (int index = 0; index < cases.getLength(); index++) {
            Element each = (Element) cases.item(index);
            var line = new StringBuilder(each.getAttribute("name").replaceAll(".*\\[id-(.*)\\].*", "$1"));
            NodeList inside = each.getElementsByTagName("*");
            for (int inner = 0; inner < inside.getLength(); inner++) {
                Element what = (Element) inside.item(inner);
                line.append(' ').append(what.getTagName()).append(' ').append(what.getAttribute("type"));
                line.append(": ").append(what.getAttribute("message"));
            }
            told.add(line.toString());
        }
        return told;
    }
}
