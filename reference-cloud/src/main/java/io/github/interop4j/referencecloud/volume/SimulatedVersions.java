package io.github.interop4j.referencecloud.volume;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;

/** Simulate {@code /} and {@code /v3}: which versions there are. */
final class SimulatedVersions {

    List<Route> routes() {
        return List.of(Route.of("GET", "/", this::list), Route.of("GET", "/v3", this::show));
    }

    private Reply list(Request request, World world) {
        return Reply.json(300, versions(request))
                .with("OpenStack-API-Version", "volume " + Microversion.LOWEST)
                .with("Vary", "OpenStack-API-Version");
    }

    private Reply show(Request request, World world) {
        return Reply.json(200, versions(request));
    }

    private static ObjectNode versions(Request request) {
        ObjectNode version = Json.object(
                "id",
                "v3.0",
                "status",
                "CURRENT",
                "version",
                Microversion.HIGHEST.toString(),
                "min_version",
                Microversion.LOWEST.toString(),
                "updated",
                "2022-08-31T00:00:00Z",
                "links",
                List.of(
                        Json.object("rel", "describedby", "type", "text/html", "href", "https://docs.openstack.org/"),
                        Json.object("rel", "self", "href", request.baseUrl() + SimulatedVolumeService.ROOT + "/v3/")),
                "media-types",
                List.of(Json.object(
                        "base", "application/json", "type", "application/vnd.openstack.volume+json;version=3")));
        return Json.object("versions", List.of(version));
    }
}
