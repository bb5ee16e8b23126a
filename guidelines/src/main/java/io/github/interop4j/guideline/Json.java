package io.github.interop4j.guideline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A place in a JSON document: knows its pointer, so that every refusal can name it. */
record Json(String file, String pointer, JsonNode node) {

    record Field(String name, Json value) {}

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
        return value == null ? Optional.empty() : Optional.of(new Json(file, child(pointer, field), value));
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
                .forEach(each -> fields.add(
                        new Field(each.getKey(), new Json(file, child(pointer, each.getKey()), each.getValue()))));
        return fields;
    }

    GuidelineException wrong(String expected) {
        return new GuidelineException(file, pointer, "expected " + expected + ", found " + article(kind()));
    }

    static String child(String pointer, String field) {
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
