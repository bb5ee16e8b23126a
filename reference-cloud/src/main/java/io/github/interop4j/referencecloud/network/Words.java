package io.github.interop4j.referencecloud.network;

import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import java.util.UUID;

/** Neutron's own ways to say no. */
final class Words {

    private Words() {}

    static Refusal refusal(int status, String type, String message) {
        return new Refusal(status, message, Json.object("type", type));
    }

    static Refusal badRequest(String message) {
        return refusal(400, "HTTPBadRequest", message);
    }

    static Refusal invalid(String field, String reason) {
        return badRequest("Invalid input for " + field + ". Reason: " + reason);
    }

    static Refusal invalidOperation(String reason) {
        return refusal(400, "InvalidInput", "Invalid input for operation: " + reason);
    }

    /** What a client sees of a thing that does not exist, or is another project's. */
    static Refusal notFound(String kind, String id) {
        return refusal(404, kind + "NotFound", kind + " " + id + " could not be found.");
    }

    static Refusal nothingThere() {
        return refusal(404, "HTTPNotFound", "The resource could not be found.");
    }

    static Refusal disallowed(String rules) {
        return refusal(403, "PolicyNotAuthorized", rules + " is disallowed by policy");
    }

    static Refusal overQuota(String resource) {
        return refusal(409, "OverQuota", "Quota exceeded for resources: ['" + resource + "'].");
    }

    static Reply of(Refusal refusal) {
        String type = refusal.details().path("type").asText("HTTPBadRequest");
        return Reply.json(
                refusal.status(),
                Json.object("NeutronError", Json.object("type", type, "message", refusal.words(), "detail", "")));
    }

    /** Refuse what no id can be: Neutron reads it as any way of writing a UUID. */
    static void requireUuid(String field, String text) {
        if (!isUuid(text)) {
            throw invalid(field, "'" + text + "' is not a valid UUID.");
        }
    }

    static boolean isUuid(String text) {
        try {
            return text.length() == 36 && UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }
}
