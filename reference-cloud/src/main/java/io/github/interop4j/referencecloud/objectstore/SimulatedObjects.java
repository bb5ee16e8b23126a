package io.github.interop4j.referencecloud.objectstore;

import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.http.RoutingTable;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Simulate {@code /v1/ACCOUNT/CONTAINER/OBJECT}. */
final class SimulatedObjects {

    private static final String ONE = "/v1/{account}/{container}/{object...}";
    private static final Set<String> NOT_SIMULATED_HEADERS = Set.of("X-Symlink-Target");
    private static final Set<String> NOT_SIMULATED_PARAMETERS = Set.of("symlink", "version-id");

    private final Conditions conditions;

    SimulatedObjects(Conditions conditions) {
        this.conditions = conditions;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", ONE, this::download),
                Route.of("HEAD", ONE, this::download),
                Route.of("PUT", ONE, this::upload),
                Route.of("POST", ONE, this::update),
                Route.of("DELETE", ONE, this::delete),
                Route.of("COPY", ONE, this::copy));
    }

    /** Remove the objects whose time has come. */
    static void proceed(World world, Instant now) {
        world.all(
                        StoredObject.class,
                        object -> object.expiresAt()
                                .filter(expiry -> !expiry.isAfter(now))
                                .isPresent())
                .forEach(world::remove);
    }

    private Reply download(Request request, World world) {
        if (asksForMore(request)) {
            return RoutingTable.notSimulated(request);
        }
        Access access = Access.toRead(request, world, conditions.clock());
        access.container(request.variable("container"));
        StoredObject object = access.object(request.variable("container"), request.variable("object"));
        Reply reply = Download.of(object, LargeObject.content(object, access), request);
        return TemporaryUrl.with(request, reply);
    }

    private Reply upload(Request request, World world) {
        if (asksForMore(request)) {
            return RoutingTable.notSimulated(request);
        }
        Access access = Access.toWrite(request, world, conditions.clock());
        String container = request.variable("container");
        String name = request.variable("object");
        new Versions(access, conditions).keep(access.container(container), name);
        if (request.header("If-None-Match").filter("*"::equals).isPresent()
                && access.find(container, name).isPresent()) {
            throw Words.refusal(412);
        }
        Optional<String> from = request.header("X-Copy-From");
        if (from.isPresent()) {
            return new Copying(access, conditions).copy(from.get(), container + "/" + name, request);
        }
        if (request.query().getOrDefault("multipart-manifest", "").equals("put")) {
            return list(container, name, access, request);
        }
        Content content = Content.of(request.body());
        boolean isDamaged = request.header("ETag")
                .filter(etag -> !etag.replace("\"", "").equalsIgnoreCase(content.etag()))
                .isPresent();
        if (isDamaged) {
            return Words.status(422).with("Last-Modified", Headers.date(conditions.now()));
        }
        StoredObject stored =
                new Upload(access, conditions).store(container, name, content, Upload.typeOf(request, name), request);
        return Words.status(201)
                .with("ETag", stored.content().etag())
                .with("Last-Modified", Headers.date(stored.modifiedAt()));
    }

    /** Make a static large object of what a list names. */
    private Reply list(String container, String name, Access access, Request request) {
        List<StoredObject> segments = LargeObject.listed(request.body(), access);
        SortedMap<String, String> headers = new TreeMap<>(Upload.ownHeaders(request));
        headers.put(LargeObject.STATIC, "True");
        Upload upload = new Upload(access, conditions);
        StoredObject stored = upload.store(
                container, name, Content.of(request.body()), Upload.typeOf(name), headers, upload.expiry(request));
        return Words.status(201)
                .with("ETag", LargeObject.etag(segments))
                .with("Last-Modified", Headers.date(stored.modifiedAt()));
    }

    /** What an update does not name is gone, but for the type. */
    private Reply update(Request request, World world) {
        Access access = Access.of(request, world, conditions.clock());
        StoredObject old = access.object(request.variable("container"), request.variable("object"));
        String type =
                request.header("Content-Type").filter(given -> !given.isEmpty()).orElse(old.contentType());
        new Upload(access, conditions).store(old.container(), old.name(), old.content(), type, request);
        return Words.status(202);
    }

    private Reply delete(Request request, World world) {
        if (asksForMore(request)) {
            return RoutingTable.notSimulated(request);
        }
        Access access = Access.toWrite(request, world, conditions.clock());
        StoredObject object = access.object(request.variable("container"), request.variable("object"));
        if (request.query().getOrDefault("multipart-manifest", "").equals("delete")) {
            return LargeObject.delete(object, access, request);
        }
        world.remove(object);
        new Versions(access, conditions).bringBack(access.container(object.container()), object.name());
        return Words.status(204);
    }

    private Reply copy(Request request, World world) {
        Access access = Access.of(request, world, conditions.clock());
        String destination =
                request.header("Destination").orElseThrow(() -> Words.refusal(412, "Destination header required"));
        String source = request.variable("container") + "/" + request.variable("object");
        return new Copying(access, conditions).copy(source, destination, request);
    }

    private static boolean asksForMore(Request request) {
        return NOT_SIMULATED_HEADERS.stream()
                        .anyMatch(name -> request.header(name).isPresent())
                || NOT_SIMULATED_PARAMETERS.stream().anyMatch(request.query()::containsKey);
    }
}
