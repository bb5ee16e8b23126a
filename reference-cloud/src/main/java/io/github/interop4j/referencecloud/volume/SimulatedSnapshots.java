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

/** Simulate {@code /v3/PROJECT/snapshots}. */
final class SimulatedSnapshots {

    static final String ONE = "/v3/{project_id}/snapshots/{snapshot_id}";

    private static final String ALL = "/v3/{project_id}/snapshots";
    private static final String EXTENDED = "os-extended-snapshot-attributes:";
    private static final Listing LISTING =
            new Listing("snapshots", "Snapshot", Set.of("name", "status", "volume_id", "metadata"));
    private static final List<String> CHANGEABLE =
            List.of("name", "description", "display_name", "display_description");

    private final Conditions conditions;
    private final Limits limits;

    SimulatedSnapshots(Conditions conditions) {
        this.conditions = conditions;
        limits = new Limits(conditions);
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", ALL, (request, world) -> list(request, world, SimulatedSnapshots::brief)),
                Route.of("GET", ALL + "/detail", (request, world) -> list(request, world, full -> full)),
                Route.of("POST", ALL, this::create),
                Route.of("GET", ONE, this::show),
                Route.of("PUT", ONE, this::update),
                Route.of("DELETE", ONE, this::delete));
    }

    private Reply list(Request request, World world, UnaryOperator<ObjectNode> showing) {
        Access access = Access.of(request, world, conditions.clock());
        return LISTING.of(
                request, access.own(Snapshot.class).stream().map(snapshot -> full(snapshot, request)), showing);
    }

    private Reply create(Request request, World world) {
        Access access = Access.of(request, world, conditions.clock());
        JsonNode wanted = Bodies.required(request, "snapshot");
        if (!wanted.has("volume_id")) {
            throw Bodies.invalid("snapshot", wanted, "'volume_id' is a required property");
        }
        Bodies.checkText(wanted, List.of("name", "description"));
        if (wanted.hasNonNull("metadata")) {
            Bodies.metadata(wanted.get("metadata"));
        }
        Volume volume = volumeOf(wanted.get("volume_id"), access);
        boolean isForced = wanted.path("force").asBoolean();
        if (!volume.status().equals("available")
                && !(isForced && volume.status().equals("in-use"))) {
            throw new Refusal(
                    400,
                    "Invalid volume: Volume " + volume.id() + " status must be available, but current status is: "
                            + volume.status() + ".");
        }
        limits.requireRoomForSnapshot(volume.size(), access.projectId(), world);
        Described described = Described.create(access.projectId(), wanted, conditions.now());
        Snapshot snapshot = new Snapshot(described, volume.id(), volume.size(), "creating", Optional.empty())
                .busy("creating", new Busy(conditions.due(), "available"));
        world.put(snapshot);
        return Reply.json(202, Json.object("snapshot", created(snapshot, request)));
    }

    private static Volume volumeOf(JsonNode id, Access access) {
        if (id.isNull()) {
            throw Words.notFound("Volume", "None");
        }
        if (!WantedVolume.isUuid(id.asText())) {
            throw Bodies.invalid("volume_id", id, "'" + id.asText() + "' is not valid under any of the given schemas");
        }
        return access.volume(id.asText());
    }

    private Reply show(Request request, World world) {
        Snapshot snapshot = found(request, world);
        return Reply.json(200, Json.object("snapshot", full(snapshot, request)));
    }

    private Reply update(Request request, World world) {
        JsonNode change = Bodies.required(request, "snapshot");
        Bodies.refuseOthers(change, "snapshot", CHANGEABLE);
        Bodies.checkText(change, List.of("name", "description"));
        Snapshot snapshot = found(request, world);
        Snapshot changed = snapshot.with(snapshot.described().changed(change, conditions.now()));
        world.put(changed);
        return Reply.json(200, Json.object("snapshot", created(changed, request)));
    }

    private Reply delete(Request request, World world) {
        Snapshot snapshot = found(request, world);
        if (!Set.of("available", "error").contains(snapshot.status())) {
            throw new Refusal(
                    400,
                    "Invalid snapshot: Snapshot status must be available or error and must not be part of a group.");
        }
        world.put(snapshot.busy("deleting", new Busy(conditions.due(), Busy.GONE)));
        return SimulatedVolumeService.nothing(202);
    }

    private Snapshot found(Request request, World world) {
        return Access.of(request, world, conditions.clock()).snapshot(request.variable("snapshot_id"));
    }

    private static ObjectNode brief(ObjectNode full) {
        ObjectNode brief = full.deepCopy();
        brief.remove(List.of(EXTENDED + "project_id", EXTENDED + "progress"));
        return brief;
    }

    private static ObjectNode full(Snapshot snapshot, Request request) {
        ObjectNode shown = created(snapshot, request);
        shown.put(EXTENDED + "project_id", snapshot.projectId());
        shown.put(EXTENDED + "progress", snapshot.status().equals("creating") ? "0%" : "100%");
        return shown;
    }

    private static ObjectNode created(Snapshot snapshot, Request request) {
        Described described = snapshot.described();
        ObjectNode shown = Json.object(
                "id",
                snapshot.id(),
                "created_at",
                ShownVolume.time(described.createdAt()),
                "updated_at",
                described.updatedAt().map(ShownVolume::time).orElse(null),
                "name",
                described.name().orElse(null),
                "description",
                described.description().orElse(null),
                "volume_id",
                snapshot.volumeId(),
                "status",
                snapshot.status(),
                "size",
                snapshot.size(),
                "metadata",
                described.metadata());
        if (Microversion.of(request).isAtLeast(14)) {
            shown.putNull("group_snapshot_id");
        }
        if (Microversion.of(request).isAtLeast(65)) {
            shown.put("consumes_quota", true);
        }
        return shown;
    }
}
