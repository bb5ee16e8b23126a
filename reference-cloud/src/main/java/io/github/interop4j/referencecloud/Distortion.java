package io.github.interop4j.referencecloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Turn JSON values into wrong ones that look right. */
final class Distortion {

    private static final String TIMESTAMP = "\\d{4}-\\d\\d-\\d\\dT.*";
    private static final String HEX_ID = "[0-9a-f]{32}";
    private static final String DASHED_ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private Distortion() {}

    static JsonNode ofType(JsonNode value) {
        if (value.isTextual()) {
            return IntNode.valueOf(7);
        }
        if (value.isArray()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (value.isObject() || value.isNull()) {
            return JsonNodeFactory.instance.arrayNode();
        }
        return TextNode.valueOf(value.asText());
    }

    /** Another value of the same type and form; empty where a value has no neighbour. */
    static Optional<JsonNode> ofValue(JsonNode value) {
        if (value.isTextual()) {
            return Optional.of(TextNode.valueOf(another(value.asText())));
        }
        if (value.isBoolean()) {
            return Optional.of(BooleanNode.valueOf(!value.asBoolean()));
        }
        if (value.isNumber()) {
            return Optional.of(LongNode.valueOf(value.asLong() + 1));
        }
        return Optional.empty();
    }

    /** An element like this one, that is another's: other ids, other names. */
    static JsonNode foreign(JsonNode element) {
        JsonNode foreign = element.deepCopy();
        if (!foreign.isContainerNode()) {
            return ofValue(foreign).orElse(foreign);
        }
        for (FieldPath field : FieldPath.fieldsOf(foreign)) {
            field.eachOwner(foreign, Distortion::disown);
        }
        return foreign;
    }

    private static void disown(ObjectNode owner, String name) {
        boolean identifies = name.equals("id") || name.equals("name") || name.endsWith("_id") || name.equals("uuid");
        if (identifies) {
            ofValue(owner.get(name)).ifPresent(value -> owner.set(name, value));
        }
    }

    private static String another(String text) {
        if (text.matches(HEX_ID)) {
            return anotherId(text).replace("-", "");
        }
        if (text.matches(DASHED_ID)) {
            return anotherId(text);
        }
        if (text.matches(TIMESTAMP)) {
            return "2001" + text.substring(4);
        }
        return text + "-lie";
    }

    private static String anotherId(String id) {
        return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
