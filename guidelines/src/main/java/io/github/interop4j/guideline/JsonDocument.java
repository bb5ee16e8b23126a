package io.github.interop4j.guideline;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A JSON document within bounds, with the keys that stand in it twice: real guidelines have some. */
record JsonDocument(Json root, List<Duplicate> duplicates) {

    /** Official guidelines nest eight deep and have some ten thousand tokens. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxTokenCount(500_000)
                    .maxStringLength(1_000_000)
                    .maxNameLength(10_000)
                    .maxNumberLength(100)
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    /** A key that stands twice in one object; the last one is in the document. */
    record Duplicate(Json place, boolean same) {}

    static JsonDocument parse(String file, byte[] bytes) {
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            if (parser.nextToken() == null) {
                throw new GuidelineException(file, "", "expected a document, found nothing");
            }
            Building building = new Building(file, parser);
            JsonNode root = building.root();
            if (parser.nextToken() != null) {
                throw new GuidelineException(
                        file, place(parser.currentTokenLocation()), "expected the end of the document, found more");
            }
            return new JsonDocument(new Json(file, "", root), List.copyOf(building.duplicates));
        } catch (JacksonException broken) {
            throw new GuidelineException(
                    file, place(broken.getLocation()), "not valid JSON: " + broken.getOriginalMessage());
        } catch (IOException unreadable) {
            throw new GuidelineException(file, "", "not readable: " + unreadable.getMessage());
        }
    }

    private static String place(JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static final class Building {

        private final String file;
        private final JsonParser parser;
        private final List<Duplicate> duplicates = new ArrayList<>();
        private String at = "";

        Building(String file, JsonParser parser) {
            this.file = file;
            this.parser = parser;
        }

        /** The document; what is too large is refused with the place where it became so. */
        JsonNode root() throws IOException {
            try {
                return value("");
            } catch (StreamConstraintsException large) {
                throw new GuidelineException(file, at, "expected less: " + large.getOriginalMessage());
            }
        }

        /** The value that begins at the current token; the parser bounds the depth. */
        private JsonNode value(String pointer) throws IOException {
            at = pointer;
            JsonNodeFactory nodes = JsonNodeFactory.instance;
            return switch (parser.currentToken()) {
                case START_OBJECT -> object(pointer, nodes.objectNode());
                case START_ARRAY -> array(pointer, nodes.arrayNode());
                case VALUE_STRING -> nodes.textNode(parser.getText());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDoubleValue());
                case VALUE_TRUE -> nodes.booleanNode(true);
                case VALUE_FALSE -> nodes.booleanNode(false);
                default -> nodes.nullNode();
            };
        }

        private JsonNode object(String pointer, ObjectNode object) throws IOException {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                String child = Json.child(pointer, key);
                parser.nextToken();
                JsonNode value = value(child);
                JsonNode before = object.replace(key, value);
                if (before != null) {
                    duplicates.add(new Duplicate(new Json(file, child, value), before.equals(value)));
                }
            }
            return object;
        }

        private JsonNode array(String pointer, ArrayNode array) throws IOException {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(value(pointer + "/" + array.size()));
            }
            return array;
        }
    }
}
