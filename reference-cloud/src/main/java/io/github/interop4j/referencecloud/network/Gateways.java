package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.referencecloud.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Connect routers with external networks. */
final class Gateways {

    private Gateways() {}

    /** Do what {@code external_gateway_info} asks for; whether the router hides what is behind it comes of it. */
    static boolean set(Router router, JsonNode wanted, Sight sight, Instant now) {
        if (wanted.hasNonNull("enable_snat")
                && !wanted.get("enable_snat").asBoolean()
                && !sight.caller().isAdmin()) {
            throw Words.disallowed("(rule:update_router and (rule:update_router:external_gateway_info and"
                    + " (rule:update_router:external_gateway_info:network_id and"
                    + " rule:update_router:external_gateway_info:enable_snat)))");
        }
        World world = sight.world();
        Optional<Port> old = router.gateway(world);
        if (!wanted.hasNonNull("network_id")) {
            requireUnused(router, old, world);
            old.ifPresent(world::remove);
            return true;
        }
        String networkId = wanted.get("network_id").asText();
        Words.requireUuid("external_gateway_info", networkId);
        Network network = sight.network(networkId);
        if (!network.isExternal()) {
            throw Words.refusal(
                    400, "BadRequest", "Bad router request: Network " + networkId + " is not an external network.");
        }
        if (old.filter(port -> port.networkId().equals(networkId)).isEmpty()) {
            requireUnused(router, old, world);
            old.ifPresent(world::remove);
            world.put(plug(network, router.id(), Port.ROUTER_GATEWAY, world, now));
        }
        return !wanted.has("enable_snat") || wanted.get("enable_snat").asBoolean();
    }

    /** A port in an external network: Neutron's own, so of no project. */
    static Port plug(Network network, String device, String owner, World world, Instant now) {
        String mac = Allocation.newMacAddress();
        List<FixedIp> fixedIps = new Allocation(network, world, Optional.empty()).usual(mac);
        Standard standard = Standard.create("", "", now).revised(1);
        return Port.create(standard, network.id(), mac, fixedIps).of(device, owner);
    }

    private static void requireUnused(Router router, Optional<Port> gateway, World world) {
        boolean isUsed = world.all(FloatingIp.class).stream()
                .flatMap(ip -> ip.target().stream())
                .anyMatch(target -> target.routerId().equals(router.id()));
        if (gateway.isPresent() && isUsed) {
            throw Words.refusal(
                    409,
                    "RouterExternalGatewayInUseByFloatingIp",
                    "Gateway cannot be updated for router " + router.id() + ", since a gateway to external network "
                            + gateway.get().networkId() + " is required by one or more floating IPs.");
        }
    }
}
