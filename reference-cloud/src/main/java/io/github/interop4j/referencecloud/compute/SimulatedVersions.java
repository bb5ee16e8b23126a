package io.github.interop4j.referencecloud.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.release.Release;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;

/** Simulate {@code /}, {@code /v2} and {@code /v2.1}: which versions there are. */
final class SimulatedVersions {

    private final Release release;

    SimulatedVersions(Release release) {
        this.release = release;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/", this::list),
                Route.of("GET", "/v2", this::showLegacy),
                Route.of("GET", "/v2.1", this::show));
    }

    private Reply list(Request request, World world) {
        return Reply.json(
                200,
                Json.object("versions", Json.array(List.of(legacy(request, List.of()), current(request, List.of())))));
    }

    private Reply showLegacy(Request request, World world) {
        return Reply.json(200, Json.object("version", withMediaType(legacy(request, List.of(DOCS)), "version=2")));
    }

    private Reply show(Request request, World world) {
        return Reply.json(200, Json.object("version", withMediaType(current(request, List.of(DOCS)), "version=2.1")));
    }

    private static final ObjectNode DOCS =
            Json.object("rel", "describedby", "type", "text/html", "href", "http://docs.openstack.org/");

    private static ObjectNode legacy(Request request, List<ObjectNode> moreLinks) {
        return version("v2.0", "SUPPORTED", "", "", "2011-01-21T11:33:21Z", link(request, "/v2/"), moreLinks);
    }

    private ObjectNode current(Request request, List<ObjectNode> moreLinks) {
        return version(
                "v2.1",
                "CURRENT",
                Microversion.highest(release).toString(),
                Microversion.LOWEST.toString(),
                "2013-07-23T11:33:21Z",
                link(request, "/v2.1/"),
                moreLinks);
    }

    private static ObjectNode version(
            String id,
            String status,
            String highest,
            String lowest,
            String updated,
            ObjectNode self,
            List<ObjectNode> moreLinks) {
        ObjectNode shown =
                Json.object("id", id, "status", status, "version", highest, "min_version", lowest, "updated", updated);
        shown.putArray("links").add(self).addAll(moreLinks);
        return shown;
    }

    private static ObjectNode withMediaType(ObjectNode version, String parameter) {
        version.set(
                "media-types",
                Json.array(List.of(Json.object(
                        "base", "application/json", "type", "application/vnd.openstack.compute+json;" + parameter))));
        return version;
    }

    private static ObjectNode link(Request request, String path) {
        return Json.object("rel", "self", "href", request.baseUrl() + SimulatedCompute.ROOT + path);
    }
}
