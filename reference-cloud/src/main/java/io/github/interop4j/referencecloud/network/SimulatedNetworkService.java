package io.github.interop4j.referencecloud.network;

import io.github.interop4j.referencecloud.http.CatalogEntry;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.http.Service;
import io.github.interop4j.referencecloud.identity.Caller;
import io.github.interop4j.referencecloud.identity.TokenGate;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Be Neutron. */
@API(status = API.Status.EXPERIMENTAL)
public final class SimulatedNetworkService implements Service {

    static final String ROOT = "/network";

    private final Conditions conditions;
    private final List<Route> routes;

    public SimulatedNetworkService(Conditions conditions) {
        this.conditions = conditions;
        routes = Stream.of(
                        new SimulatedVersions().routes(),
                        new Resources<>(new SimulatedNetworks(), conditions).routes(),
                        new Resources<>(new SimulatedSubnets(), conditions).routes(),
                        new Resources<>(new SimulatedSubnetPools(), conditions).routes(),
                        new Resources<>(new SimulatedPorts(), conditions).routes(),
                        new Resources<>(new SimulatedRouters(), conditions).routes(),
                        new SimulatedRouterInterfaces(conditions).routes(),
                        new Resources<>(new SimulatedSecurityGroups(), conditions).routes(),
                        new Resources<>(new SimulatedSecurityGroupRules(), conditions).routes(),
                        new Resources<>(new SimulatedFloatingIps(), conditions).routes(),
                        new SimulatedExtensions(conditions.release()).routes(),
                        new SimulatedQuotas(conditions).routes())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String root() {
        return ROOT;
    }

    @Override
    public List<CatalogEntry> catalogEntries() {
        return List.of(new CatalogEntry("network", "neutron", ROOT));
    }

    @Override
    public List<Route> routes() {
        return routes;
    }

    @Override
    public void furnish(World world, String ownerId) {
        new Landscape(world, conditions.now()).furnish(ownerId);
    }

    @Override
    public Reply answer(Route route, Request request, World world) {
        if (route.template().segments().isEmpty()) {
            return route.handler().answer(request, world);
        }
        if (Caller.of(request, world, conditions.clock()).isEmpty()) {
            return identified(TokenGate.unauthenticated(request));
        }
        try {
            return identified(route.handler().answer(request, world));
        } catch (Refusal refusal) {
            return identified(Words.of(refusal));
        }
    }

    @Override
    public Reply refuseMethod(Request request, Set<String> allowed, World world) {
        if (Caller.of(request, world, conditions.clock()).isEmpty()) {
            return identified(TokenGate.unauthenticated(request));
        }
        return identified(Words.of(Words.refusal(
                405,
                "HTTPMethodNotAllowed",
                "The server could not comply with the request since it is either malformed or otherwise incorrect.")));
    }

    private static Reply identified(Reply reply) {
        return reply.with("X-Openstack-Request-Id", "req-" + UUID.randomUUID());
    }
}
