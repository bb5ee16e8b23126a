package io.github.interop4j.referencecloud.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Request;
import java.util.Set;
import java.util.function.Predicate;

/** Read request bodies as strictly as Keystone does. */
final class Bodies {

    private Bodies() {}

    /** The body; an empty one counts as an empty object. */
    static JsonNode of(Request request) {
        if (request.body().isEmpty()) {
            return Json.object();
        }
        return request.body()
                .json()
                .filter(JsonNode::isObject)
                .orElseThrow(() -> Words.expecting("valid JSON", "request body"));
    }

    static void require(JsonNode object, String field, Predicate<JsonNode> ofType, String type) {
        if (!object.has(field)) {
            throw new Refusal(400, "'" + field + "' is a required property\n\nFailed validating 'required' in schema");
        }
        allow(object, field, ofType, type);
    }

    static void refuseOthers(JsonNode object, Set<String> known) {
        object.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                throw new Refusal(400, "Additional properties are not allowed ('" + field + "' was unexpected)");
            }
        });
    }

    static void allow(JsonNode object, String field, Predicate<JsonNode> ofType, String type) {
        if (object.has(field) && !ofType.test(object.get(field))) {
            throw new Refusal(
                    400,
                    "Invalid input for field '" + field + "': " + object.get(field) + " is not of type '" + type
                            + "'\n\nFailed validating 'type' in schema['properties']['" + field + "']");
        }
    }
}
