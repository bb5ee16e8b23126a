package io.github.interop4j.guideline;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A place in a JSON document: knows its pointer, so that every refusal can name it. */
record Json(String file, String pointer, JsonNode node) {

    /** Official guidelines nest eight deep and their longest text has a few thousand characters. */
    private static final int MAX_DEPTH = 64;

    private static final int MAX_TEXT = 1_000_000;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MAX_TEXT)
                            .maxNameLength(10_000)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    record Field(String name, Json value) {}

    static Json parse(String file, byte[] bytes) {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            if (node.isMissingNode()) {
                throw new GuidelineException(file, "", "expected a document, found nothing");
            }
            return new Json(file, "", node);
        } catch (JacksonException broken) {
            throw new GuidelineException(file, place(broken), "not valid JSON: " + broken.getOriginalMessage());
        } catch (IOException impossible) {
            throw new GuidelineException(file, "", "not readable: " + impossible.getMessage());
        }
    }

    private static String place(JacksonException broken) {
        JsonLocation location = broken.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    boolean has(String field) {
        return node.has(field);
    }

    /** The field's value, which must be there. */
    Json at(String field) {
        return maybe(field)
                .orElseThrow(() -> new GuidelineException(
                        file, pointer, "expected " + article(kind()) + " with the key '" + field + "', found none"));
    }

    Optional<Json> maybe(String field) {
        if (!node.isObject()) {
            throw wrong("an object");
        }
        JsonNode value = node.get(field);
        return value == null ? Optional.empty() : Optional.of(new Json(file, child(field), value));
    }

    String text() {
        if (!node.isTextual()) {
            throw wrong("a text");
        }
        return node.textValue();
    }

    List<Json> elements() {
        if (!node.isArray()) {
            throw wrong("a list");
        }
        List<Json> elements = new ArrayList<>(node.size());
        for (int index = 0; index < node.size(); index++) {
            elements.add(new Json(file, pointer + "/" + index, node.get(index)));
        }
        return elements;
    }

    List<String> texts() {
        return elements().stream().map(Json::text).toList();
    }

    List<Field> fields() {
        if (!node.isObject()) {
            throw wrong("an object");
        }
        List<Field> fields = new ArrayList<>(node.size());
        node.properties()
                .forEach(each ->
                        fields.add(new Field(each.getKey(), new Json(file, child(each.getKey()), each.getValue()))));
        return fields;
    }

    GuidelineException wrong(String expected) {
        return new GuidelineException(file, pointer, "expected " + expected + ", found " + article(kind()));
    }

    private String child(String field) {
        return pointer + "/" + field.replace("~", "~0").replace("/", "~1");
    }

    private String kind() {
        return switch (node.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "list";
            case STRING -> "text";
            case NUMBER -> "number";
            case BOOLEAN -> "truth value";
            default -> "null";
        };
    }

    private static String article(String kind) {
        return kind.equals("null") ? kind : (kind.startsWith("o") ? "an " : "a ") + kind;
    }
}
