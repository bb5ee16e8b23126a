package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;
import java.util.Optional;

/** Simulate {@code add_router_interface} and {@code remove_router_interface}. */
final class SimulatedRouterInterfaces {

    private static final String ONE = "/v2.0/routers/{router_id}";

    private final Conditions conditions;
    private final Limits limits;

    SimulatedRouterInterfaces(Conditions conditions) {
        this.conditions = conditions;
        limits = new Limits(conditions);
    }

    List<Route> routes() {
        return List.of(
                Route.of("PUT", ONE + "/add_router_interface", this::add),
                Route.of("PUT", ONE + "/remove_router_interface", this::remove));
    }

    /** What an interface is named by: a subnet, a port, or to remove it both. */
    private record Wanted(Optional<String> subnetId, Optional<String> portId) {

        static Wanted of(Request request) {
            JsonNode body = request.body()
                    .json()
                    .filter(JsonNode::isObject)
                    .orElseThrow(() -> Words.badRequest("Body contains invalid data"));
            Wanted wanted = new Wanted(id(body, "subnet_id"), id(body, "port_id"));
            if (wanted.subnetId.isEmpty() && wanted.portId.isEmpty()) {
                throw badRouter("Either subnet_id or port_id must be specified.");
            }
            return wanted;
        }

        private static Optional<String> id(JsonNode body, String field) {
            if (!body.hasNonNull(field)) {
                return Optional.empty();
            }
            String id = body.get(field).asText();
            if (!Words.isUuid(id)) {
                throw badRouter("'" + id + "' is not a valid UUID.");
            }
            return Optional.of(id);
        }
    }

    private Reply add(Request request, World world) {
        Sight sight = Sight.of(request, world, conditions.clock());
        Router router = Router.find(request.variable("router_id"), sight);
        Wanted wanted = Wanted.of(request);
        if (wanted.subnetId().isPresent() && wanted.portId().isPresent()) {
            throw badRouter("Cannot specify both subnet-id and port-id.");
        }
        Port port = wanted.portId().isPresent()
                ? plugged(sight.port(wanted.portId().get()), router, world)
                : made(sight.subnet(wanted.subnetId().orElse("")), router, world);
        world.put(port);
        return answer(router, port);
    }

    private static Port plugged(Port port, Router router, World world) {
        if (!port.deviceId().isEmpty()) {
            throw Words.refusal(
                    409,
                    "PortInUse",
                    "Unable to complete operation on port " + port.id() + " for network " + port.networkId()
                            + ". Port already has an attached device " + port.deviceId() + ".");
        }
        port.fixedIps().forEach(fixedIp -> requireNew(fixedIp.subnetId(), router, world));
        return port.of(router.id(), Port.ROUTER_INTERFACE);
    }

    private Port made(Subnet subnet, Router router, World world) {
        requireNew(subnet.id(), router, world);
        Address gateway =
                subnet.gateway().orElseThrow(() -> badRouter("Subnet for router interface must have a gateway IP"));
        Network network = world.find(Network.class, Network.path(subnet.networkId()))
                .orElseThrow(() -> Words.notFound("Network", subnet.networkId()));
        FixedIp fixedIp = new Allocation(network, world, Optional.empty()).exactly(subnet, gateway);
        Standard standard =
                Standard.create(router.projectId(), "", conditions.now()).revised(2);
        Port port = Port.create(standard, network.id(), Allocation.newMacAddress(), List.of(fixedIp))
                .of(router.id(), Port.ROUTER_INTERFACE);
        World trial = world.copy();
        trial.put(port);
        limits.require("port", router.projectId(), trial);
        return port;
    }

    private static void requireNew(String subnetId, Router router, World world) {
        List<Subnet> connected = router.subnets(world);
        if (connected.stream().anyMatch(subnet -> subnet.id().equals(subnetId))) {
            throw badRouter("Router already has a port on subnet " + subnetId + ".");
        }
        Cidr cidr = world.find(Subnet.class, Subnet.path(subnetId))
                .orElseThrow(() -> Words.notFound("Subnet", subnetId))
                .cidr();
        connected.stream()
                .filter(subnet -> subnet.cidr().overlaps(cidr))
                .findFirst()
                .ifPresent(subnet -> {
                    throw badRouter("Cidr " + cidr + " of subnet " + subnetId + " overlaps with cidr " + subnet.cidr()
                            + " of subnet " + subnet.id() + ".");
                });
    }

    private Reply remove(Request request, World world) {
        Sight sight = Sight.of(request, world, conditions.clock());
        Router router = Router.find(request.variable("router_id"), sight);
        Wanted wanted = Wanted.of(request);
        Port port = wanted.portId().isPresent()
                ? byPort(wanted.portId().get(), router, world)
                : bySubnet(sight.subnet(wanted.subnetId().orElse("")), router, world);
        boolean isUsed = world.all(FloatingIp.class).stream()
                .flatMap(ip -> ip.target().stream())
                .filter(target -> target.routerId().equals(router.id()))
                .anyMatch(target -> world.find(Port.class, Port.path(target.portId()))
                        .filter(inside -> inside.networkId().equals(port.networkId()))
                        .isPresent());
        if (isUsed) {
            throw inUse("RouterInterfaceInUseByFloatingIP", "floating IPs", port, router);
        }
        if (router.hasRouteThrough(port, world)) {
            throw inUse("RouterInterfaceInUseByRoute", "routes", port, router);
        }
        world.remove(port);
        return answer(router, port);
    }

    private static Refusal inUse(String type, String by, Port port, Router router) {
        return Words.refusal(
                409,
                type,
                "Router interface for subnet " + port.fixedIps().get(0).subnetId() + " on router " + router.id()
                        + " cannot be deleted, as it is required by one or more " + by + ".");
    }

    private static Port byPort(String id, Router router, World world) {
        return router.interfaces(world).stream()
                .filter(port -> port.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Words.refusal(
                        404,
                        "RouterInterfaceNotFound",
                        "Router " + router.id() + " does not have an interface with id " + id));
    }

    private static Port bySubnet(Subnet subnet, Router router, World world) {
        return router.interfaces(world).stream()
                .filter(port -> port.isIn(subnet))
                .findFirst()
                .orElseThrow(() -> Words.refusal(
                        404,
                        "RouterInterfaceNotFoundForSubnet",
                        "Router " + router.id() + " has no interface on subnet " + subnet.id()));
    }

    private static Reply answer(Router router, Port port) {
        List<String> subnets = port.fixedIps().stream().map(FixedIp::subnetId).toList();
        return Reply.json(
                200,
                Json.object(
                        "id",
                        router.id(),
                        "tenant_id",
                        router.projectId(),
                        "port_id",
                        port.id(),
                        "network_id",
                        port.networkId(),
                        "subnet_id",
                        subnets.isEmpty() ? null : subnets.get(0),
                        "subnet_ids",
                        subnets));
    }

    private static Refusal badRouter(String reason) {
        return Words.refusal(400, "BadRequest", "Bad router request: " + reason);
    }
}
