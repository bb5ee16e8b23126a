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
import java.util.UUID;
import java.util.function.BiFunction;

/** Simulate {@code /v3/PROJECT/os-volume-transfer}. */
final class SimulatedTransfers {

    private static final String COLLECTION = "os-volume-transfer";
    private static final String ALL = "/v3/{project_id}/" + COLLECTION;
    private static final String ONE = ALL + "/{transfer_id}";

    private final Conditions conditions;
    private final Limits limits;

    SimulatedTransfers(Conditions conditions) {
        this.conditions = conditions;
        limits = new Limits(conditions);
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", ALL, (request, world) -> list(request, world, SimulatedTransfers::brief)),
                Route.of("GET", ALL + "/detail", (request, world) -> list(request, world, SimulatedTransfers::full)),
                Route.of("POST", ALL, this::create),
                Route.of("GET", ONE, this::show),
                Route.of("DELETE", ONE, this::delete),
                Route.of("POST", ONE + "/accept", this::accept));
    }

    private Reply list(Request request, World world, BiFunction<Transfer, Request, ObjectNode> showing) {
        String projectId = Access.of(request, world, conditions.clock()).projectId();
        List<ObjectNode> own = world
                .all(Transfer.class, each -> each.projectId().equals(projectId))
                .stream()
                .map(each -> showing.apply(each, request))
                .toList();
        return Reply.json(200, Json.object("transfers", Json.array(own)));
    }

    private Reply create(Request request, World world) {
        Access access = Access.of(request, world, conditions.clock());
        JsonNode wanted = Bodies.required(request, "transfer");
        if (!wanted.has("volume_id")) {
            throw Bodies.invalid("transfer", wanted, "'volume_id' is a required property");
        }
        Bodies.checkText(wanted, List.of("name"));
        String volumeId = wanted.get("volume_id").asText();
        if (!WantedVolume.isUuid(volumeId)) {
            throw Bodies.invalid("volume_id", wanted.get("volume_id"), "'" + volumeId + "' is not a 'uuid'");
        }
        Volume volume = access.volume(volumeId);
        if (!volume.status().equals("available")) {
            throw new Refusal(400, "Invalid volume: status must be available");
        }
        Transfer transfer = new Transfer(
                UUID.randomUUID().toString(),
                access.projectId(),
                wanted.hasNonNull("name") ? Optional.of(wanted.get("name").asText()) : Optional.empty(),
                volumeId,
                UUID.randomUUID().toString().replace("-", "").substring(0, 16),
                conditions.now());
        world.put(transfer);
        world.put(volume.at("awaiting-transfer", conditions.now()));
        return Reply.json(202, Json.object("transfer", full(transfer, request).put("auth_key", transfer.key())));
    }

    private Reply show(Request request, World world) {
        return Reply.json(200, Json.object("transfer", full(own(request, world), request)));
    }

    private Reply delete(Request request, World world) {
        Transfer transfer = own(request, world);
        world.remove(transfer);
        world.find(Volume.class, Volume.path(transfer.volumeId()))
                .ifPresent(volume -> world.put(volume.at("available", conditions.now())));
        return SimulatedVolumeService.nothing(202);
    }

    /** Anybody may accept who knows the key. */
    private Reply accept(Request request, World world) {
        Access access = Access.of(request, world, conditions.clock());
        JsonNode wanted = Bodies.required(request, "accept");
        Transfer transfer = find(request, world);
        if (!wanted.path("auth_key").asText().equals(transfer.key())) {
            throw new Refusal(
                    400, "Invalid auth key: Attempt to transfer " + transfer.id() + " with invalid auth key.");
        }
        Volume volume = world.find(Volume.class, Volume.path(transfer.volumeId()))
                .orElseThrow(() -> Words.notFound("Volume", transfer.volumeId()));
        limits.requireRoomForVolume(volume.size(), access.projectId(), world);
        world.put(volume.ownedBy(access.caller().userId(), access.projectId(), conditions.now()));
        world.remove(transfer);
        return Reply.json(202, Json.object("transfer", brief(transfer, request)));
    }

    private Transfer own(Request request, World world) {
        Access access = Access.of(request, world, conditions.clock());
        Transfer transfer = find(request, world);
        if (!access.caller().isAdmin() && !transfer.projectId().equals(access.projectId())) {
            throw notFound(transfer.id());
        }
        return transfer;
    }

    private static Transfer find(Request request, World world) {
        String id = request.variable("transfer_id");
        return world.find(Transfer.class, Transfer.path(id)).orElseThrow(() -> notFound(id));
    }

    private static Refusal notFound(String id) {
        return Words.notFound("Transfer", id);
    }

    private static ObjectNode brief(Transfer transfer, Request request) {
        return Json.object(
                "id",
                transfer.id(),
                "volume_id",
                transfer.volumeId(),
                "name",
                transfer.name().orElse(null),
                "links",
                ShownVolume.links(COLLECTION, transfer.id(), request));
    }

    private static ObjectNode full(Transfer transfer, Request request) {
        return brief(transfer, request).put("created_at", ShownVolume.time(transfer.createdAt()));
    }
}
