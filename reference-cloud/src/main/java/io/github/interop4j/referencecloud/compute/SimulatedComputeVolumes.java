package io.github.interop4j.referencecloud.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.volume.ServerVolumes;
import io.github.interop4j.referencecloud.volume.ServerVolumes.Told;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Simulate {@code /v2.1/os-volumes}: Cinder's volumes in Nova's words, to be read only, until microversion 2.35. */
final class SimulatedComputeVolumes {

    private static final DateTimeFormatter AS_CINDER_SAYS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS");

    private static final String ALL = "/v2.1/os-volumes";

    private final Conditions conditions;
    private final ServerVolumes volumes;

    SimulatedComputeVolumes(Conditions conditions) {
        this.conditions = conditions;
        volumes = new ServerVolumes(conditions);
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", ALL, this::list),
                Route.of("GET", ALL + "/detail", this::list),
                Route.of("GET", ALL + "/{volume_id}", this::show));
    }

    /** Brief and detailed lists are the same. */
    private Reply list(Request request, World world) {
        Page<Told> page = Page.of(own(request, world), request, Told::id);
        return Reply.json(
                200,
                Json.object(
                        "volumes",
                        Json.array(page.elements().stream()
                                .map(SimulatedComputeVolumes::shown)
                                .toList())));
    }

    private Reply show(Request request, World world) {
        String id = request.variable("volume_id");
        return own(request, world).stream()
                .filter(volume -> volume.id().equals(id))
                .findFirst()
                .map(volume -> Reply.json(200, Json.object("volume", shown(volume))))
                .orElseThrow(() -> new Refusal(404, "Volume " + id + " could not be found."));
    }

    private List<Told> own(Request request, World world) {
        return volumes.all(world, Proxy.caller(request, world, conditions.clock()));
    }

    private static ObjectNode shown(Told volume) {
        ObjectNode attachment = volume.serverId().isEmpty()
                ? Json.object()
                : Json.object(
                        "id",
                        volume.id(),
                        "volumeId",
                        volume.id(),
                        "serverId",
                        volume.serverId(),
                        "device",
                        volume.device());
        return Json.object(
                "id",
                volume.id(),
                "status",
                volume.status(),
                "size",
                volume.sizeGb(),
                "availabilityZone",
                volume.zone(),
                "createdAt",
                AS_CINDER_SAYS.format(volume.createdAt().atOffset(ZoneOffset.UTC)),
                "attachments",
                Json.array(List.of(attachment)),
                "displayName",
                volume.name().orElse(null),
                "displayDescription",
                volume.description().orElse(null),
                "volumeType",
                volume.type(),
                "snapshotId",
                volume.snapshotId().orElse(null),
                "metadata",
                volume.metadata());
    }
}
