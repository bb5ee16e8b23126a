package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Body;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Simulate {@code /v2.0/routers}. */
final class SimulatedRouters implements Kind.Changeable<Router> {

    private static final String GATEWAY = "external_gateway_info";
    private static final Attributes ATTRIBUTES = Attributes.of(
            "router",
            "routers",
            Attribute.flag("admin_state_up"),
            Attribute.any(GATEWAY),
            Attribute.any("routes"),
            Attribute.flag("distributed").forAdmin(),
            Attribute.flag("ha").forAdmin(),
            Attribute.any("availability_zone_hints").onlyAtCreation(),
            Attribute.any("flavor_id").onlyAtCreation(),
            Attribute.shown("availability_zones"));

    @Override
    public Attributes attributes() {
        return ATTRIBUTES;
    }

    @Override
    public List<Router> seen(Sight sight) {
        return sight.own(Router.class);
    }

    @Override
    public Refusal unknown(String id) {
        return Router.unknown(id);
    }

    @Override
    public Router create(JsonNode wanted, Standard standard, Sight sight) {
        Router bare = new Router(standard, true, true, "[]");
        boolean hasSnat = Gateways.set(bare, wanted.path(GATEWAY), sight, standard.createdAt());
        Router plain = bare.changed(wanted, hasSnat, standard.createdAt());
        return new Router(standard, plain.isUp(), plain.hasSnat(), "[]");
    }

    @Override
    public Router change(Router router, ObjectNode change, Sight sight, Instant now) {
        checkRoutes(change.path("routes"), router, sight.world());
        boolean hasSnat =
                change.has(GATEWAY) ? Gateways.set(router, change.get(GATEWAY), sight, now) : router.hasSnat();
        return router.changed(change, hasSnat, now);
    }

    /** The next hop of every route must be in a subnet that the router is connected with. */
    private static void checkRoutes(JsonNode routes, Router router, World world) {
        List<Subnet> connected = router.subnets(world);
        for (JsonNode route : routes) {
            Optional<Address> hop = Address.parse(route.path("nexthop").asText());
            if (connected.stream()
                    .noneMatch(subnet -> hop.filter(subnet.cidr()::contains).isPresent())) {
                throw Words.refusal(
                        400,
                        "InvalidRoutes",
                        "Invalid format for routes: " + routes + ", the nexthop is not connected with router");
            }
        }
    }

    @Override
    public void letGo(Router router, World world, Instant now) {
        List<Port> interfaces = router.interfaces(world);
        if (!interfaces.isEmpty()) {
            throw Words.refusal(
                    409,
                    "RouterInUse",
                    "Router " + router.id() + " has ports still attached: "
                            + interfaces.stream().map(Port::id).collect(Collectors.joining(", ")));
        }
        router.gateway(world).ifPresent(world::remove);
    }

    @Override
    public ObjectNode show(Router router, Sight sight) {
        ObjectNode shown = router.standard().shown();
        shown.setAll(Json.object(
                "admin_state_up",
                router.isUp(),
                "status",
                "ACTIVE",
                GATEWAY,
                router.gateway(sight.world())
                        .map(gateway -> shown(gateway, router.hasSnat()))
                        .orElse(null),
                "availability_zones",
                List.of(),
                "availability_zone_hints",
                List.of(),
                "flavor_id",
                null));
        shown.set("routes", Body.of(router.routes()).json().orElseThrow());
        return shown;
    }

    private static ObjectNode shown(Port gateway, boolean hasSnat) {
        return Json.object(
                "network_id",
                gateway.networkId(),
                "external_fixed_ips",
                gateway.fixedIps().stream().map(FixedIp::shown).toList(),
                "enable_snat",
                hasSnat);
    }
}
