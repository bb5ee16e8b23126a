package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.referencecloud.http.Body;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A router; its interfaces and its gateway are ports.
 *
 * @param hasSnat whether it hides what is behind it, where it has a gateway
 * @param routes as they were wanted
 */
record Router(Standard standard, boolean isUp, boolean hasSnat, String routes) implements Resource {

    static Router find(String id, Sight sight) {
        return sight.own(Router.class, path(id)).orElseThrow(() -> unknown(id));
    }

    static Refusal unknown(String id) {
        return Words.refusal(404, "RouterNotFound", "Router " + id + " could not be found");
    }

    List<Port> interfaces(World world) {
        return ports(Port.ROUTER_INTERFACE, world);
    }

    Optional<Port> gateway(World world) {
        return ports(Port.ROUTER_GATEWAY, world).stream().findFirst();
    }

    /** The subnets that it has interfaces in. */
    List<Subnet> subnets(World world) {
        List<Port> interfaces = interfaces(world);
        return world.all(Subnet.class).stream()
                .filter(subnet -> interfaces.stream().anyMatch(port -> port.isIn(subnet)))
                .toList();
    }

    boolean hasRouteThrough(Port port, World world) {
        List<Address> hops = Body.of(routes).json().orElseThrow().findValuesAsText("nexthop").stream()
                .flatMap(hop -> Address.parse(hop).stream())
                .toList();
        return subnets(world).stream()
                .filter(port::isIn)
                .anyMatch(subnet -> hops.stream().anyMatch(subnet.cidr()::contains));
    }

    private List<Port> ports(String owner, World world) {
        return world.all(
                Port.class,
                port -> port.deviceId().equals(id()) && port.deviceOwner().equals(owner));
    }

    Router changed(JsonNode change, boolean newSnat, Instant now) {
        return new Router(
                standard.changed(change, now),
                change.hasNonNull("admin_state_up") ? Attribute.flagOf(change.get("admin_state_up")) : isUp,
                newSnat,
                routesOf(change));
    }

    private String routesOf(JsonNode change) {
        JsonNode wanted = change.path("routes");
        return wanted.isArray() ? wanted.toString() : wanted.isNull() ? "[]" : routes;
    }

    @Override
    public String path() {
        return path(id());
    }

    static String path(String id) {
        return "network/router/" + id;
    }
}
