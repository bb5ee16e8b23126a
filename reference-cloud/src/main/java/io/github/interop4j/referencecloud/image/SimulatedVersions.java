package io.github.interop4j.referencecloud.image;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import java.util.List;
import java.util.stream.IntStream;

/** Simulate {@code /} and {@code /versions}: which versions of the image API there are. */
final class SimulatedVersions {

    private static final int NEWEST = 15;
    private static final int NEVER_BY_DEFAULT = 14;

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/", (request, world) -> list(300, request)),
                Route.of("GET", "/versions", (request, world) -> list(200, request)));
    }

    private static Reply list(int status, Request request) {
        List<ObjectNode> versions = IntStream.iterate(NEWEST, minor -> minor >= 0, minor -> minor - 1)
                .filter(minor -> minor != NEVER_BY_DEFAULT)
                .mapToObj(minor -> version(minor, request))
                .toList();
        return Reply.json(status, Json.object("versions", Json.array(versions)));
    }

    private static ObjectNode version(int minor, Request request) {
        String href = request.baseUrl() + SimulatedImageService.ROOT + "/v2/";
        return Json.object(
                "id",
                "v2." + minor,
                "status",
                minor == NEWEST ? "CURRENT" : "SUPPORTED",
                "links",
                Json.array(List.of(Json.object("rel", "self", "href", href))));
    }
}
