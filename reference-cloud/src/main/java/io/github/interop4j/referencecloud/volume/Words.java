package io.github.interop4j.referencecloud.volume;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import java.util.Map;

/** Cinder's own ways to say no. */
final class Words {

    static final String MALFORMED =
            "The server could not comply with the request since it is either malformed or otherwise incorrect.";

    private static final Map<Integer, String> FAULTS = Map.of(
            400, "badRequest",
            403, "forbidden",
            404, "itemNotFound",
            409, "conflictingRequest",
            413, "overLimit");

    private Words() {}

    static Refusal notFound(String kind, String id) {
        return new Refusal(404, kind + " " + id + " could not be found.");
    }

    static Refusal disallowed(String rule) {
        return new Refusal(403, "Policy doesn't allow " + rule + " to be performed.");
    }

    static Reply of(Refusal refusal) {
        String kind = FAULTS.getOrDefault(refusal.status(), "computeFault");
        ObjectNode fault = Json.object("code", refusal.status(), "message", refusal.words());
        fault.setAll(refusal.details());
        Reply reply = Reply.json(refusal.status(), Json.object(kind, fault));
        return refusal.status() == 413 ? reply.with("Retry-After", "0") : reply;
    }

    /** What Cinder says of a path, or of a method, that it has no use for. */
    static Reply noSuchPage() {
        return Reply.text(404, "404 Not Found\n\nThe resource could not be found.\n\n   ");
    }
}
