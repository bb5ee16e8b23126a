package io.github.interop4j.referencecloud.compute;

import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Simulate {@code /v2.1/servers/{server_id}/metadata}. */
final class SimulatedServerMetadata {

    private static final String ALL = "/v2.1/servers/{server_id}/metadata";
    private static final String ONE = ALL + "/{key}";

    private final Conditions conditions;
    private final Deeds deeds;

    SimulatedServerMetadata(Conditions conditions) {
        this.conditions = conditions;
        deeds = new Deeds(conditions);
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", ALL, this::list),
                Route.of("PUT", ALL, this::replace),
                Route.of("POST", ALL, this::update),
                Route.of("GET", ONE, this::show),
                Route.of("PUT", ONE, this::updateOne),
                Route.of("DELETE", ONE, this::delete));
    }

    private Reply list(Request request, World world) {
        Server server = Servers.found(request, world, conditions.clock());
        return Reply.json(200, Json.object("metadata", server.traits().metadata()));
    }

    private Reply replace(Request request, World world) {
        Map<String, String> wanted = Fields.in(request, "metadata").entries();
        return stored(wanted, deeds.unlocked(request, world), world);
    }

    private Reply update(Request request, World world) {
        Map<String, String> wanted = Fields.in(request, "metadata").entries();
        Server server = deeds.unlocked(request, world);
        Map<String, String> all = server.traits().metadata();
        all.putAll(wanted);
        return stored(all, server, world);
    }

    private Reply stored(Map<String, String> metadata, Server server, World world) {
        store(metadata, server, world);
        return Reply.json(200, Json.object("metadata", metadata));
    }

    private void store(Map<String, String> metadata, Server server, World world) {
        new ComputeQuotas(conditions, world, server.origin().projectId()).requireMetadata(metadata.size());
        world.put(server.with(server.traits().withMetadata(metadata), conditions.now()));
    }

    private Reply show(Request request, World world) {
        Server server = Servers.found(request, world, conditions.clock());
        return Reply.json(200, Json.object("meta", one(server, request.variable("key"))));
    }

    private Reply updateOne(Request request, World world) {
        String key = request.variable("key");
        Fields wanted = Fields.in(request, "meta");
        Map<String, String> entry = wanted.entries();
        if (entry.size() != 1) {
            throw new Refusal(
                    400,
                    "Invalid input for field/attribute meta. Value: " + wanted.node() + ". " + wanted.node()
                            + (entry.isEmpty() ? " does not have enough properties" : " has too many properties"));
        }
        if (!entry.containsKey(key)) {
            throw new Refusal(400, "Request body and URI mismatch");
        }
        Server server = deeds.unlocked(request, world);
        Map<String, String> all = server.traits().metadata();
        all.putAll(entry);
        store(all, server, world);
        return Reply.json(200, Json.object("meta", entry));
    }

    private Reply delete(Request request, World world) {
        Server server = deeds.unlocked(request, world);
        Map<String, String> rest = new LinkedHashMap<>(server.traits().metadata());
        rest.keySet().removeAll(one(server, request.variable("key")).keySet());
        store(rest, server, world);
        return Reply.empty(204).with("Content-Type", "application/json");
    }

    private static Map<String, String> one(Server server, String key) {
        String value = server.traits().metadata().get(key);
        if (value == null) {
            throw new Refusal(404, "Metadata item was not found");
        }
        return Map.of(key, value);
    }
}
