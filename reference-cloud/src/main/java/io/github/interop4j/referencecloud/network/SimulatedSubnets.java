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

/** Simulate {@code /v2.0/subnets}. */
final class SimulatedSubnets implements Kind.Changeable<Subnet> {

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

    @Override
    public Attributes attributes() {
        return ATTRIBUTES;
    }

    @Override
    public List<Subnet> seen(Sight sight) {
        return sight.subnets();
    }

    @Override
    public Refusal unknown(String id) {
        return Words.notFound("Subnet", id);
    }

    @Override
    public Subnet create(JsonNode wanted, Standard standard, Sight sight) {
        Network network = sight.network(wanted.get("network_id").asText());
        if (!sight.owns(network)) {
            throw Words.refusal(
                    403,
                    "HTTPForbidden",
                    "Tenant " + standard.projectId() + " not allowed to create subnet on this network");
        }
        Subnet subnet = WantedSubnet.of(wanted, standard, network, sight.world());
        sight.world().put(network.touched(standard.createdAt()));
        return subnet;
    }

    @Override
    public Subnet change(Subnet subnet, ObjectNode change, Sight sight, Instant now) {
        Optional<Address> gateway = WantedSubnet.gatewayOf(change, subnet);
        List<Subnet.Pool> pools = change.hasNonNull("allocation_pools")
                ? WantedSubnet.poolsOf(change.get("allocation_pools"), subnet.cidr())
                : subnet.pools();
        WantedSubnet.checkGateway(gateway, pools);
        return subnet.changed(change, gateway, pools, now);
    }

    /** Ports whose hosts make their own addresses lose them with the prefix; a router's interface needs it. */
    @Override
    public void letGo(Subnet subnet, World world, Instant now) {
        List<Port> inside = Port.in(subnet, world);
        boolean isInUse = inside.stream()
                .anyMatch(
                        port -> !subnet.isSelfAddressed() || port.deviceOwner().equals(Port.ROUTER_INTERFACE));
        if (isInUse) {
            throw Words.refusal(
                    409,
                    "SubnetInUse",
                    "Unable to complete operation on subnet " + subnet.id()
                            + ": One or more ports have an IP allocation from this subnet.");
        }
        inside.forEach(port -> world.put(port.without(subnet, now)));
    }

    @Override
    public ObjectNode show(Subnet subnet, Sight sight) {
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
