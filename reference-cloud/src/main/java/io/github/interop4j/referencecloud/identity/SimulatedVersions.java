package io.github.interop4j.referencecloud.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;

/** Simulate {@code /} and {@code /v3}: which versions there are. */
final class SimulatedVersions {

    private final boolean withVersion2;

    SimulatedVersions(boolean withVersion2) {
        this.withVersion2 = withVersion2;
    }

    List<Route> routes() {
        return List.of(Route.of("GET", "/", this::list), Route.of("GET", "/v3", this::show));
    }

    private Reply list(Request request, World world) {
        List<ObjectNode> versions =
                withVersion2 ? List.of(version(request), version2(request)) : List.of(version(request));
        return Reply.json(300, Json.object("versions", Json.object("values", versions)))
                .with("Location", Links.identity(request) + "/");
    }

    private Reply show(Request request, World world) {
        return Reply.json(200, Json.object("version", version(request)));
    }

    private static ObjectNode version(Request request) {
        return Json.object(
                "id",
                "v3.14",
                "status",
                "stable",
                "updated",
                "2020-04-07T00:00:00Z",
                "links",
                List.of(Json.object("rel", "self", "href", Links.identity(request) + "/")),
                "media-types",
                List.of(Json.object("base", "application/json", "type", "application/vnd.openstack.identity-v3+json")));
    }

    /** As Keystone of release Pike described it. */
    private static ObjectNode version2(Request request) {
        return Json.object(
                "id",
                "v2.0",
                "status",
                "deprecated",
                "updated",
                "2016-08-04T00:00:00Z",
                "links",
                List.of(
                        Json.object("rel", "self", "href", request.baseUrl() + SimulatedIdentity.ROOT + "/v2.0/"),
                        Json.object("rel", "describedby", "type", "text/html", "href", "https://docs.openstack.org/")),
                "media-types",
                List.of(Json.object(
                        "base", "application/json", "type", "application/vnd.openstack.identity-v2.0+json")));
    }
}
