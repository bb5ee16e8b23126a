package io.github.interop4j.judgement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.interop4j.wire.Id;

/**
 * Compares what a check says in Java with what an answer says in JSON.
 */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static JsonNode of(Object value) {
        return MAPPER.valueToTree(value instanceof Id id ? id.value() : value);
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
