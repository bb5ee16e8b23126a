package io.github.interop4j.referencecloud.volume;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Request;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Read request bodies as strictly as Cinder does. */
final class Bodies {

    private static final int LONGEST = 255;

    private Bodies() {}

    static JsonNode of(Request request) {
        return request.body()
                .json()
                .filter(JsonNode::isObject)
                .orElseThrow(() -> new Refusal(400, "Malformed request body"));
    }

    /** The object that a body holds under a key. */
    static JsonNode required(Request request, String key) {
        JsonNode body = of(request);
        if (!body.has(key)) {
            throw new Refusal(400, "'" + key + "' is a required property");
        }
        if (!body.get(key).isObject()) {
            throw invalid(key, body.get(key), "is not of type 'object'");
        }
        return body.get(key);
    }

    /** Refuse what a name or a description can't be. */
    static void checkText(JsonNode object, List<String> fields) {
        for (String field : fields) {
            if (object.hasNonNull(field)) {
                JsonNode value = object.get(field);
                if (!value.isTextual()) {
                    throw invalid(field, value, value + " is not of type 'string', 'null'");
                }
                if (value.asText().length() > LONGEST) {
                    throw new Refusal(
                            400,
                            "Invalid input received: " + field + " has "
                                    + value.asText().length() + " characters, more than " + LONGEST + ".");
                }
            }
        }
    }

    static void refuseOthers(JsonNode object, String key, List<String> known) {
        object.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                throw invalid(key, object, "Additional properties are not allowed ('" + field + "' was unexpected)");
            }
        });
    }

    /** Metadata: a text for every key. */
    static SortedMap<String, String> metadata(JsonNode object) {
        object.properties().forEach(entry -> {
            if (!entry.getValue().isTextual()) {
                throw invalid(entry.getKey(), entry.getValue(), entry.getValue() + " is not of type 'string'");
            }
        });
        return texts(object);
    }

    static SortedMap<String, String> texts(JsonNode object) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            texts.put(entry.getKey(), entry.getValue().asText());
        }
        return Collections.unmodifiableSortedMap(texts);
    }

    /** A size in GB: a positive number, that may be written as a text. */
    static int size(JsonNode object, String field) {
        JsonNode size = object.get(field);
        if (size.isTextual() && !size.asText().matches("[0-9]{1,9}")) {
            throw invalid(field, size, "'" + size.asText() + "' does not match '^[0-9]+$'");
        }
        if (!size.isTextual() && !size.isInt()) {
            throw invalid(field, size, size + " is not of type 'integer', 'string'");
        }
        if (size.asInt() < 1) {
            throw invalid(field, size, size.asText() + " is less than the minimum of 1");
        }
        return size.asInt();
    }

    static Refusal invalid(String field, JsonNode value, String why) {
        String shown = value.isTextual() ? value.asText() : value.toString();
        return new Refusal(400, "Invalid input for field/attribute " + field + ". Value: " + shown + ". " + why);
    }
}
