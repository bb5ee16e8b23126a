package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.referencecloud.world.World;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Read what a subnet is wanted to be, as strictly as Neutron does. */
final class WantedSubnet {

    private static final List<String> MODES = List.of("dhcpv6-stateful", "dhcpv6-stateless", "slaac");

    private WantedSubnet() {}

    static Subnet of(JsonNode wanted, Standard standard, Network network, World world) {
        int version = versionOf(wanted);
        Cidr cidr = cidrOf(wanted, version);
        if (Subnet.of(network, world).stream().anyMatch(other -> other.cidr().overlaps(cidr))) {
            throw Words.invalidOperation("Requested subnet with cidr: " + cidr + " for network: " + network.id()
                    + " overlaps with another subnet.");
        }
        Optional<String> raMode = mode(wanted, "ipv6_ra_mode");
        Optional<String> addressMode = mode(wanted, "ipv6_address_mode");
        checkModes(version, raMode, addressMode);
        Optional<Address> gateway = gatewayOf(wanted, cidr);
        List<Subnet.Pool> pools = wanted.hasNonNull("allocation_pools")
                ? poolsOf(wanted.get("allocation_pools"), cidr)
                : usualPools(cidr, gateway);
        checkGateway(gateway, pools);
        return new Subnet(
                standard.revised(0),
                network.id(),
                cidr,
                gateway,
                pools,
                !wanted.hasNonNull("enable_dhcp") || Attribute.flagOf(wanted.get("enable_dhcp")),
                raMode,
                addressMode,
                listOf(wanted, "host_routes"),
                listOf(wanted, "dns_nameservers"));
    }

    /** The gateway that a change asks for, or the one there is. */
    static Optional<Address> gatewayOf(JsonNode change, Subnet subnet) {
        return change.has("gateway_ip") ? given(change.get("gateway_ip")) : subnet.gateway();
    }

    static List<Subnet.Pool> poolsOf(JsonNode wanted, Cidr cidr) {
        List<Subnet.Pool> pools = new ArrayList<>();
        for (JsonNode each : wanted) {
            Address start = address("allocation_pools", each.path("start").asText());
            Address end = address("allocation_pools", each.path("end").asText());
            if (!cidr.contains(start) || !cidr.contains(end)) {
                throw Words.refusal(
                        400,
                        "OutOfBoundsAllocationPool",
                        "The allocation pool " + new Subnet.Pool(start, end) + " spans beyond the subnet cidr " + cidr
                                + ".");
            }
            if (start.compareTo(end) > 0) {
                throw Words.refusal(
                        400,
                        "InvalidAllocationPool",
                        "The allocation pool " + new Subnet.Pool(start, end) + " is not valid.");
            }
            pools.add(new Subnet.Pool(start, end));
        }
        return pools;
    }

    static void checkGateway(Optional<Address> gateway, List<Subnet.Pool> pools) {
        for (Subnet.Pool pool : pools) {
            gateway.filter(pool::contains).ifPresent(address -> {
                throw Words.refusal(
                        409,
                        "GatewayConflictWithAllocationPools",
                        "Gateway ip " + address + " conflicts with allocation pool " + pool + ".");
            });
        }
    }

    private static int versionOf(JsonNode wanted) {
        String version = wanted.path("ip_version").asText();
        if (!List.of("4", "6").contains(version)) {
            throw Words.invalid("ip_version", version + " is not in valid_values.");
        }
        return Integer.parseInt(version);
    }

    private static Cidr cidrOf(JsonNode wanted, int version) {
        if (!wanted.hasNonNull("cidr")) {
            throw Words.refusal(
                    400, "BadRequest", "Bad subnets request: a subnetpool must be specified in the absence of a cidr.");
        }
        String text = wanted.get("cidr").asText();
        Cidr cidr = Cidr.parse(text).orElseThrow(() -> Words.invalidOperation(text + " is not in a CIDR format."));
        if (cidr.version() != version) {
            throw Words.invalidOperation("cidr '" + text + "' does not match the ip_version '" + version + "'.");
        }
        return cidr;
    }

    private static Optional<String> mode(JsonNode wanted, String field) {
        if (!wanted.hasNonNull(field)) {
            return Optional.empty();
        }
        String mode = wanted.get(field).asText();
        if (!MODES.contains(mode)) {
            throw Words.invalid(field, mode + " is not in valid_values.");
        }
        return Optional.of(mode);
    }

    private static void checkModes(int version, Optional<String> raMode, Optional<String> addressMode) {
        if (version == 4 && (raMode.isPresent() || addressMode.isPresent())) {
            throw Words.invalidOperation("ipv6_ra_mode or ipv6_address_mode cannot be set when ip_version is not 6.");
        }
        if (raMode.isPresent() && addressMode.isPresent() && !raMode.equals(addressMode)) {
            throw Words.invalidOperation("ipv6_ra_mode set to '" + raMode.get() + "' with ipv6_address_mode set to '"
                    + addressMode.get()
                    + "' is not valid. If both attributes are set, they must be the same value.");
        }
    }

    private static Optional<Address> gatewayOf(JsonNode wanted, Cidr cidr) {
        if (wanted.has("gateway_ip")) {
            return given(wanted.get("gateway_ip"));
        }
        // Zed gives an IPv6 subnet the address of its routers in general, and an IPv4 one the first of its hosts'.
        return Optional.of(cidr.version() == 4 ? cidr.first().plus(1) : cidr.first());
    }

    private static Optional<Address> given(JsonNode gateway) {
        return gateway.isNull() ? Optional.empty() : Optional.of(address("gateway_ip", gateway.asText()));
    }

    /** All hosts' addresses but the gateway's, which may part them in two. */
    private static List<Subnet.Pool> usualPools(Cidr cidr, Optional<Address> gateway) {
        Address from = cidr.first().plus(1);
        Address to = cidr.version() == 4 ? cidr.last().plus(-1) : cidr.last();
        List<Subnet.Pool> pools = new ArrayList<>();
        Optional<Address> inside = gateway.filter(new Subnet.Pool(from, to)::contains);
        if (inside.isEmpty()) {
            addPool(pools, from, to);
        } else {
            addPool(pools, from, inside.get().plus(-1));
            addPool(pools, inside.get().plus(1), to);
        }
        return pools;
    }

    private static void addPool(List<Subnet.Pool> pools, Address from, Address to) {
        if (to.value().subtract(from.value()).compareTo(BigInteger.ZERO) >= 0) {
            pools.add(new Subnet.Pool(from, to));
        }
    }

    private static Address address(String field, String text) {
        return Address.parse(text).orElseThrow(() -> Words.invalid(field, "'" + text + "' is not a valid IP address."));
    }

    private static String listOf(JsonNode wanted, String field) {
        return wanted.path(field).isArray() ? wanted.get(field).toString() : "[]";
    }
}
