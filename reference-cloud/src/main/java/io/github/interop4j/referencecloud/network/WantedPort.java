package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.world.World;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Read what a port is wanted to be, as strictly as Neutron does. */
final class WantedPort {

    private WantedPort() {}

    static String macAddressOf(JsonNode wanted, Network network, World world) {
        if (!wanted.hasNonNull("mac_address")) {
            return Allocation.newMacAddress();
        }
        String mac = wanted.get("mac_address").asText();
        if (!mac.matches("([0-9a-fA-F]{2}:){5}[0-9a-fA-F]{2}")) {
            throw Words.invalid("mac_address", "'" + mac + "' is not a valid MAC address.");
        }
        boolean isTaken = world.all(Port.class).stream()
                .anyMatch(port -> port.networkId().equals(network.id())
                        && port.macAddress().equalsIgnoreCase(mac));
        if (isTaken) {
            throw Words.refusal(
                    409,
                    "MacAddressInUse",
                    "Unable to complete operation for network " + network.id() + ". The mac address " + mac
                            + " is in use.");
        }
        return mac.toLowerCase(Locale.ROOT);
    }

    /** The groups that are named; nothing named means what is usual. */
    static List<String> securityGroupsOf(JsonNode wanted, Sight sight, List<String> usual) {
        if (!wanted.path("security_groups").isArray()) {
            return usual;
        }
        List<String> groups = new ArrayList<>();
        for (JsonNode each : wanted.get("security_groups")) {
            Words.requireUuid("security_groups", each.asText());
            groups.add(SecurityGroup.find(each.asText(), sight).id());
        }
        return groups;
    }

    /** The pairs that are named; one without a MAC address has the port's. */
    static String addressPairsOf(JsonNode wanted, String macAddress, String usual) {
        if (!wanted.path("allowed_address_pairs").isArray()) {
            return usual;
        }
        Set<ObjectNode> pairs = new LinkedHashSet<>();
        for (JsonNode each : wanted.get("allowed_address_pairs")) {
            String address = each.path("ip_address").asText();
            if (Address.parse(address).isEmpty() && Cidr.parse(address).isEmpty()) {
                throw Words.badRequest("'" + address + "' is not a valid IP address");
            }
            String mac = each.path("mac_address").asText(macAddress);
            if (!pairs.add(Json.object("mac_address", mac, "ip_address", address))) {
                throw Words.refusal(
                        400,
                        "DuplicateAddressPairInRequest",
                        "Request contains duplicate address pair: mac_address " + mac + " ip_address " + address + ".");
            }
        }
        return Json.array(pairs).toString();
    }
}
