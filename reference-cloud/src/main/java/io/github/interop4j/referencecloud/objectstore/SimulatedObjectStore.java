package io.github.interop4j.referencecloud.objectstore;

import io.github.interop4j.referencecloud.http.CatalogEntry;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.http.Service;
import io.github.interop4j.referencecloud.identity.TokenGate;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Be Swift. */
@API(status = API.Status.EXPERIMENTAL)
public final class SimulatedObjectStore implements Service {

    static final String ROOT = "/object-store";

    private static final String METHODS = "HEAD, POST, DELETE, OPTIONS, GET, PUT";

    private final Conditions conditions;
    private final List<Route> routes;

    public SimulatedObjectStore(Conditions conditions) {
        this.conditions = conditions;
        routes = Stream.of(
                        new SimulatedInfo().routes(),
                        new SimulatedAccounts(conditions).routes(),
                        new SimulatedContainers(conditions).routes(),
                        new SimulatedObjects(conditions).routes())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String root() {
        return ROOT;
    }

    @Override
    public List<CatalogEntry> catalogEntries() {
        return List.of(new CatalogEntry("object-store", "swift", ROOT + "/v1/AUTH_{project_id}"));
    }

    @Override
    public List<Route> routes() {
        return routes;
    }

    @Override
    public void proceed(World world) {
        SimulatedObjects.proceed(world, conditions.now());
    }

    @Override
    public Reply answer(Route route, Request request, World world) {
        try {
            return identified(route.handler().answer(request, world));
        } catch (Refusal refusal) {
            Reply refused = Words.of(refusal);
            return identified(refusal.status() == 401 ? challenged(refused, request) : refused);
        }
    }

    private static Reply challenged(Reply refused, Request request) {
        String realm = "Swift realm=\"" + request.variable("account") + "\"";
        return refused.with("WWW-Authenticate", realm + ", " + TokenGate.challenge(request));
    }

    @Override
    public Reply refuseMethod(Request request, Set<String> allowed, World world) {
        Reply reply = request.method().equals("OPTIONS") ? Words.status(200) : Words.status(405);
        return identified(reply.with("Allow", METHODS));
    }

    private Reply identified(Reply reply) {
        String random = UUID.randomUUID().toString().replace("-", "");
        String id = "tx" + random.substring(0, 21) + "-"
                + String.format("%010x", conditions.now().getEpochSecond());
        return reply.with("X-Trans-Id", id).with("X-Openstack-Request-Id", id);
    }
}
