package io.github.interop4j.judgement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.interop4j.wire.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Compares what a check says in Java with what an answer says in JSON.
 */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static JsonNode of(Object value) {
        return MAPPER.valueToTree(value instanceof Id id ? id.value() : value);
    }

    /** Returns whether two answers say the same: fields and elements of lists in any order, numbers by value. */
    static boolean isSame(JsonNode one, JsonNode other) {
        if (one.isObject() && other.isObject()) {
            return one.size() == other.size()
                    && one.properties().stream()
                            .allMatch(field ->
                                    other.has(field.getKey()) && isSame(field.getValue(), other.path(field.getKey())));
        }
        if (one.isArray() && other.isArray()) {
            var rest = new ArrayList<JsonNode>();
            other.forEach(rest::add);
            return one.size() == other.size()
                    && StreamSupport.stream(one.spliterator(), false).allMatch(element -> removeSame(element, rest));
        }
        return is(one, other);
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

    /** Returns whether they are equal: numbers by value, so that 1 and 1L are the same. */
    static boolean is(JsonNode node, Object value) {
        JsonNode demanded = of(value);
        if (node.isNumber() && demanded.isNumber()) {
            return node.decimalValue().compareTo(demanded.decimalValue()) == 0;
        }
        return node.equals(demanded);
    }
}
