package io.github.interop4j.referencecloud.image;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.release.Release;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Simulate {@code /} and {@code /versions}: which versions of the image API there are. */
final class SimulatedVersions {

    private static final int NEVER_BY_DEFAULT = 14;

    private final Release release;

    SimulatedVersions(Release release) {
        this.release = release;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/", (request, world) -> list(300, request)),
                Route.of("GET", "/versions", (request, world) -> list(200, request)));
    }

    private Reply list(int status, Request request) {
        Stream<ObjectNode> current = IntStream.iterate(release.image(), minor -> minor >= 0, minor -> minor - 1)
                .filter(minor -> minor != NEVER_BY_DEFAULT)
                .mapToObj(minor -> version(2, minor, minor == release.image() ? "CURRENT" : "SUPPORTED", request));
        Stream<ObjectNode> older = release.elders().stream()
                .flatMap(elders ->
                        Stream.of(version(1, 1, elders.status(), request), version(1, 0, elders.status(), request)));
        return Reply.json(
                status,
                Json.object("versions", Json.array(Stream.concat(current, older).toList())));
    }

    private static ObjectNode version(int major, int minor, String status, Request request) {
        String href = request.baseUrl() + SimulatedImageService.ROOT + "/v" + major + "/";
        return Json.object(
                "id",
                "v" + major + "." + minor,
                "status",
                status,
                "links",
                Json.array(List.of(Json.object("rel", "self", "href", href))));
    }
}
