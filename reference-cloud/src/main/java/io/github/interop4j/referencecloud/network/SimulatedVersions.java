package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;

/** Simulate {@code /} and {@code /v2.0/}: which versions there are, and what the one there is has. */
final class SimulatedVersions {

    List<Route> routes() {
        return List.of(Route.of("GET", "/", this::list), Route.of("GET", "/v2.0", this::show));
    }

    private Reply list(Request request, World world) {
        return Reply.json(
                200,
                Json.object(
                        "versions",
                        List.of(Json.object(
                                "id", "v2.0", "status", "CURRENT", "links", List.of(self(request, "/v2.0/"))))));
    }

    /** Without its slash at the end this path is none of Neutron's. */
    private Reply show(Request request, World world) {
        if (!request.path().endsWith("/")) {
            throw Words.nothingThere();
        }
        List<ObjectNode> resources = List.of("network", "subnet", "subnetpool", "port").stream()
                .map(name -> Json.object(
                        "name", name, "collection", name + "s", "links", List.of(self(request, "/v2.0/" + name + "s"))))
                .toList();
        return Reply.json(200, Json.object("resources", resources));
    }

    private static ObjectNode self(Request request, String path) {
        return Json.object("rel", "self", "href", request.baseUrl() + SimulatedNetworkService.ROOT + path);
    }
}
