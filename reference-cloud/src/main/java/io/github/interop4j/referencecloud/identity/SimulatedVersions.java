package io.github.interop4j.referencecloud.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.release.Elders;
import io.github.interop4j.referencecloud.release.Release;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;
import java.util.stream.Stream;

/** Simulate {@code /}, {@code /v3} and, where it is still there, {@code /v2.0}: which versions there are. */
final class SimulatedVersions {

    private final Release release;
    private final boolean withVersion2;

    SimulatedVersions(Release release, boolean withVersion2) {
        this.release = release;
        this.withVersion2 = withVersion2;
    }

    List<Route> routes() {
        List<Route> always = List.of(Route.of("GET", "/", this::list), Route.of("GET", "/v3", this::show));
        return withVersion2
                ? Stream.concat(always.stream(), Stream.of(Route.of("GET", "/v2.0", this::showVersion2)))
                        .toList()
                : always;
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

    private Reply showVersion2(Request request, World world) {
        return Reply.json(200, Json.object("version", version2(request)));
    }

    private ObjectNode version(Request request) {
        return Json.object(
                "id",
                "v3." + release.identity(),
                "status",
                "stable",
                "updated",
                release.identityUpdated(),
                "links",
                List.of(Json.object("rel", "self", "href", Links.identity(request) + "/")),
                "media-types",
                List.of(Json.object("base", "application/json", "type", "application/vnd.openstack.identity-v3+json")));
    }

    private ObjectNode version2(Request request) {
        Elders last = release.elders().orElse(Elders.DEPRECATED);
        return Json.object(
                "id",
                "v2.0",
                "status",
                last.identityStatus(),
                "updated",
                last.identityUpdated(),
                "links",
                List.of(
                        Json.object("rel", "self", "href", request.baseUrl() + SimulatedIdentity.ROOT + "/v2.0/"),
                        Json.object("rel", "describedby", "type", "text/html", "href", "https://docs.openstack.org/")),
                "media-types",
                List.of(Json.object(
                        "base", "application/json", "type", "application/vnd.openstack.identity-v2.0+json")));
    }
}
