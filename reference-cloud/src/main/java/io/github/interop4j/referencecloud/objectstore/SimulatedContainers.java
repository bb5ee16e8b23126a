package io.github.interop4j.referencecloud.objectstore;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.http.RoutingTable;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Simulate {@code /v1/ACCOUNT/CONTAINER}. */
final class SimulatedContainers {

    private static final String ONE = "/v1/{account}/{container}";
    private static final int LONGEST_NAME = 256;

    /** What would change how a container behaves, in ways that this cloud does not have. */
    private static final Set<String> NOT_SIMULATED =
            Set.of("X-Container-Sync-To", "X-Versions-Enabled", "X-History-Location");

    private final Conditions conditions;
    private final SimulatedBulk bulk;

    SimulatedContainers(Conditions conditions) {
        this.conditions = conditions;
        bulk = new SimulatedBulk(conditions);
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", ONE, this::list),
                Route.of("HEAD", ONE, this::head),
                Route.of("PUT", ONE, this::create),
                Route.of("POST", ONE, this::update),
                Route.of("DELETE", ONE, this::delete));
    }

    private Reply list(Request request, World world) {
        Access access = Access.of(request, world, conditions.clock());
        Container container = access.container(request.variable("container"));
        Map<String, ObjectNode> objects = new LinkedHashMap<>();
        for (StoredObject object : container.objects(world)) {
            objects.put(object.name(), shown(object));
        }
        Reply reply = new Listing("object", "container", container.name()).of(request, objects);
        return described(reply, container, world);
    }

    private Reply head(Request request, World world) {
        Access access = Access.of(request, world, conditions.clock());
        Container container = access.container(request.variable("container"));
        Reply reply = Reply.empty(204)
                .with("Content-Type", "text/plain; charset=utf-8")
                .with("Vary", "Accept");
        return described(reply, container, world);
    }

    private Reply create(Request request, World world) {
        Access access = Access.of(request, world, conditions.clock());
        if (asksForMore(request)) {
            return RoutingTable.notSimulated(request);
        }
        if (SimulatedBulk.unpacks(request)) {
            return unpack(request, access);
        }
        return put(request.variable("container"), request, access) ? Words.status(201) : Words.status(202);
    }

    /** Make a container, or change its metadata where it is there; answers whether it was not. */
    private boolean put(String name, Request request, Access access) {
        World world = access.world();
        int length = name.getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST_NAME) {
            throw Words.refusal(400, "Container name length of " + length + " longer than " + LONGEST_NAME);
        }
        if (name.contains("/")) {
            throw Words.notFound();
        }
        Optional<Container> old = access.find(name);
        Container container = old.orElseGet(() ->
                new Container(access.projectId(), name, Headers.copy(Map.of()), conditions.now(), conditions.now()));
        world.put(container.with(Headers.updated(container.metadata(), "Container", request), conditions.now()));
        return old.isEmpty();
    }

    /** Make an object of each file of an archive, in a container that is made where there is none. */
    private Reply unpack(Request request, Access access) {
        String name = request.variable("container");
        if (access.find(name).isEmpty()) {
            put(name, request, access);
        }
        return bulk.unpack(request, name + "/", access);
    }

    private Reply update(Request request, World world) {
        Access access = Access.of(request, world, conditions.clock());
        if (asksForMore(request)) {
            return RoutingTable.notSimulated(request);
        }
        Container container = access.container(request.variable("container"));
        world.put(container.with(Headers.updated(container.metadata(), "Container", request), conditions.now()));
        return Words.status(204);
    }

    private static boolean asksForMore(Request request) {
        return NOT_SIMULATED.stream().anyMatch(name -> request.header(name).isPresent());
    }

    private Reply delete(Request request, World world) {
        Access access = Access.of(request, world, conditions.clock());
        Container container = access.container(request.variable("container"));
        if (!container.objects(world).isEmpty()) {
            throw Words.refusal(409);
        }
        world.remove(container);
        return Words.status(204);
    }

    private static Reply described(Reply reply, Container container, World world) {
        List<StoredObject> objects = container.objects(world);
        long bytes = objects.stream()
                .mapToLong(object -> object.content().data().length())
                .sum();
        return Headers.with(container.metadata(), reply)
                .with("X-Container-Object-Count", String.valueOf(objects.size()))
                .with("X-Container-Bytes-Used", String.valueOf(bytes))
                .with("X-Timestamp", Headers.timestamp(container.createdAt()))
                .with("Last-Modified", Headers.date(container.modifiedAt()))
                .with("Accept-Ranges", "bytes")
                .with("X-Storage-Policy", "Policy-0");
    }

    private static ObjectNode shown(StoredObject object) {
        return Json.object(
                "name",
                object.name(),
                "hash",
                object.content().etag(),
                "bytes",
                object.content().data().length(),
                "content_type",
                object.contentType(),
                "last_modified",
                Headers.listed(object.modifiedAt()));
    }
}
