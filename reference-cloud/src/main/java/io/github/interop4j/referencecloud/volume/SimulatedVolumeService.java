package io.github.interop4j.referencecloud.volume;

import io.github.interop4j.referencecloud.http.CatalogEntry;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.http.Service;
import io.github.interop4j.referencecloud.identity.Caller;
import io.github.interop4j.referencecloud.identity.TokenGate;
import io.github.interop4j.referencecloud.release.Release;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Be Cinder. */
@API(status = API.Status.EXPERIMENTAL)
public final class SimulatedVolumeService implements Service {

    static final String ROOT = "/volume";

    private static final String VERSION = "OpenStack-API-Version";

    private final Conditions conditions;
    private final Release release;
    private final List<Route> routes;

    public SimulatedVolumeService(Conditions conditions) {
        this.conditions = conditions;
        release = conditions.release();
        List<Route> resources = Stream.of(
                        new SimulatedVolumes(conditions).routes(),
                        new SimulatedVolumeActions(conditions).routes(),
                        new SimulatedSnapshots(conditions).routes(),
                        new SimulatedMetadata(conditions).routes(),
                        new SimulatedTransfers(conditions).routes(),
                        new SimulatedSettings(conditions).routes())
                .flatMap(List::stream)
                .toList();
        routes = Stream.of(
                        new SimulatedVersions(release).routes(),
                        resources,
                        release.elders().isPresent() ? asOfVersion2(resources) : List.<Route>of())
                .flatMap(List::stream)
                .toList();
    }

    /** The lowest microversion of v3 is v2 by another name, says Cinder's version history. */
    private static List<Route> asOfVersion2(List<Route> routes) {
        return routes.stream()
                .map(each -> Route.of(
                        each.method(), each.template().toString().replaceFirst("^/v3/", "/v2/"), each.handler()))
                .toList();
    }

    @Override
    public String root() {
        return ROOT;
    }

    @Override
    public List<CatalogEntry> catalogEntries() {
        CatalogEntry current = new CatalogEntry("volumev3", "cinder", ROOT + "/v3/{project_id}");
        return release.elders().isEmpty()
                ? List.of(current)
                : List.of(
                        new CatalogEntry("volume", "cinder", ROOT + "/v1/{project_id}"),
                        new CatalogEntry("volumev2", "cinderv2", ROOT + "/v2/{project_id}"),
                        new CatalogEntry("volumev3", "cinderv3", ROOT + "/v3/{project_id}"));
    }

    @Override
    public List<Route> routes() {
        return routes;
    }

    @Override
    public void proceed(World world) {
        Instant now = conditions.now();
        world.all(Volume.class).forEach(volume -> proceed(volume, now, world));
        world.all(Snapshot.class).forEach(snapshot -> proceed(snapshot, now, world));
    }

    /** Let what a thing was busy with be done, where its time is up. */
    private static void proceed(Kept thing, Instant now, World world) {
        thing.busy().filter(busy -> busy.isOver(now)).ifPresent(busy -> {
            if (busy.then().equals(Busy.GONE)) {
                world.remove(thing);
            } else {
                world.put(thing.at(busy.then(), now));
            }
        });
    }

    @Override
    public Reply answer(Route route, Request request, World world) {
        if (route.template().segments().isEmpty()) {
            return identified(route.handler().answer(request, world));
        }
        if (Caller.of(request, world, conditions.clock()).isEmpty()) {
            return requested(TokenGate.unauthenticated(request));
        }
        if (request.path().endsWith("/") && route.template().segments().size() > 1) {
            return requested(Words.noSuchPage());
        }
        if (!route.template().segments().get(0).equals("v3")) {
            return inKind(answer(route, request, world, Microversion.LOWEST));
        }
        Microversion version;
        try {
            version = Microversion.wanted(request, release);
            requireSupported(version, version.major() == 3);
        } catch (Refusal refusal) {
            return identified(Words.of(refusal));
        }
        return inKind(versioned(answer(route, request, world, version), version));
    }

    private static Reply inKind(Reply reply) {
        boolean isNothing = reply.headers().getOrDefault("Content-Type", "").startsWith("text/html");
        return isNothing ? requested(reply) : identified(reply);
    }

    private Reply answer(Route route, Request request, World world, Microversion version) {
        try {
            requireSupported(version, version.isSupported(release));
            return route.handler().answer(version.agreedOn(request), world);
        } catch (Refusal refusal) {
            return Words.of(refusal);
        }
    }

    private void requireSupported(Microversion version, boolean isSupported) {
        if (!isSupported) {
            throw new Refusal(
                    406,
                    "Version " + version + " is not supported by the API. Minimum is " + Microversion.LOWEST
                            + " and maximum is " + Microversion.highest(release) + ".");
        }
    }

    /** Cinder knows no "method not allowed": to it, that is another resource that does not exist. */
    @Override
    public Reply refuseMethod(Request request, Set<String> allowed, World world) {
        if (Caller.of(request, world, conditions.clock()).isEmpty()) {
            return requested(TokenGate.unauthenticated(request));
        }
        return requested(
                request.method().equals("HEAD")
                        ? Reply.html(404, Words.noSuchPage().body().toString())
                        : Words.noSuchPage());
    }

    /** An answer that says nothing but its status; Cinder calls that HTML. */
    static Reply nothing(int status) {
        return Reply.html(status, "");
    }

    private static Reply versioned(Reply reply, Microversion version) {
        return reply.with(VERSION, "volume " + version).with("Vary", VERSION);
    }

    private static Reply requested(Reply reply) {
        return reply.with("X-Openstack-Request-Id", "req-" + UUID.randomUUID());
    }

    private static Reply identified(Reply reply) {
        String id = "req-" + UUID.randomUUID();
        return reply.with("X-Openstack-Request-Id", id).with("X-Compute-Request-Id", id);
    }
}
