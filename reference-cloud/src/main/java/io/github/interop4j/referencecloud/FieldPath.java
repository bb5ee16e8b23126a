package io.github.interop4j.referencecloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A place in JSON documents of one shape: a pointer in which {@code *} stands for every element of a list.
 *
 * @param segments the names on the way from the root
 */
record FieldPath(List<String> segments) {

    static final FieldPath ROOT = new FieldPath(List.of());

    private static final String EVERY = "*";

    FieldPath {
        segments = List.copyOf(segments);
    }

    /** Every field of a document, and of the first element of each list in it. */
    static List<FieldPath> fieldsOf(JsonNode document) {
        List<FieldPath> found = new ArrayList<>();
        walk(ROOT, document, (path, node) -> {
            if (!path.segments.isEmpty() && !path.last().equals(EVERY)) {
                found.add(path);
            }
        });
        return found;
    }

    static List<FieldPath> arraysOf(JsonNode document) {
        List<FieldPath> found = new ArrayList<>();
        walk(ROOT, document, (path, node) -> {
            if (node.isArray()) {
                found.add(path);
            }
        });
        return found;
    }

    static List<FieldPath> objectsOf(JsonNode document) {
        List<FieldPath> found = new ArrayList<>();
        walk(ROOT, document, (path, node) -> {
            if (node.isObject()) {
                found.add(path);
            }
        });
        return found;
    }

    /** The first node at this place; missing if there is none. */
    JsonNode firstIn(JsonNode document) {
        JsonNode node = document;
        for (String segment : segments) {
            node = segment.equals(EVERY) ? node.path(0) : node.path(segment);
        }
        return node;
    }

    /** Hand every node at this place to an action. */
    void each(JsonNode document, Consumer<JsonNode> action) {
        each(document, 0, segments.size(), action);
    }

    /** Hand every object that has this field, and the field's name, to an action. */
    void eachOwner(JsonNode document, BiConsumer<ObjectNode, String> action) {
        each(document, 0, segments.size() - 1, node -> {
            if (node instanceof ObjectNode object && object.has(last())) {
                action.accept(object, last());
            }
        });
    }

    @Override
    public String toString() {
        return segments.isEmpty() ? "/" : "/" + String.join("/", segments);
    }

    private String last() {
        return segments.get(segments.size() - 1);
    }

    private FieldPath then(String segment) {
        List<String> longer = new ArrayList<>(segments);
        longer.add(segment);
        return new FieldPath(longer);
    }

    private void each(JsonNode node, int from, int to, Consumer<JsonNode> action) {
        if (from == to) {
            action.accept(node);
        } else if (segments.get(from).equals(EVERY) && node instanceof ArrayNode array) {
            array.forEach(element -> each(element, from + 1, to, action));
        } else if (node.has(segments.get(from))) {
            each(node.get(segments.get(from)), from + 1, to, action);
        }
    }

    private static void walk(FieldPath path, JsonNode node, BiConsumer<FieldPath, JsonNode> visitor) {
        visitor.accept(path, node);
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(name -> walk(path.then(name), node.get(name), visitor));
        } else if (!node.isEmpty()) {
            walk(path.then(EVERY), node.get(0), visitor);
        }
    }
}
