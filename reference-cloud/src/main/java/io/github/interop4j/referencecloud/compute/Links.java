package io.github.interop4j.referencecloud.compute;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Request;
import java.util.List;

/** Where things are, as Nova's answers say it. */
final class Links {

    private Links() {}

    /** Both links of a thing: below the version of the API, and for good. */
    static ArrayNode both(Request request, String collection, String id) {
        return Json.array(List.of(
                link("self", self(request, collection, id)), link("bookmark", bookmark(request, collection, id))));
    }

    /** Something that is only referred to: its id, and where it is for good. */
    static ObjectNode reference(Request request, String collection, String id) {
        return Json.object("id", id, "links", Json.array(List.of(link("bookmark", bookmark(request, collection, id)))));
    }

    static String self(Request request, String collection, String id) {
        return request.baseUrl() + SimulatedCompute.ROOT + "/v2.1/" + collection + "/" + id;
    }

    private static String bookmark(Request request, String collection, String id) {
        return request.baseUrl() + SimulatedCompute.ROOT + "/" + collection + "/" + id;
    }

    static ObjectNode link(String relation, String href) {
        return Json.object("rel", relation, "href", href);
    }
}
