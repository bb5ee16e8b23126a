package io.github.interop4j.assessment;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads results from JSON token by token: run.json of this library, and RefStack's uploads and answers. */
final class JsonResultsReader {

    private static final String RUN = "interop4j-run";

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxDocumentLength(1L << 28)
                    .maxStringLength(10_000_000)
                    .maxNameLength(10_000)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    /** One element of the list of results, with what it says, absent texts empty. */
    private record Element(String place, String id, String name, String outcome, String cause, String reason) {}

    private final String source;
    private final JsonParser parser;
    private final List<Element> elements = new ArrayList<>();
    private String format = "";
    private boolean refstack;

    private JsonResultsReader(String source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
    }

    static RecordedResults read(String source, InputStream content) throws IOException {
        try (JsonParser parser = FACTORY.createParser(content)) {
            parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            JsonResultsReader reader = new JsonResultsReader(source, parser);
            reader.document();
            return reader.results();
        } catch (JacksonException broken) {
            String place = broken.getLocation() == null
                    ? ""
                    : "line " + broken.getLocation().getLineNr();
            throw new ResultsException(source, place, "not valid JSON: " + broken.getOriginalMessage());
        }
    }

    private void document() throws IOException {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (key) {
                case "format" -> format = text();
                case "results" -> list(value);
                case "cpid", "duration_seconds" -> {
                    refstack = true;
                    parser.skipChildren();
                }
                default -> parser.skipChildren();
            }
        }
    }

    private void list(JsonToken value) throws IOException {
        if (value != JsonToken.START_ARRAY) {
            throw new ResultsException(source, "/results", "expected a list, found something else");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String place = "/results/" + elements.size();
            RecordedResults.refuseTooMany(source, elements.size());
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                elements.add(new Element(place, "", parser.getText(), "", "", ""));
            } else if (parser.currentToken() == JsonToken.START_OBJECT) {
                elements.add(element(place));
            } else {
                throw new ResultsException(source, place, "expected an object or a name, found something else");
            }
        }
    }

    private Element element(String place) throws IOException {
        String id = "";
        String name = "";
        String outcome = "";
        String cause = "";
        String reason = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            switch (key) {
                case "id", "uuid" -> id = text();
                case "name" -> name = text();
                case "outcome" -> outcome = text();
                case "cause" -> cause = text();
                case "reason" -> reason = text();
                default -> parser.skipChildren();
            }
        }
        return new Element(place, id, name, outcome, cause, reason);
    }

    private String text() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return parser.getText();
        }
        parser.skipChildren();
        return "";
    }

    private RecordedResults results() {
        if (format.equals(RUN)) {
            return new RecordedResults(
                    source,
                    RecordedResults.Format.INTEROP4J_RUN,
                    elements.stream().map(this::ours).toList());
        }
        if (refstack) {
            return new RecordedResults(
                    source,
                    RecordedResults.Format.REFSTACK,
                    elements.stream().map(this::passed).toList());
        }
        throw new ResultsException(
                source,
                "",
                "expected the key 'format' of a run.json or the key 'cpid' of RefStack results, found neither");
    }

    private TestResult ours(Element element) {
        if (element.id.isEmpty()) {
            throw new ResultsException(source, element.place, "expected the key 'id' with a text, found none");
        }
        return new TestResult(
                element.id, given(element.name), outcome(element), given(element.cause), given(element.reason));
    }

    private Outcome outcome(Element element) {
        for (Outcome each : Outcome.values()) {
            if (each.name().equals(element.outcome)) {
                return each;
            }
        }
        throw new ResultsException(
                source,
                element.place + "/outcome",
                "expected one of " + List.of(Outcome.values()) + ", found '" + element.outcome + "'");
    }

    private TestResult passed(Element element) {
        if (element.name.isEmpty()) {
            throw new ResultsException(source, element.place, "expected the key 'name' with a text, found none");
        }
        String id = element.id.toLowerCase(Locale.ROOT);
        return new TestResult(
                id.startsWith("id-") ? id.substring(3) : id,
                Optional.of(element.name),
                Outcome.PASSED,
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(RecordedResults.shortened(text));
    }
}
