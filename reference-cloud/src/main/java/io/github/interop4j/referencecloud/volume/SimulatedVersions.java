package io.github.interop4j.referencecloud.volume;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.release.Elders;
import io.github.interop4j.referencecloud.release.Release;
import java.util.List;
import java.util.stream.Stream;

/** Simulate {@code /}, {@code /v3} and its older ones: which versions there are. */
final class SimulatedVersions {

    private static final String VERSION_2_UPDATED = "2014-06-28T12:20:21Z";

    /** One version of the API; the texts of those that know no microversions are empty. */
    private record Version(int number, String status, String highest, String lowest, String updated) {}

    private final List<Version> versions;

    SimulatedVersions(Release release) {
        Version current = new Version(
                3,
                "CURRENT",
                Microversion.highest(release).toString(),
                Microversion.LOWEST.toString(),
                release.volumeUpdated());
        versions = Stream.concat(release.elders().stream().flatMap(SimulatedVersions::older), Stream.of(current))
                .toList();
    }

    private static Stream<Version> older(Elders elders) {
        return Stream.of(
                new Version(1, elders.status(), "", "", elders.volumeUpdated()),
                new Version(2, "SUPPORTED", "", "", VERSION_2_UPDATED));
    }

    List<Route> routes() {
        return Stream.concat(
                        Stream.of(Route.of("GET", "/", (request, world) -> list(request))),
                        versions.stream()
                                .map(version -> Route.of(
                                        "GET",
                                        "/v" + version.number(),
                                        (request, world) -> Reply.json(200, shown(List.of(version), request)))))
                .toList();
    }

    private Reply list(Request request) {
        return Reply.json(300, shown(versions, request))
                .with("OpenStack-API-Version", "volume " + Microversion.LOWEST)
                .with("Vary", "OpenStack-API-Version");
    }

    private static ObjectNode shown(List<Version> versions, Request request) {
        return Json.object(
                "versions",
                versions.stream().map(version -> shown(version, request)).toList());
    }

    private static ObjectNode shown(Version version, Request request) {
        String self = request.baseUrl() + SimulatedVolumeService.ROOT + "/v" + version.number() + "/";
        return Json.object(
                "id",
                "v" + version.number() + ".0",
                "status",
                version.status(),
                "version",
                version.highest(),
                "min_version",
                version.lowest(),
                "updated",
                version.updated(),
                "links",
                List.of(
                        Json.object("rel", "describedby", "type", "text/html", "href", "https://docs.openstack.org/"),
                        Json.object("rel", "self", "href", self)),
                "media-types",
                List.of(Json.object(
                        "base",
                        "application/json",
                        "type",
                        "application/vnd.openstack.volume+json;version=" + version.number())));
    }
}
