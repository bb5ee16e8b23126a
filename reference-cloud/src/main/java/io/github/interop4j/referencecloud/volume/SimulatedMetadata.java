package io.github.interop4j.referencecloud.volume;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Simulate the metadata of volumes and of snapshots. */
final class SimulatedMetadata {

    private final Conditions conditions;

    SimulatedMetadata(Conditions conditions) {
        this.conditions = conditions;
    }

    List<Route> routes() {
        return Stream.of(SimulatedVolumes.ONE, SimulatedSnapshots.ONE)
                .map(one -> one + "/metadata")
                .flatMap(all -> Stream.of(
                        Route.of("GET", all, this::list),
                        Route.of("POST", all, this::add),
                        Route.of("PUT", all, this::replace),
                        Route.of("GET", all + "/{key}", this::show),
                        Route.of("PUT", all + "/{key}", this::set),
                        Route.of("DELETE", all + "/{key}", this::remove)))
                .toList();
    }

    private Reply list(Request request, World world) {
        return answer(owner(request, world).described().metadata());
    }

    private Reply add(Request request, World world) {
        SortedMap<String, String> wanted = Bodies.metadata(Bodies.required(request, "metadata"));
        Kept owner = owner(request, world);
        Map<String, String> all = new TreeMap<>(owner.described().metadata());
        all.putAll(wanted);
        return answer(put(owner, all, world));
    }

    private Reply replace(Request request, World world) {
        SortedMap<String, String> wanted = Bodies.metadata(Bodies.required(request, "metadata"));
        return answer(put(owner(request, world), wanted, world));
    }

    private Reply show(Request request, World world) {
        Kept owner = owner(request, world);
        String key = existing(request, owner);
        return Reply.json(
                200,
                Json.object(
                        "meta", Json.object(key, owner.described().metadata().get(key))));
    }

    private Reply set(Request request, World world) {
        JsonNode meta = Bodies.required(request, "meta");
        String key = request.variable("key");
        if (!meta.has(key) || meta.size() != 1) {
            throw new Refusal(400, "Request body and URI mismatch");
        }
        SortedMap<String, String> wanted = Bodies.metadata(meta);
        Kept owner = owner(request, world);
        Map<String, String> all = new TreeMap<>(owner.described().metadata());
        all.putAll(wanted);
        put(owner, all, world);
        return Reply.json(200, Json.object("meta", wanted));
    }

    private Reply remove(Request request, World world) {
        Kept owner = owner(request, world);
        Map<String, String> rest = new TreeMap<>(owner.described().metadata());
        rest.remove(existing(request, owner));
        put(owner, rest, world);
        return SimulatedVolumeService.nothing(200);
    }

    private Kept owner(Request request, World world) {
        Access access = Access.of(request, world, conditions.clock());
        return request.variables().containsKey("volume_id")
                ? access.volume(request.variable("volume_id"))
                : access.snapshot(request.variable("snapshot_id"));
    }

    private static String existing(Request request, Kept owner) {
        String key = request.variable("key");
        if (!owner.described().metadata().containsKey(key)) {
            String kind = owner instanceof Volume ? "Volume " : "Snapshot ";
            throw new Refusal(404, kind + owner.id() + " has no metadata with key " + key + ".");
        }
        return key;
    }

    private static SortedMap<String, String> put(Kept owner, Map<String, String> metadata, World world) {
        Described described = owner.described().with(metadata);
        world.put(owner.with(described));
        return described.metadata();
    }

    private static Reply answer(Map<String, String> metadata) {
        return Reply.json(200, Json.object("metadata", metadata));
    }
}
