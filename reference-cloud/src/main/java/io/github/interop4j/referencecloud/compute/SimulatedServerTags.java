package io.github.interop4j.referencecloud.compute;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.ArrayList;
import java.util.List;

/** Simulate {@code /v2.1/servers/{server_id}/tags}, which microversion 2.26 brought; a lock does not keep them. */
final class SimulatedServerTags {

    private static final String ALL = "/v2.1/servers/{server_id}/tags";
    private static final String ONE = ALL + "/{tag}";
    private static final int MOST = 50;

    private final Conditions conditions;

    SimulatedServerTags(Conditions conditions) {
        this.conditions = conditions;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", ALL, this::list),
                Route.of("PUT", ALL, this::replace),
                Route.of("DELETE", ALL, this::deleteAll),
                Route.of("GET", ONE, this::show),
                Route.of("PUT", ONE, this::add),
                Route.of("DELETE", ONE, this::delete));
    }

    private Reply list(Request request, World world) {
        return Reply.json(
                200, Json.object("tags", found(request, world).traits().tags()));
    }

    private Reply replace(Request request, World world) {
        requireTags(request);
        JsonNode wanted = new Fields("", Fields.bodyOf(request)).required("tags");
        List<String> tags = ServerTags.of(wanted);
        if (!wanted.isArray() || tags.size() > MOST) {
            throw new Refusal(400, "Invalid input for field/attribute tags. Value: " + wanted + ".");
        }
        store(tags, found(request, world), world);
        return Reply.json(200, Json.object("tags", tags));
    }

    private Reply deleteAll(Request request, World world) {
        store(List.of(), found(request, world), world);
        return nothing();
    }

    private Reply show(Request request, World world) {
        Server server = found(request, world);
        String tag = request.variable("tag");
        if (!server.traits().tags().contains(tag)) {
            throw new Refusal(404, "Server " + server.id() + " has no tag '" + tag + "'");
        }
        return nothing();
    }

    private Reply add(Request request, World world) {
        requireTags(request);
        String tag = request.variable("tag");
        if (!ServerTags.isGood(tag)) {
            throw new Refusal(
                    400, "Tag '" + tag + "' is invalid. It must be a non empty string without characters '/' and ','.");
        }
        Server server = found(request, world);
        List<String> tags = new ArrayList<>(server.traits().tags());
        if (tags.contains(tag)) {
            return Reply.html(204, "");
        }
        if (tags.size() == MOST) {
            throw new Refusal(400, "The number of tags exceeded the per-server limit " + MOST);
        }
        tags.add(tag);
        store(tags, server, world);
        return Reply.html(201, "").with("Location", Links.self(request, "servers", server.id()) + "/tags/" + tag);
    }

    private Reply delete(Request request, World world) {
        Server server = found(request, world);
        String tag = request.variable("tag");
        List<String> tags = new ArrayList<>(server.traits().tags());
        if (!tags.remove(tag)) {
            throw new Refusal(404, "Instance " + server.id() + " has no tag '" + tag + "'");
        }
        store(tags, server, world);
        return nothing();
    }

    private Server found(Request request, World world) {
        requireTags(request);
        return Servers.found(request, world, conditions.clock());
    }

    private void store(List<String> tags, Server server, World world) {
        world.put(server.with(server.traits().withTags(tags), conditions.now()));
    }

    private static void requireTags(Request request) {
        if (!Microversion.of(request).isAtLeast(26)) {
            throw new Refusal(404, "The resource could not be found.");
        }
    }

    private static Reply nothing() {
        return Reply.empty(204).with("Content-Type", "application/json");
    }
}
