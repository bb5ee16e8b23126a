package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;
import java.util.stream.Collectors;

/** Simulate {@code /v2.0/networks}. */
final class SimulatedNetworks {

    private static final String ALL = "/v2.0/networks";
    private static final String ONE = ALL + "/{network_id}";
    private static final Attributes ATTRIBUTES = Attributes.of(
            "network",
            "networks",
            Attribute.flag("admin_state_up"),
            Attribute.flag("shared").forAdmin(),
            Attribute.flag("router:external").forAdmin(),
            Attribute.flag("is_default").forAdmin(),
            Attribute.flag("port_security_enabled"),
            Attribute.any("mtu"),
            Attribute.any("qos_policy_id"),
            Attribute.any("availability_zone_hints").onlyAtCreation(),
            Attribute.any("provider:network_type").forAdmin(),
            Attribute.any("provider:physical_network").forAdmin(),
            Attribute.any("provider:segmentation_id").forAdmin(),
            Attribute.shown("subnets"),
            Attribute.shown("availability_zones"),
            Attribute.shown("ipv4_address_scope"),
            Attribute.shown("ipv6_address_scope"));

    private final Conditions conditions;
    private final Creating creating;

    SimulatedNetworks(Conditions conditions) {
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
                marker -> Words.notFound("Network", marker),
                sight.networks().stream().map(network -> shown(network, sight)));
    }

    private Reply create(Request request, World world) {
        return creating.answer(request, world, SimulatedNetworks::make);
    }

    private static ObjectNode make(JsonNode wanted, Standard standard, Sight sight) {
        Network network = Network.create(standard, wanted);
        sight.world().put(network);
        ObjectNode shown = shown(network, sight);
        shown.put("is_default", false);
        return shown;
    }

    private Reply show(Request request, World world) {
        Sight sight = Sight.of(request, world, conditions.clock());
        Network network = sight.network(request.variable("network_id"));
        return Reply.json(200, Json.object("network", Listing.trimmed(request, shown(network, sight))));
    }

    private Reply update(Request request, World world) {
        Sight sight = Sight.of(request, world, conditions.clock());
        ObjectNode change = ATTRIBUTES.change(request, sight.caller());
        Network network = own(request, sight, "update").changed(change, conditions.now());
        world.put(network);
        return Reply.json(200, Json.object("network", shown(network, sight)));
    }

    private Reply delete(Request request, World world) {
        Sight sight = Sight.of(request, world, conditions.clock());
        Network network = own(request, sight, "delete");
        List<Port> ports = world.all(Port.class, port -> port.networkId().equals(network.id()));
        if (!ports.isEmpty()) {
            throw Words.refusal(
                    409,
                    "NetworkInUse",
                    "Unable to complete operation on network " + network.id()
                            + ". There are one or more ports still in use on the network, id for these ports is: "
                            + ports.stream().map(Port::id).collect(Collectors.joining(",")) + ".");
        }
        Subnet.of(network, world).forEach(world::remove);
        world.remove(network);
        return Reply.empty(204);
    }

    private static Network own(Request request, Sight sight, String deed) {
        Network network = sight.network(request.variable("network_id"));
        if (!sight.owns(network)) {
            throw Words.disallowed("rule:" + deed + "_network");
        }
        return network;
    }

    private static ObjectNode shown(Network network, Sight sight) {
        ObjectNode shown = network.standard().shown();
        shown.setAll(Json.object(
                "admin_state_up",
                network.isUp(),
                "mtu",
                network.mtu(),
                "status",
                "ACTIVE",
                "subnets",
                Subnet.of(network, sight.world()).stream().map(Subnet::id).toList(),
                "shared",
                network.isShared(),
                "availability_zone_hints",
                List.of(),
                "availability_zones",
                List.of(),
                "ipv4_address_scope",
                null,
                "ipv6_address_scope",
                null,
                "router:external",
                network.isExternal(),
                "port_security_enabled",
                network.hasPortSecurity(),
                "qos_policy_id",
                null));
        if (network.isExternal()) {
            shown.put("is_default", false);
        }
        if (sight.caller().isAdmin()) {
            shown.setAll(Json.object(
                    "provider:network_type",
                    network.isExternal() ? "flat" : "vxlan",
                    "provider:physical_network",
                    network.isExternal() ? "public" : null,
                    "provider:segmentation_id",
                    network.isExternal() ? null : 1 + Math.floorMod(network.id().hashCode(), 4000)));
        }
        return shown;
    }
}
