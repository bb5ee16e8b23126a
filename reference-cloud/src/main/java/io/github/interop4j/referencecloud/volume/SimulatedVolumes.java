package io.github.interop4j.referencecloud.volume;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Simulate {@code /v3/PROJECT/volumes}. */
final class SimulatedVolumes {

    static final String ONE = "/v3/{project_id}/volumes/{volume_id}";

    private static final String ALL = "/v3/{project_id}/volumes";
    private static final Listing LISTING =
            new Listing("volumes", "Volume", Set.of("name", "status", "metadata", "bootable", "availability_zone"));
    private static final List<String> CHANGEABLE =
            List.of("name", "description", "display_name", "display_description", "metadata");
    private static final Set<String> DELETABLE =
            Set.of("available", "error", "error_restoring", "error_extending", "error_managing");

    private final Conditions conditions;
    private final Limits limits;

    SimulatedVolumes(Conditions conditions) {
        this.conditions = conditions;
        limits = new Limits(conditions);
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", ALL, (request, world) -> list(request, world, ShownVolume::brief)),
                Route.of("GET", ALL + "/detail", (request, world) -> list(request, world, full -> full)),
                Route.of("POST", ALL, this::create),
                Route.of("GET", ONE, this::show),
                Route.of("PUT", ONE, this::update),
                Route.of("DELETE", ONE, this::delete));
    }

    private Reply list(Request request, World world, UnaryOperator<ObjectNode> showing) {
        Access access = Access.of(request, world, conditions.clock());
        boolean isAdmin = access.caller().isAdmin();
        boolean wantsAll =
                isAdmin && Set.of("1", "true", "True").contains(request.query().getOrDefault("all_tenants", ""));
        Stream<Volume> volumes = (wantsAll ? world.all(Volume.class) : access.own(Volume.class)).stream();
        return LISTING.of(request, volumes.map(volume -> ShownVolume.full(volume, request, isAdmin)), showing);
    }

    private Reply create(Request request, World world) {
        Access access = Access.of(request, world, conditions.clock());
        WantedVolume wanted = WantedVolume.of(request, access);
        limits.requireRoomForVolume(wanted.size(), access.projectId(), world);
        Volume volume = new Volume(
                        Described.create(access.projectId(), wanted.asked(), conditions.now()),
                        access.caller().userId(),
                        wanted.size(),
                        wanted.type(),
                        wanted.zone(),
                        "creating",
                        wanted.source()
                                .map(Volume::isBootable)
                                .orElse(!wanted.image().isEmpty()),
                        wanted.snapshot().map(Snapshot::id),
                        wanted.source().map(Volume::id),
                        wanted.image(),
                        List.of(),
                        Optional.empty())
                .busy("creating", new Busy(conditions.due(), "available"));
        world.put(volume);
        return Reply.json(202, Json.object("volume", ShownVolume.created(volume, request)));
    }

    private Reply show(Request request, World world) {
        Access access = Access.of(request, world, conditions.clock());
        Volume volume = access.volume(request.variable("volume_id"));
        return Reply.json(
                200,
                Json.object(
                        "volume",
                        ShownVolume.full(volume, request, access.caller().isAdmin())));
    }

    private Reply update(Request request, World world) {
        Access access = Access.of(request, world, conditions.clock());
        JsonNode change = Bodies.required(request, "volume");
        Bodies.refuseOthers(change, "volume", CHANGEABLE);
        Bodies.checkText(change, List.of("name", "description"));
        Volume volume = access.volume(request.variable("volume_id"));
        Volume changed = volume.with(volume.described().changed(change, conditions.now()));
        world.put(changed);
        return Reply.json(200, Json.object("volume", ShownVolume.created(changed, request)));
    }

    private Reply delete(Request request, World world) {
        Access access = Access.of(request, world, conditions.clock());
        Volume volume = access.volume(request.variable("volume_id"));
        boolean hasSnapshots = world.all(Snapshot.class).stream()
                .anyMatch(snapshot -> snapshot.volumeId().equals(volume.id()));
        boolean cascades = request.query().getOrDefault("cascade", "").equalsIgnoreCase("true");
        if (!DELETABLE.contains(volume.status()) || hasSnapshots && !cascades) {
            throw new Refusal(
                    400,
                    "Invalid volume: Volume status must be available or error or error_restoring or error_extending or"
                            + " error_managing and must not be migrating, attached, belong to a group, have snapshots,"
                            + " awaiting a transfer, or be disassociated from snapshots after volume transfer.");
        }
        Busy leaving = new Busy(conditions.due(), Busy.GONE);
        world.all(Snapshot.class, snapshot -> snapshot.volumeId().equals(volume.id()))
                .forEach(snapshot -> world.put(snapshot.busy("deleting", leaving)));
        world.put(volume.busy("deleting", leaving));
        return SimulatedVolumeService.nothing(202);
    }
}
