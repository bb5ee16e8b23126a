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

/** Simulate {@code /v2.0/ports}. */
final class SimulatedPorts implements Kind.Changeable<Port> {

    private static final Attributes ATTRIBUTES = Attributes.of(
            "port",
            "ports",
            Attribute.id("network_id").onlyAtCreation().required(),
            Attribute.flag("admin_state_up"),
            Attribute.any("mac_address").forAdmin(),
            Attribute.any("fixed_ips"),
            Attribute.any("security_groups"),
            Attribute.text("device_id"),
            Attribute.text("device_owner"),
            Attribute.any("allowed_address_pairs"),
            Attribute.any("extra_dhcp_opts"),
            Attribute.flag("port_security_enabled"),
            Attribute.any("qos_policy_id"),
            Attribute.any("binding:vnic_type"),
            Attribute.any("binding:host_id").forAdmin(),
            Attribute.any("binding:profile").forAdmin());
    private static final List<String> SERVICE_OWNERS =
            List.of(Port.ROUTER_INTERFACE, Port.ROUTER_GATEWAY, Port.FLOATING_IP);

    @Override
    public Attributes attributes() {
        return ATTRIBUTES;
    }

    @Override
    public Attributes attributesAtCreation() {
        return ATTRIBUTES.freeAtCreation("mac_address");
    }

    @Override
    public List<Port> seen(Sight sight) {
        return sight.ports();
    }

    @Override
    public Refusal unknown(String id) {
        return Words.notFound("Port", id);
    }

    @Override
    public Port create(JsonNode wanted, Standard standard, Sight sight) {
        Network network = sight.network(wanted.get("network_id").asText());
        if (!sight.owns(network) && !network.isShared()) {
            throw Words.refusal(
                    403,
                    "HTTPForbidden",
                    "Tenant " + standard.projectId() + " not allowed to create port on this network");
        }
        String mac = WantedPort.macAddressOf(wanted, network, sight.world());
        Allocation allocation = new Allocation(network, sight.world(), Optional.empty());
        List<FixedIp> fixedIps = wanted.path("fixed_ips").isArray()
                ? allocation.wanted(wanted.get("fixed_ips"), mac)
                : allocation.usual(mac);
        boolean isSecured = wanted.path("port_security_enabled").asBoolean(network.hasPortSecurity());
        List<String> usual = isSecured
                ? SecurityGroup.defaultOf(standard.projectId(), sight.world()).stream()
                        .map(SecurityGroup::id)
                        .toList()
                : List.of();
        List<String> groups = WantedPort.securityGroupsOf(wanted, sight, usual);
        String pairs = WantedPort.addressPairsOf(wanted, mac, "[]");
        return Port.create(standard, network.id(), mac, fixedIps).wanted(wanted, groups, isSecured, pairs);
    }

    /** Whoever has a network has every port in it. */
    @Override
    public boolean isOwn(Port port, Sight sight) {
        return sight.owns(port) || sight.owns(sight.network(port.networkId()));
    }

    @Override
    public Port change(Port port, ObjectNode change, Sight sight, Instant now) {
        World world = sight.world();
        Network network = world.find(Network.class, Network.path(port.networkId()))
                .orElseThrow(() -> Words.notFound("Network", port.networkId()));
        List<FixedIp> fixedIps = change.path("fixed_ips").isArray()
                ? new Allocation(network, world, Optional.of(port)).wanted(change.get("fixed_ips"), port.macAddress())
                : port.fixedIps();
        List<String> groups = WantedPort.securityGroupsOf(change, sight, port.securityGroups());
        String pairs = WantedPort.addressPairsOf(change, port.macAddress(), port.addressPairs());
        return port.changed(change, fixedIps, groups, pairs, now);
    }

    @Override
    public void letGo(Port port, World world, Instant now) {
        if (SERVICE_OWNERS.contains(port.deviceOwner())) {
            throw Words.refusal(
                    409,
                    "ServicePortInUse",
                    "Port " + port.id() + " cannot be deleted directly via the port API: has device owner "
                            + port.deviceOwner() + ".");
        }
        FloatingIp.leave(port, world, now);
    }

    @Override
    public ObjectNode show(Port port, Sight sight) {
        ObjectNode shown = port.standard().shown();
        shown.setAll(Json.object(
                "network_id",
                port.networkId(),
                "mac_address",
                port.macAddress(),
                "admin_state_up",
                port.isUp(),
                "status",
                port.status(),
                "device_id",
                port.deviceId(),
                "device_owner",
                port.deviceOwner(),
                "fixed_ips",
                port.fixedIps().stream().map(FixedIp::shown).toList(),
                "security_groups",
                port.securityGroups(),
                "port_security_enabled",
                port.isSecured(),
                "qos_policy_id",
                null,
                "qos_network_policy_id",
                null,
                "binding:vnic_type",
                "normal",
                "extra_dhcp_opts",
                List.of()));
        shown.set("allowed_address_pairs", Body.of(port.addressPairs()).json().orElseThrow());
        if (sight.caller().isAdmin()) {
            shown.setAll(Json.object(
                    "binding:profile",
                    Json.object(),
                    "binding:host_id",
                    port.host(),
                    "binding:vif_type",
                    port.host().isEmpty() ? "unbound" : "bridge",
                    "binding:vif_details",
                    Json.object(),
                    "resource_request",
                    null));
        }
        return shown;
    }
}
