package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.interop4j.referencecloud.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A subnet.
 *
 * @param gateway empty if it has none
 * @param raMode, addressMode how hosts of an IPv6 subnet get their addresses; empty if nothing was said
 * @param hostRoutes, dnsServers as they were wanted
 */
record Subnet(
        Standard standard,
        String networkId,
        Cidr cidr,
        Optional<Address> gateway,
        List<Pool> pools,
        boolean hasDhcp,
        Optional<String> raMode,
        Optional<String> addressMode,
        String hostRoutes,
        String dnsServers)
        implements Resource {

    Subnet {
        pools = List.copyOf(pools);
    }

    /** A range of addresses that ports get theirs from. */
    record Pool(Address start, Address end) {

        boolean contains(Address address) {
            return address.version() == start.version() && address.compareTo(start) >= 0 && address.compareTo(end) <= 0;
        }

        @Override
        public String toString() {
            return start + "-" + end;
        }
    }

    static List<Subnet> of(Network network, World world) {
        return world.all(Subnet.class, subnet -> subnet.networkId().equals(network.id()));
    }

    /** Whether hosts make their own addresses of the prefix. */
    boolean isSelfAddressed() {
        return addressMode.filter(mode -> !mode.equals("dhcpv6-stateful")).isPresent();
    }

    Subnet changed(JsonNode change, Optional<Address> newGateway, List<Pool> newPools, Instant now) {
        return new Subnet(
                standard.changed(change, now),
                networkId,
                cidr,
                newGateway,
                newPools,
                change.path("enable_dhcp").asBoolean(hasDhcp),
                raMode,
                addressMode,
                change.path("host_routes") instanceof ArrayNode routes ? routes.toString() : hostRoutes,
                change.path("dns_nameservers") instanceof ArrayNode servers ? servers.toString() : dnsServers);
    }

    @Override
    public String path() {
        return path(id());
    }

    static String path(String id) {
        return "network/subnet/" + id;
    }
}
