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
import java.util.Optional;

/** Simulate {@code /v2.0/ports}. */
final class SimulatedPorts {

    private static final String ALL = "/v2.0/ports";
    private static final String ONE = ALL + "/{port_id}";
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

    private final Conditions conditions;
    private final Creating creating;

    SimulatedPorts(Conditions conditions) {
        this.conditions = conditions;
        creating = new Creating(ATTRIBUTES.freeAtCreation("mac_address"), conditions);
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
                marker -> Words.notFound("Port", marker),
                sight.ports().stream().map(port -> shown(port, sight)));
    }

    private Reply create(Request request, World world) {
        return creating.answer(request, world, SimulatedPorts::make);
    }

    private static ObjectNode make(JsonNode wanted, Standard standard, Sight sight) {
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
        Port made = Port.create(standard, network.id(), mac, fixedIps).wanted(wanted, groups, isSecured);
        sight.world().put(made);
        return shown(made, sight);
    }

    private Reply show(Request request, World world) {
        Sight sight = Sight.of(request, world, conditions.clock());
        Port port = sight.port(request.variable("port_id"));
        return Reply.json(200, Json.object("port", Listing.trimmed(request, shown(port, sight))));
    }

    private Reply update(Request request, World world) {
        Sight sight = Sight.of(request, world, conditions.clock());
        ObjectNode change = ATTRIBUTES.change(request, sight.caller());
        Port port = own(request, sight, "update");
        Network network = world.find(Network.class, Network.path(port.networkId()))
                .orElseThrow(() -> Words.notFound("Network", port.networkId()));
        List<FixedIp> fixedIps = change.path("fixed_ips").isArray()
                ? new Allocation(network, world, Optional.of(port)).wanted(change.get("fixed_ips"), port.macAddress())
                : port.fixedIps();
        List<String> groups = WantedPort.securityGroupsOf(change, sight, port.securityGroups());
        Port changed = port.changed(change, fixedIps, groups, conditions.now());
        world.put(changed);
        return Reply.json(200, Json.object("port", shown(changed, sight)));
    }

    private Reply delete(Request request, World world) {
        Sight sight = Sight.of(request, world, conditions.clock());
        Port port = own(request, sight, "delete");
        if (SERVICE_OWNERS.contains(port.deviceOwner())) {
            throw Words.refusal(
                    409,
                    "ServicePortInUse",
                    "Port " + port.id() + " cannot be deleted directly via the port API: has device owner "
                            + port.deviceOwner() + ".");
        }
        FloatingIp.leave(port, world, conditions.now());
        world.remove(port);
        return Reply.empty(204);
    }

    private static Port own(Request request, Sight sight, String deed) {
        Port port = sight.port(request.variable("port_id"));
        if (!sight.owns(port) && !sight.owns(sight.network(port.networkId()))) {
            throw Words.disallowed("rule:" + deed + "_port");
        }
        return port;
    }

    private static ObjectNode shown(Port port, Sight sight) {
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
                port.fixedIps().stream()
                        .map(fixedIp -> Json.object(
                                "subnet_id",
                                fixedIp.subnetId(),
                                "ip_address",
                                fixedIp.address().toString()))
                        .toList(),
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
                "allowed_address_pairs",
                List.of(),
                "extra_dhcp_opts",
                List.of()));
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
