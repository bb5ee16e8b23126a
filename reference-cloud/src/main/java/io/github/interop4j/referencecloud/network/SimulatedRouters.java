package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Body;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Simulate {@code /v2.0/routers}. */
final class SimulatedRouters {

    private static final String ALL = "/v2.0/routers";
    private static final String ONE = ALL + "/{router_id}";
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

    private final Conditions conditions;
    private final Creating creating;

    SimulatedRouters(Conditions conditions) {
        this.conditions = conditions;
        creating = new Creating(ATTRIBUTES, conditions);
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", ALL, this::list),
                Route.of("POST", ALL, this::create),
                Route.of("GET", ONE, this::show),
                Route.of("PUT", ONE, this::update),
                Route.of("DELETE", ONE, this::delete));
    }

    private Reply list(Request request, World world) {
        Sight sight = Sight.of(request, world, conditions.clock());
        return Listing.of(
                request,
                ATTRIBUTES,
                SimulatedRouters::unknown,
                sight.own(Router.class).stream().map(router -> shown(router, world)));
    }

    private static Refusal unknown(String id) {
        return Words.refusal(404, "RouterNotFound", "Router " + id + " could not be found");
    }

    private Reply create(Request request, World world) {
        return creating.answer(request, world, this::make);
    }

    private ObjectNode make(JsonNode wanted, Standard standard, Sight sight) {
        Router bare = new Router(standard, true, true, "[]");
        boolean hasSnat = Gateways.set(bare, wanted.path(GATEWAY), sight, conditions.now());
        Router plain = bare.changed(wanted, hasSnat, standard.createdAt());
        Router router = new Router(standard, plain.isUp(), plain.hasSnat(), "[]");
        sight.world().put(router);
        return shown(router, sight.world());
    }

    private Reply show(Request request, World world) {
        Router router = Router.find(request.variable("router_id"), Sight.of(request, world, conditions.clock()));
        return Reply.json(200, Json.object("router", Listing.trimmed(request, shown(router, world))));
    }

    private Reply update(Request request, World world) {
        Sight sight = Sight.of(request, world, conditions.clock());
        ObjectNode change = ATTRIBUTES.change(request, sight.caller());
        Router router = Router.find(request.variable("router_id"), sight);
        checkRoutes(change.path("routes"), router, world);
        boolean hasSnat = change.has(GATEWAY)
                ? Gateways.set(router, change.get(GATEWAY), sight, conditions.now())
                : router.hasSnat();
        Router changed = router.changed(change, hasSnat, conditions.now());
        world.put(changed);
        return Reply.json(200, Json.object("router", shown(changed, world)));
    }

    /** The next hop of every route must be in a subnet that the router is connected with. */
    private static void checkRoutes(JsonNode routes, Router router, World world) {
        List<Subnet> connected = world.all(Subnet.class).stream()
                .filter(subnet -> router.interfaces(world).stream().anyMatch(port -> port.isIn(subnet)))
                .toList();
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

    private Reply delete(Request request, World world) {
        Router router = Router.find(request.variable("router_id"), Sight.of(request, world, conditions.clock()));
        List<Port> interfaces = router.interfaces(world);
        if (!interfaces.isEmpty()) {
            throw Words.refusal(
                    409,
                    "RouterInUse",
                    "Router " + router.id() + " has ports still attached: "
                            + interfaces.stream().map(Port::id).collect(Collectors.joining(", ")));
        }
        router.gateway(world).ifPresent(world::remove);
        world.remove(router);
        return Reply.empty(204);
    }

    private static ObjectNode shown(Router router, World world) {
        ObjectNode shown = router.standard().shown();
        shown.setAll(Json.object(
                "admin_state_up",
                router.isUp(),
                "status",
                "ACTIVE",
                GATEWAY,
                router.gateway(world)
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
                gateway.fixedIps().stream()
                        .map(fixedIp -> Json.object(
                                "subnet_id",
                                fixedIp.subnetId(),
                                "ip_address",
                                fixedIp.address().toString()))
                        .toList(),
                "enable_snat",
                hasSnat);
    }
}
