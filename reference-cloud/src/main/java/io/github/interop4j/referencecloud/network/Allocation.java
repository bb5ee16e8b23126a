package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.world.World;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Give the ports of one network their addresses. */
final class Allocation {

    private static final int LONGEST_SEARCH = 5000;

    /** How many addresses of a pool are given away last: Neutron, too, leaves the first ones to who names them. */
    private static final int LEFT_FOR_CHOICE = 5;

    private final Network network;
    private final World world;
    private final Set<Address> taken = new HashSet<>();
    private final List<FixedIp> kept = new ArrayList<>();

    /** See what is taken in a network, but by a port that is about to get others. */
    Allocation(Network network, World world, Optional<Port> exempt) {
        this.network = network;
        this.world = world;
        exempt.map(Port::fixedIps).ifPresent(kept::addAll);
        world.all(Port.class, port -> port.networkId().equals(network.id())).stream()
                .filter(port -> exempt.filter(port::equals).isEmpty())
                .forEach(port -> port.fixedIps().forEach(fixedIp -> taken.add(fixedIp.address())));
    }

    static String newMacAddress() {
        int random = ThreadLocalRandom.current().nextInt(1 << 24);
        return String.format("fa:16:3e:%02x:%02x:%02x", random >> 16, random >> 8 & 255, random & 255);
    }

    /** One address of each version that the network has, and one of every prefix of which hosts make their own. */
    List<FixedIp> usual(String macAddress) {
        List<FixedIp> fixedIps = new ArrayList<>();
        List<Subnet> subnets = Subnet.of(network, world);
        for (int version : new int[] {4, 6}) {
            List<Subnet> served = subnets.stream()
                    .filter(subnet -> subnet.cidr().version() == version && !subnet.isSelfAddressed())
                    .toList();
            if (!served.isEmpty()) {
                fixedIps.add(served.stream()
                        .flatMap(subnet -> free(subnet).stream())
                        .findFirst()
                        .orElseThrow(this::exhausted));
            }
        }
        subnets.stream()
                .filter(Subnet::isSelfAddressed)
                .forEach(subnet -> fixedIps.add(new FixedIp(subnet.id(), selfMade(subnet, macAddress))));
        return fixedIps;
    }

    /** The addresses that a request asks for. */
    List<FixedIp> wanted(JsonNode fixedIps, String macAddress) {
        List<FixedIp> given = new ArrayList<>();
        for (JsonNode wanted : fixedIps) {
            if (wanted.hasNonNull("subnet_id")) {
                Words.requireUuid("fixed_ips", wanted.get("subnet_id").asText());
            }
            FixedIp fixedIp = wanted.hasNonNull("ip_address")
                    ? exactly(wanted.get("ip_address").asText(), wanted)
                    : anyOf(subnet(wanted), macAddress);
            taken.add(fixedIp.address());
            given.add(fixedIp);
        }
        return given;
    }

    /** An address that must be this one. */
    FixedIp exactly(Subnet subnet, Address address) {
        if (taken.contains(address)) {
            throw Words.refusal(
                    409,
                    "IpAddressAlreadyAllocated",
                    "IP address " + address + " already allocated in subnet " + subnet.id());
        }
        return new FixedIp(subnet.id(), address);
    }

    private FixedIp exactly(String text, JsonNode wanted) {
        Address address = Address.parse(text)
                .orElseThrow(() -> Words.invalid("fixed_ips", "'" + text + "' is not a valid IP address."));
        if (wanted.hasNonNull("subnet_id")) {
            Subnet subnet = subnet(wanted);
            if (!subnet.cidr().contains(address)) {
                throw Words.refusal(
                        400,
                        "InvalidIpForSubnet",
                        "IP address " + address + " is not a valid IP for the specified subnet.");
            }
            return exactly(subnet, address);
        }
        Subnet around = Subnet.of(network, world).stream()
                .filter(subnet -> subnet.cidr().contains(address))
                .findFirst()
                .orElseThrow(() -> Words.refusal(
                        400,
                        "InvalidIpForNetwork",
                        "IP address " + address
                                + " is not a valid IP for any of the subnets on the specified network."));
        return exactly(around, address);
    }

    /** A port that has an address in a subnet keeps it, unless it is to have another. */
    private FixedIp anyOf(Subnet subnet, String macAddress) {
        Optional<FixedIp> there = kept.stream()
                .filter(fixedIp -> fixedIp.subnetId().equals(subnet.id()) && !taken.contains(fixedIp.address()))
                .findFirst();
        if (there.isPresent()) {
            return there.get();
        }
        return subnet.isSelfAddressed()
                ? new FixedIp(subnet.id(), selfMade(subnet, macAddress))
                : free(subnet).orElseThrow(this::exhausted);
    }

    private Subnet subnet(JsonNode wanted) {
        String id = wanted.path("subnet_id").asText();
        Subnet subnet = world.find(Subnet.class, Subnet.path(id)).orElseThrow(() -> Words.notFound("Subnet", id));
        if (!subnet.networkId().equals(network.id())) {
            throw Words.invalidOperation("Failed to create port on network " + network.id()
                    + ", because fixed_ips included invalid subnet " + id);
        }
        return subnet;
    }

    private Optional<FixedIp> free(Subnet subnet) {
        return subnet.pools().stream()
                .flatMap(pool -> Stream.concat(
                        candidates(pool.start().plus(LEFT_FOR_CHOICE), pool), candidates(pool.start(), pool)))
                .filter(taken::add)
                .findFirst()
                .map(address -> new FixedIp(subnet.id(), address));
    }

    private static Stream<Address> candidates(Address from, Subnet.Pool pool) {
        return Stream.iterate(from, pool::contains, address -> address.plus(1)).limit(LONGEST_SEARCH);
    }

    /** The address that a host makes of its prefix and its MAC address: RFC 4291, modified EUI-64. */
    private static Address selfMade(Subnet subnet, String macAddress) {
        long mac = Long.parseLong(macAddress.replace(":", ""), 16);
        long high = (mac >>> 24) ^ 0x020000L;
        BigInteger host = BigInteger.valueOf(high)
                .shiftLeft(40)
                .or(BigInteger.valueOf(0xfffeL).shiftLeft(24))
                .or(BigInteger.valueOf(mac & 0xffffffL));
        return new Address(6, subnet.cidr().first().value().or(host));
    }

    private Refusal exhausted() {
        return Words.refusal(
                409, "IpAddressGenerationFailure", "No more IP addresses available on network " + network.id() + ".");
    }
}
