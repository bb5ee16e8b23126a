package io.github.interop4j.referencecloud.identity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;

/** Where things are, as Keystone's answers say it. */
final class Links {

    private Links() {}

    static String self(Request request) {
        return request.baseUrl() + request.path() + (request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery());
    }

    static String identity(Request request) {
        return request.baseUrl() + SimulatedIdentity.ROOT + "/v3";
    }

    static ObjectNode to(Request request, String collection, String id) {
        return Json.object("self", identity(request) + "/" + collection + "/" + id);
    }

    static Reply list(Request request, String collection, ArrayNode elements) {
        return Reply.json(
                200,
                Json.object(
                        collection,
                        elements,
                        "links",
                        Json.object("next", null, "self", self(request), "previous", null)));
    }
}
