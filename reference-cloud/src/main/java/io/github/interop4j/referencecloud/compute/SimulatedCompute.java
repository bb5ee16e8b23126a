package io.github.interop4j.referencecloud.compute;

import io.github.interop4j.referencecloud.http.CatalogEntry;
import io.github.interop4j.referencecloud.http.Json;
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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Be Nova. */
@API(status = API.Status.EXPERIMENTAL)
public final class SimulatedCompute implements Service {

    static final String ROOT = "/compute";

    private static final String REQUEST_ID = "X-Compute-Request-Id";
    private static final Map<Integer, String> FAULTS = Map.of(
            400, "badRequest",
            403, "forbidden",
            404, "itemNotFound",
            409, "conflictingRequest",
            501, "notImplemented");

    private final Clock clock;
    private final Release release;
    private final ServerLife life;
    private final List<Route> open;
    private final List<Route> routes;

    /**
     * Be Nova in a cloud.
     *
     * @param wiring how its servers are on the network
     */
    public SimulatedCompute(Conditions conditions, Wiring wiring) {
        clock = conditions.clock();
        release = conditions.release();
        open = new SimulatedVersions(release)
                .routes().stream().flatMap(SimulatedCompute::alsoAsHead).toList();
        life = new ServerLife(conditions, wiring);
        routes = Stream.of(
                        open,
                        new SimulatedKeypairs(conditions).routes(),
                        new SimulatedFlavors().routes(),
                        new SimulatedServers(conditions, wiring).routes(),
                        new SimulatedServerActions(conditions, wiring).routes(),
                        new SimulatedServerMetadata(conditions).routes(),
                        new SimulatedServerTags(conditions).routes(),
                        new SimulatedServerNetwork(conditions, wiring).routes(),
                        new SimulatedVolumeAttachments(conditions).routes(),
                        new SimulatedInstanceActions(conditions).routes(),
                        new SimulatedComputeImages(conditions).routes(),
                        new SimulatedComputeSecurityGroups(conditions, wiring).routes(),
                        new SimulatedComputeVolumes(conditions).routes(),
                        new SimulatedQuotas(conditions).routes(),
                        new SimulatedZones().routes())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String root() {
        return ROOT;
    }

    @Override
    public List<CatalogEntry> catalogEntries() {
        return List.of(new CatalogEntry("compute", "nova", ROOT + "/v2.1"));
    }

    @Override
    public List<Route> routes() {
        return routes;
    }

    @Override
    public void furnish(World world, String ownerId) {
        SimulatedFlavors.furnish(world);
    }

    @Override
    public void proceed(World world) {
        life.proceed(world);
    }

    /** Nova asks who is there before it looks at the version, and at the version before anything else. */
    @Override
    public Reply answer(Route route, Request request, World world) {
        switch (route.template().toString()) {
            case "/" -> {
                return route.handler().answer(request, world);
            }
            case "/v2" -> {
                return identified(route.handler().answer(request, world));
            }
            default -> {
                String id = "req-" + UUID.randomUUID();
                return identified(negotiated(route, request.with(REQUEST_ID, id), world), id);
            }
        }
    }

    private Reply negotiated(Route route, Request request, World world) {
        if (!open.contains(route) && Caller.of(request, world, clock).isEmpty()) {
            return TokenGate.unauthenticated(request);
        }
        if (request.path().endsWith("/") && !open.contains(route)) {
            return notFound(request.header("Accept").orElse(""));
        }
        Microversion version;
        try {
            version = Microversion.wanted(request, release);
        } catch (Refusal refusal) {
            return worded(refusal);
        }
        return versioned(answer(route, version.agreedOn(request), world, version), version);
    }

    private Reply answer(Route route, Request request, World world, Microversion version) {
        try {
            if (!version.isSupported(release)) {
                throw new Refusal(
                        406,
                        "Version " + version + " is not supported by the API. Minimum is " + Microversion.LOWEST
                                + " and maximum is " + Microversion.highest(release) + ".");
            }
            return route.handler().answer(request, world);
        } catch (Refusal refusal) {
            return worded(refusal);
        }
    }

    /** Nova knows no "method not allowed": to it, that is another resource that does not exist. */
    @Override
    public Reply refuseMethod(Request request, Set<String> allowed, World world) {
        if (request.method().equals("OPTIONS")) {
            return Reply.empty(200);
        }
        if (Caller.of(request, world, clock).isEmpty()) {
            return identified(TokenGate.unauthenticated(request));
        }
        String accepted = request.method().equals("HEAD")
                ? "text/html"
                : request.header("Accept").orElse("");
        return identified(notFound(accepted));
    }

    private static Reply notFound(String accepted) {
        String message = "The resource could not be found.";
        if (accepted.contains("application/json")) {
            return Reply.json(404, Json.object("message", message, "code", "404 Not Found", "title", "Not Found"));
        }
        if (accepted.contains("html") || accepted.contains("*/*")) {
            return Reply.html(
                    404, "<html><head><title>404 Not Found</title></head><body>" + message + "</body></html>");
        }
        return Reply.text(404, "404 Not Found\n\n" + message + "\n");
    }

    /** The id that a request got when it arrived. */
    static String idOf(Request request) {
        return request.header(REQUEST_ID).orElse("");
    }

    private static Stream<Route> alsoAsHead(Route route) {
        return Stream.of(route, new Route("HEAD", route.template(), route.handler()));
    }

    private static Reply worded(Refusal refusal) {
        String kind = FAULTS.getOrDefault(refusal.status(), "computeFault");
        return Reply.json(
                        refusal.status(),
                        Json.object(kind, Json.object("code", refusal.status(), "message", refusal.words())))
                .with("Content-Type", "application/json; charset=UTF-8");
    }

    private Reply versioned(Reply reply, Microversion version) {
        Reply own = reply.with("X-OpenStack-Nova-API-Version", version.toString())
                .with("Vary", "X-OpenStack-Nova-API-Version");
        return release.computeReadsCommonHeader()
                ? own.with("OpenStack-API-Version", "compute " + version)
                        .with("Vary", "OpenStack-API-Version, X-OpenStack-Nova-API-Version")
                : own;
    }

    private static Reply identified(Reply reply) {
        return identified(reply, "req-" + UUID.randomUUID());
    }

    private static Reply identified(Reply reply, String id) {
        return reply.with("X-OpenStack-Request-Id", id).with(REQUEST_ID, id);
    }
}
