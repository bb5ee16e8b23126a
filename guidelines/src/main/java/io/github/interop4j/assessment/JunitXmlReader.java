package io.github.interop4j.assessment;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads JUnit XML as subunit2junitxml writes it for Tempest; knows no document types and no entities. */
final class JunitXmlReader {

    private static final int LONGEST_TEXT = 64 * 1024;

    private final String source;
    private final XMLStreamReader xml;
    private final List<TestResult> results = new ArrayList<>();

    private JunitXmlReader(String source, XMLStreamReader xml) {
        this.source = source;
        this.xml = xml;
    }

    static List<TestResult> results(String source, InputStream content) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            JunitXmlReader reader = new JunitXmlReader(source, factory.createXMLStreamReader(content));
            reader.document();
            return reader.results;
        } catch (XMLStreamException broken) {
            String line = broken.getLocation() == null
                    ? ""
                    : "line " + broken.getLocation().getLineNumber();
            throw new ResultsException(
                    source, line, "not valid XML: " + firstLine(String.valueOf(broken.getMessage())));
        }
    }

    private void document() throws XMLStreamException {
        boolean root = true;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw refused("no document type and no entities, found one");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (root
                        && !xml.getLocalName().equals("testsuite")
                        && !xml.getLocalName().equals("testsuites")) {
                    throw refused("the element testsuite or testsuites, found " + xml.getLocalName());
                }
                root = false;
                if (xml.getLocalName().equals("testcase")) {
                    testcase();
                }
            }
        }
    }

    private ResultsException refused(String problem) {
        return new ResultsException(source, "line " + xml.getLocation().getLineNumber(), "expected " + problem);
    }

    private void testcase() throws XMLStreamException {
        String name = attribute("name").orElseThrow(() -> refused("the attribute name, found none"));
        String printed = attribute("classname")
                .filter(each -> !each.isEmpty())
                .map(each -> each + "." + name)
                .orElse(name);
        Outcome outcome = Outcome.PASSED;
        Optional<String> reason = Optional.empty();
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw refused("no document type and no entities, found one");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                Outcome told = outcome(xml.getLocalName());
                if (told == Outcome.PASSED) {
                    depth++;
                } else {
                    outcome = outcome.worse(told);
                    reason =
                            attribute("message").filter(each -> !each.isBlank()).map(JunitXmlReader::firstLine);
                    String text = text();
                    if (reason.isEmpty() && !text.isEmpty()) {
                        reason = Optional.of(told == Outcome.SKIPPED ? firstLine(text) : lastLine(text));
                    }
                }
            }
        }
        RecordedResults.refuseTooMany(source, results.size());
        TempestName.result(printed, outcome, reason).ifPresent(results::add);
    }

    private static Outcome outcome(String element) {
        return switch (element) {
            case "failure", "error" -> Outcome.FAILED;
            case "skipped" -> Outcome.SKIPPED;
            default -> Outcome.PASSED;
        };
    }

    private Optional<String> attribute(String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name));
    }

    /** The end of the element's text, where a traceback says what happened; the reader then stands on the element's end. */
    private String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw refused("no document type and no entities, found one");
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                default -> {}
            }
            if (text.length() > 2 * LONGEST_TEXT) {
                text.delete(0, text.length() - LONGEST_TEXT);
            }
        }
        return text.toString().strip();
    }

    private static String lastLine(String text) {
        return firstLine(text.substring(text.lastIndexOf('\n') + 1));
    }

    private static String firstLine(String text) {
        return RecordedResults.shortened(text.strip().lines().findFirst().orElse(""));
    }
}
