package io.github.interop4j.referencecloud.network;

import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.identity.People;
import io.github.interop4j.referencecloud.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Let the networks of a new cloud exist: {@code public}, that routers lead to; and for the projects that run servers
 * one of their own each, with a subnet and a router.
 */
final class Landscape {

    private static final List<String> WITH_NETWORK = List.of("reference", "other");

    private final World world;
    private final Instant now;

    Landscape(World world, Instant now) {
        this.world = world;
        this.now = now;
    }

    void furnish(String ownerId) {
        SortedMap<String, String> projects = People.projects(world);
        projects.values()
                .forEach(id -> SimulatedSecurityGroups.makeDefault(
                        Standard.create(
                                id,
                                Json.object("name", SecurityGroup.DEFAULT, "description", "Default security group"),
                                now),
                        world));
        Network external = network(ownerId, "public", true);
        subnet(external, "public-subnet", "172.24.4.0/22", false);
        for (Map.Entry<String, String> project : projects.entrySet()) {
            if (WITH_NETWORK.contains(project.getKey())) {
                ownNetwork(project.getValue(), project.getKey() + "-net", external);
            }
        }
    }

    private void ownNetwork(String projectId, String name, Network external) {
        Network network = network(projectId, name, false);
        Subnet subnet = subnet(network, name, "10.0.0.0/24", true);
        Router router = new Router(standard(projectId, name), true, true, "[]");
        world.put(router);
        world.put(Gateways.plug(external, router.id(), Port.ROUTER_GATEWAY, world, now));
        FixedIp fixedIp = new FixedIp(subnet.id(), subnet.gateway().orElseThrow());
        world.put(Port.create(standard(projectId, ""), network.id(), Allocation.newMacAddress(), List.of(fixedIp))
                .of(router.id(), Port.ROUTER_INTERFACE));
    }

    private Network network(String projectId, String name, boolean isExternal) {
        Network network = Network.create(standard(projectId, name), Json.object("router:external", isExternal));
        world.put(network);
        return network;
    }

    private Subnet subnet(Network network, String name, String cidr, boolean hasDhcp) {
        Subnet subnet = WantedSubnet.of(
                Json.object("ip_version", 4, "cidr", cidr, "enable_dhcp", hasDhcp),
                standard(network.projectId(), name),
                network,
                world);
        world.put(subnet);
        return subnet;
    }

    private Standard standard(String projectId, String name) {
        return Standard.create(projectId, name, now).revised(1);
    }
}
