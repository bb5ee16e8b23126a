package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Body;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;
import java.util.Optional;

/** Simulate {@code /v2.0/subnets}. */
final class SimulatedSubnets {

    private static final String ALL = "/v2.0/subnets";
    private static final String ONE = ALL + "/{subnet_id}";
    private static final Attributes ATTRIBUTES = Attributes.of(
            "subnet",
            "subnets",
            Attribute.id("network_id").onlyAtCreation().required(),
            Attribute.any("ip_version").onlyAtCreation().required(),
            Attribute.any("cidr").onlyAtCreation(),
            Attribute.any("prefixlen").onlyAtCreation(),
            Attribute.any("subnetpool_id").onlyAtCreation(),
            Attribute.any("ipv6_ra_mode").onlyAtCreation(),
            Attribute.any("ipv6_address_mode").onlyAtCreation(),
            Attribute.any("gateway_ip"),
            Attribute.any("allocation_pools"),
            Attribute.any("dns_nameservers"),
            Attribute.any("host_routes"),
            Attribute.any("service_types"),
            Attribute.flag("enable_dhcp"));

    private final Conditions conditions;
    private final Creating creating;

    SimulatedSubnets(Conditions conditions) {
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
                marker -> Words.notFound("Subnet", marker),
                sight.subnets().stream().map(SimulatedSubnets::shown));
    }

    private Reply create(Request request, World world) {
        return creating.answer(request, world, this::make);
    }

    private ObjectNode make(JsonNode wanted, Standard standard, Sight sight) {
        Network network = sight.network(wanted.get("network_id").asText());
        if (!sight.owns(network)) {
            throw Words.refusal(
                    403,
                    "HTTPForbidden",
                    "Tenant " + standard.projectId() + " not allowed to create subnet on this network");
        }
        Subnet subnet = WantedSubnet.of(wanted, standard, network, sight.world());
        sight.world().put(subnet);
        sight.world().put(network.touched(conditions.now()));
        return shown(subnet);
    }

    private Reply show(Request request, World world) {
        Sight sight = Sight.of(request, world, conditions.clock());
        Subnet subnet = sight.subnet(request.variable("subnet_id"));
        return Reply.json(200, Json.object("subnet", Listing.trimmed(request, shown(subnet))));
    }

    private Reply update(Request request, World world) {
        Sight sight = Sight.of(request, world, conditions.clock());
        ObjectNode change = ATTRIBUTES.change(request, sight.caller());
        Subnet subnet = own(request, sight, "update");
        Optional<Address> gateway = WantedSubnet.gatewayOf(change, subnet);
        List<Subnet.Pool> pools = change.hasNonNull("allocation_pools")
                ? WantedSubnet.poolsOf(change.get("allocation_pools"), subnet.cidr())
                : subnet.pools();
        WantedSubnet.checkGateway(gateway, pools);
        Subnet changed = subnet.changed(change, gateway, pools, conditions.now());
        world.put(changed);
        return Reply.json(200, Json.object("subnet", shown(changed)));
    }

    private Reply delete(Request request, World world) {
        Sight sight = Sight.of(request, world, conditions.clock());
        Subnet subnet = own(request, sight, "delete");
        if (!Port.in(subnet, world).isEmpty()) {
            throw Words.refusal(
                    409,
                    "SubnetInUse",
                    "Unable to complete operation on subnet " + subnet.id()
                            + ": One or more ports have an IP allocation from this subnet.");
        }
        world.remove(subnet);
        return Reply.empty(204);
    }

    private static Subnet own(Request request, Sight sight, String deed) {
        Subnet subnet = sight.subnet(request.variable("subnet_id"));
        if (!sight.owns(subnet)) {
            throw Words.disallowed("rule:" + deed + "_subnet");
        }
        return subnet;
    }

    private static ObjectNode shown(Subnet subnet) {
        ObjectNode shown = subnet.standard().shown();
        shown.setAll(Json.object(
                "network_id",
                subnet.networkId(),
                "ip_version",
                subnet.cidr().version(),
                "subnetpool_id",
                null,
                "enable_dhcp",
                subnet.hasDhcp(),
                "ipv6_ra_mode",
                subnet.raMode().orElse(null),
                "ipv6_address_mode",
                subnet.addressMode().orElse(null),
                "gateway_ip",
                subnet.gateway().map(Address::toString).orElse(null),
                "cidr",
                subnet.cidr().toString(),
                "allocation_pools",
                subnet.pools().stream()
                        .map(pool -> Json.object(
                                "start",
                                pool.start().toString(),
                                "end",
                                pool.end().toString()))
                        .toList(),
                "service_types",
                List.of()));
        shown.set("host_routes", list(subnet.hostRoutes()));
        shown.set("dns_nameservers", list(subnet.dnsServers()));
        return shown;
    }

    private static JsonNode list(String json) {
        return Body.of(json).json().orElseThrow();
    }
}
