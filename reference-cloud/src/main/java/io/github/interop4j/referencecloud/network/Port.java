package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.referencecloud.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A port.
 *
 * @param deviceOwner what sort of thing is plugged in, {@code compute:nova}; empty if nothing is
 * @param host where that is, as only an administrator sees; empty if it is nowhere
 * @param addressPairs what may be sent from there besides, a JSON list
 */
record Port(
        Standard standard,
        String networkId,
        String macAddress,
        boolean isUp,
        String status,
        String deviceId,
        String deviceOwner,
        List<FixedIp> fixedIps,
        List<String> securityGroups,
        boolean isSecured,
        String host,
        String addressPairs)
        implements Resource {

    static final String ROUTER_INTERFACE = "network:router_interface";
    static final String ROUTER_GATEWAY = "network:router_gateway";
    static final String FLOATING_IP = "network:floatingip";

    Port {
        fixedIps = List.copyOf(fixedIps);
        securityGroups = List.copyOf(securityGroups);
    }

    static Port create(Standard standard, String networkId, String macAddress, List<FixedIp> fixedIps) {
        return new Port(standard, networkId, macAddress, true, "DOWN", "", "", fixedIps, List.of(), false, "", "[]");
    }

    static List<Port> in(Subnet subnet, World world) {
        return world.all(Port.class, port -> port.isIn(subnet));
    }

    boolean isIn(Subnet subnet) {
        return addressIn(subnet).isPresent();
    }

    Optional<Address> addressIn(Subnet subnet) {
        return fixedIps.stream()
                .filter(fixedIp -> fixedIp.subnetId().equals(subnet.id()))
                .map(FixedIp::address)
                .findFirst();
    }

    /** This new port, as a request wants it. */
    Port wanted(JsonNode wanted, List<String> groups, boolean secured, String pairs) {
        return new Port(
                standard,
                networkId,
                macAddress,
                !wanted.hasNonNull("admin_state_up") || Attribute.flagOf(wanted.get("admin_state_up")),
                status,
                wanted.path("device_id").asText(""),
                wanted.path("device_owner").asText(""),
                fixedIps,
                groups,
                secured,
                wanted.path("binding:host_id").asText(""),
                pairs);
    }

    /** This port, with something plugged in. */
    Port of(String device, String owner) {
        return new Port(
                standard,
                networkId,
                macAddress,
                isUp,
                status,
                device,
                owner,
                fixedIps,
                securityGroups,
                isSecured,
                host,
                addressPairs);
    }

    Port securedBy(List<String> groups) {
        return new Port(
                standard,
                networkId,
                macAddress,
                isUp,
                status,
                deviceId,
                deviceOwner,
                fixedIps,
                groups,
                true,
                host,
                addressPairs);
    }

    Port at(String newStatus, String newHost) {
        return new Port(
                standard,
                networkId,
                macAddress,
                isUp,
                newStatus,
                deviceId,
                deviceOwner,
                fixedIps,
                securityGroups,
                isSecured,
                newHost,
                addressPairs);
    }

    /** This port, without its addresses in a subnet. */
    Port without(Subnet subnet, Instant now) {
        return new Port(
                standard.touched(now),
                networkId,
                macAddress,
                isUp,
                status,
                deviceId,
                deviceOwner,
                fixedIps.stream()
                        .filter(fixedIp -> !fixedIp.subnetId().equals(subnet.id()))
                        .toList(),
                securityGroups,
                isSecured,
                host,
                addressPairs);
    }

    Port changed(JsonNode change, List<FixedIp> newIps, List<String> newGroups, String newPairs, Instant now) {
        return new Port(
                standard.changed(change, now),
                networkId,
                change.path("mac_address").asText(macAddress),
                change.hasNonNull("admin_state_up") ? Attribute.flagOf(change.get("admin_state_up")) : isUp,
                status,
                change.path("device_id").asText(deviceId),
                change.path("device_owner").asText(deviceOwner),
                newIps,
                newGroups,
                change.path("port_security_enabled").asBoolean(isSecured),
                change.path("binding:host_id").asText(host),
                newPairs);
    }

    @Override
    public String path() {
        return path(id());
    }

    static String path(String id) {
        return "network/port/" + id;
    }
}
