package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.world.World;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Simulate {@code /v2.0/networks}. */
final class SimulatedNetworks implements Kind.Changeable<Network> {

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

    @Override
    public Attributes attributes() {
        return ATTRIBUTES;
    }

    @Override
    public List<Network> seen(Sight sight) {
        return sight.networks();
    }

    @Override
    public Refusal unknown(String id) {
        return Words.notFound("Network", id);
    }

    @Override
    public Network create(JsonNode wanted, Standard standard, Sight sight) {
        return Network.create(standard, wanted);
    }

    @Override
    public Network change(Network network, ObjectNode change, Sight sight, Instant now) {
        return network.changed(change, now);
    }

    @Override
    public void letGo(Network network, World world, Instant now) {
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
    }

    @Override
    public ObjectNode show(Network network, Sight sight) {
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

    /** Only then Neutron tells of every network whether it is the default one. */
    @Override
    public ObjectNode showNew(Network network, Sight sight) {
        return show(network, sight).put("is_default", false);
    }
}
