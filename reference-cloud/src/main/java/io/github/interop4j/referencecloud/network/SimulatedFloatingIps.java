package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Simulate {@code /v2.0/floatingips}. */
final class SimulatedFloatingIps implements Kind.Changeable<FloatingIp> {

    private static final Attributes ATTRIBUTES = Attributes.of(
            "floatingip",
            "floatingips",
            Attribute.id("floating_network_id").onlyAtCreation().required(),
            Attribute.id("subnet_id").onlyAtCreation(),
            Attribute.any("floating_ip_address").onlyAtCreation().forAdmin(),
            Attribute.id("port_id"),
            Attribute.any("fixed_ip_address"),
            Attribute.any("qos_policy_id"),
            Attribute.shown("router_id"));

    @Override
    public Attributes attributes() {
        return ATTRIBUTES;
    }

    @Override
    public List<FloatingIp> seen(Sight sight) {
        return sight.own(FloatingIp.class);
    }

    @Override
    public Refusal unknown(String id) {
        return Words.refusal(404, "FloatingIPNotFound", "Floating IP " + id + " could not be found");
    }

    @Override
    public FloatingIp create(JsonNode wanted, Standard standard, Sight sight) {
        World world = sight.world();
        Network network = sight.network(wanted.get("floating_network_id").asText());
        if (!network.isExternal()) {
            throw Words.refusal(
                    400,
                    "BadRequest",
                    "Bad floatingip request: Network " + network.id() + " is not a valid external network.");
        }
        Port own = Gateways.plug(network, standard.id(), Port.FLOATING_IP, world, standard.createdAt());
        world.put(own);
        Address address = own.fixedIps().get(0).address();
        FloatingIp free = new FloatingIp(standard.revised(0), network.id(), address, own.id(), Optional.empty());
        return free.leadingTo(target(wanted, free, sight), free.standard());
    }

    /** A change that names no port lets it lead where it led. */
    @Override
    public FloatingIp change(FloatingIp ip, ObjectNode change, Sight sight, Instant now) {
        Optional<FloatingIp.Target> target = change.has("port_id") ? target(change, ip, sight) : ip.target();
        return ip.leadingTo(target, ip.standard().changed(change, now));
    }

    @Override
    public void letGo(FloatingIp ip, World world, Instant now) {
        world.find(Port.class, Port.path(ip.ownPortId())).ifPresent(world::remove);
    }

    private static Optional<FloatingIp.Target> target(JsonNode wanted, FloatingIp ip, Sight sight) {
        if (!wanted.hasNonNull("port_id")) {
            return Optional.empty();
        }
        World world = sight.world();
        Port port = sight.port(wanted.get("port_id").asText());
        FixedIp fixedIp = fixedIpOf(wanted, port);
        Subnet subnet = world.find(Subnet.class, Subnet.path(fixedIp.subnetId()))
                .orElseThrow(() -> Words.notFound("Subnet", fixedIp.subnetId()));
        Router router = world.all(Router.class).stream()
                .filter(candidate -> candidate
                        .gateway(world)
                        .filter(gateway -> gateway.networkId().equals(ip.networkId()))
                        .isPresent())
                .filter(candidate -> candidate.interfaces(world).stream().anyMatch(each -> each.isIn(subnet)))
                .findFirst()
                .orElseThrow(() -> Words.refusal(
                        404,
                        "ExternalGatewayForFloatingIPNotFound",
                        "External network " + ip.networkId() + " is not reachable from subnet " + subnet.id()
                                + ".  Therefore, cannot associate Port " + port.id() + " with a Floating IP."));
        FloatingIp.Target target = new FloatingIp.Target(port.id(), fixedIp.address(), router.id());
        boolean isTaken = world.all(FloatingIp.class).stream()
                .anyMatch(other -> !other.id().equals(ip.id())
                        && other.target().filter(target::equals).isPresent());
        if (isTaken) {
            throw Words.refusal(
                    409,
                    "FloatingIPPortAlreadyAssociated",
                    "Cannot associate floating IP " + ip.address() + " (" + ip.id() + ") with port " + port.id()
                            + " using fixed IP " + fixedIp.address()
                            + ", as that fixed IP already has a floating IP on external network " + ip.networkId()
                            + ".");
        }
        return Optional.of(target);
    }

    private static FixedIp fixedIpOf(JsonNode wanted, Port port) {
        Optional<String> address = wanted.hasNonNull("fixed_ip_address")
                ? Optional.of(wanted.get("fixed_ip_address").asText())
                : Optional.empty();
        return port.fixedIps().stream()
                .filter(fixedIp -> fixedIp.address().version() == 4)
                .filter(fixedIp -> address.filter(
                                text -> !text.equals(fixedIp.address().toString()))
                        .isEmpty())
                .findFirst()
                .orElseThrow(() -> Words.refusal(
                        400,
                        "BadRequest",
                        "Bad floatingip request: "
                                + address.map(text -> "Port " + port.id() + " does not have fixed ip " + text + ".")
                                        .orElse("Cannot add floating IP to port " + port.id()
                                                + " that has no fixed IPv4 addresses.")));
    }

    @Override
    public ObjectNode show(FloatingIp ip, Sight sight) {
        ObjectNode shown = ip.standard().shown();
        shown.remove("name");
        Optional<FloatingIp.Target> target = ip.target();
        shown.setAll(Json.object(
                "floating_ip_address",
                ip.address().toString(),
                "floating_network_id",
                ip.networkId(),
                "router_id",
                target.map(FloatingIp.Target::routerId).orElse(null),
                "port_id",
                target.map(FloatingIp.Target::portId).orElse(null),
                "fixed_ip_address",
                target.map(to -> to.fixed().toString()).orElse(null),
                "status",
                "DOWN",
                "qos_policy_id",
                null,
                "port_details",
                target.flatMap(to -> sight.world().find(Port.class, Port.path(to.portId())))
                        .map(SimulatedFloatingIps::details)
                        .orElse(null),
                "port_forwardings",
                List.of()));
        return shown;
    }

    private static ObjectNode details(Port port) {
        return Json.object(
                "name",
                port.standard().name(),
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
                port.deviceOwner());
    }
}
