package io.github.interop4j.judgement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Compares what a check says in Java with what an answer says in JSON.
 */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static JsonNode of(Object value) {
        if (value instanceof JsonNode said) {
            return said; // what is missing would become null
        }
        return MAPPER.valueToTree(value instanceof Id id ? id.value() : value);
    }

    /** Returns an answer's headers as an object of texts, by their names in lower case, and its {@code :status}. */
    static ObjectNode headers(Answer answer) {
        ObjectNode all = MAPPER.createObjectNode().put(":status", String.valueOf(answer.status()));
        answer.headers()
                .asMap()
                .forEach((name, values) -> all.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        return all;
    }

    /** Where two answers first say different things: a JSON Pointer from where both begin, and what each says there. */
    record Difference(String pointer, JsonNode one, JsonNode other) {}

    /** Returns whether two answers say the same: fields and elements of lists in any order, numbers by value. */
    static boolean isSame(JsonNode one, JsonNode other) {
        return difference(one, other).isEmpty();
    }

    /** Returns where they do not say the same; a list is different as a whole. */
    static Optional<Difference> difference(JsonNode one, JsonNode other) {
        if (one.isObject() && other.isObject()) {
            return Stream.concat(names(one).stream(), names(other).stream())
                    .distinct()
                    .flatMap(name -> difference(at(one, name), at(other, name))
                            .map(each -> new Difference("/" + escaped(name) + each.pointer(), each.one(), each.other()))
                            .stream())
                    .findFirst();
        }
        if (one.isArray() && other.isArray() && sameElements(one, other)) {
            return Optional.empty();
        }
        return is(one, other) ? Optional.empty() : Optional.of(new Difference("", one, other));
    }

    private static JsonNode at(JsonNode object, String name) {
        return Optional.ofNullable(object.get(name)).orElse(MissingNode.getInstance());
    }

    /** As a JSON Pointer writes a name (RFC 6901, 3). */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static boolean sameElements(JsonNode one, JsonNode other) {
        var rest = new ArrayList<JsonNode>();
        other.forEach(rest::add);
        return one.size() == other.size()
                && StreamSupport.stream(one.spliterator(), false).allMatch(element -> removeSame(element, rest));
    }

    private static boolean removeSame(JsonNode element, List<JsonNode> rest) {
        for (int index = 0; index < rest.size(); index++) {
            if (isSame(element, rest.get(index))) {
                rest.remove(index);
                return true;
            }
        }
        return false;
    }

    /** Returns whether these values, and no others of them, stand in this order; what is none of them is passed over. */
    static boolean isInOrder(List<JsonNode> nodes, Object... values) {
        List<JsonNode> ours = nodes.stream()
                .filter(node -> Arrays.stream(values).anyMatch(value -> is(node, value)))
                .toList();
        return ours.size() == values.length
                && IntStream.range(0, values.length).allMatch(index -> is(ours.get(index), values[index]));
    }

    /** Returns whether they are equal: numbers by value, so that 1 and 1L are the same. */
    static boolean is(JsonNode node, Object value) {
        JsonNode demanded = of(value);
        if (node.isNumber() && demanded.isNumber()) {
            return node.decimalValue().compareTo(demanded.decimalValue()) == 0;
        }
        return node.equals(demanded);
    }
}
