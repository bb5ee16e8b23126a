package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.compute.Wiring;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.identity.Caller;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** Plug servers into networks, as Nova has Neutron do it. */
@API(status = API.Status.EXPERIMENTAL)
public final class ServerWiring implements Wiring {

    private static final String OWNER = "compute:nova";
    private static final String HOST = "reference";
    private static final SimulatedSecurityGroups GROUPS = new SimulatedSecurityGroups();

    private final Conditions conditions;

    public ServerWiring(Conditions conditions) {
        this.conditions = conditions;
    }

    @Override
    public List<Net> networks(World world, Caller caller) {
        return world
                .all(
                        Network.class,
                        network -> network.isShared()
                                || Optional.of(network.projectId()).equals(caller.projectId()) && !network.isExternal())
                .stream()
                .map(network -> net(network, world))
                .toList();
    }

    @Override
    public Optional<Net> network(World world, String id, Caller caller) {
        return world.find(Network.class, Network.path(id))
                .filter(network -> new Sight(caller, world).owns(network) || network.isShared())
                .map(network -> net(network, world));
    }

    private static Net net(Network network, World world) {
        boolean hasSubnet = !Subnet.of(network, world).isEmpty();
        return new Net(network.id(), network.standard().name(), hasSubnet);
    }

    @Override
    public Optional<Nic> port(World world, String id, Caller caller) {
        return new Sight(caller, world).own(Port.class, Port.path(id)).map(port -> nic(port, world));
    }

    @Override
    public List<Nic> portsOf(World world, String serverId) {
        return world.all(Port.class, port -> port.deviceId().equals(serverId)).stream()
                .map(port -> nic(port, world))
                .toList();
    }

    @Override
    public Nic plugNew(
            World world,
            String networkId,
            Caller caller,
            String serverId,
            Optional<String> address,
            List<String> groupIds) {
        String projectId = caller.projectId().orElse("");
        Network network = world.find(Network.class, Network.path(networkId))
                .orElseThrow(() -> Words.notFound("Network", networkId));
        String mac = Allocation.newMacAddress();
        Allocation allocation = new Allocation(network, world, Optional.empty());
        List<FixedIp> fixedIps = address.map(
                        wanted -> allocation.wanted(Json.array(List.of(Json.object("ip_address", wanted))), mac))
                .orElseGet(() -> allocation.usual(mac));
        List<String> groups = groupIds.isEmpty()
                ? SecurityGroup.defaultOf(projectId, world).stream()
                        .map(SecurityGroup::id)
                        .toList()
                : groupIds;
        Standard standard = Standard.create(projectId, "", conditions.now()).revised(1);
        Port port = Port.create(standard, networkId, mac, fixedIps).securedBy(groups);
        world.put(port);
        new Limits(conditions).require("port", projectId, world);
        return plug(world, port.id(), serverId);
    }

    @Override
    public Nic plug(World world, String portId, String serverId) {
        Port port = world.find(Port.class, Port.path(portId))
                .orElseThrow(() -> Words.notFound("Port", portId))
                .of(serverId, OWNER)
                .at("ACTIVE", HOST);
        world.put(port);
        return nic(port, world);
    }

    @Override
    public void unplug(World world, String portId) {
        world.find(Port.class, Port.path(portId))
                .ifPresent(port -> world.put(port.of("", "").at("DOWN", "")));
    }

    @Override
    public void remove(World world, String portId) {
        world.find(Port.class, Port.path(portId)).ifPresent(port -> {
            FloatingIp.leave(port, world, conditions.now());
            world.remove(port);
        });
    }

    @Override
    public Optional<Group> group(World world, String idOrName, String projectId) {
        return world.all(SecurityGroup.class, group -> group.projectId().equals(projectId)).stream()
                .filter(group ->
                        group.id().equals(idOrName) || group.standard().name().equals(idOrName))
                .findFirst()
                .map(group -> new Group(group.id(), group.standard().name()));
    }

    @Override
    public void secure(World world, String portId, List<String> groupIds) {
        world.find(Port.class, Port.path(portId)).ifPresent(port -> world.put(port.securedBy(groupIds)));
    }

    @Override
    public List<ObjectNode> groups(World world, Caller caller) {
        Sight sight = new Sight(caller, world);
        return GROUPS.seen(sight).stream()
                .map(group -> GROUPS.show(group, sight))
                .toList();
    }

    @Override
    public ObjectNode makeGroup(World world, Caller caller, ObjectNode wanted) {
        String projectId = caller.projectId().orElse("");
        Sight sight = new Sight(caller, world);
        SecurityGroup group = GROUPS.create(wanted, Standard.create(projectId, wanted, conditions.now()), sight);
        world.put(group);
        new Limits(conditions).require("security_group", projectId, world);
        return GROUPS.show(group, sight);
    }

    @Override
    public ObjectNode changeGroup(World world, Caller caller, String id, ObjectNode change) {
        Sight sight = new Sight(caller, world);
        SecurityGroup changed = GROUPS.change(GROUPS.find(id, sight), change, sight, conditions.now());
        world.put(changed);
        return GROUPS.show(changed, sight);
    }

    @Override
    public void removeGroup(World world, Caller caller, String id) {
        SecurityGroup group = GROUPS.find(id, new Sight(caller, world));
        GROUPS.letGo(group, world, conditions.now());
        world.remove(group);
    }

    private static Nic nic(Port port, World world) {
        String networkName = world.find(Network.class, Network.path(port.networkId()))
                .map(network -> network.standard().name())
                .orElse("");
        List<String> floating = world.all(FloatingIp.class).stream()
                .filter(ip ->
                        ip.target().filter(to -> to.portId().equals(port.id())).isPresent())
                .map(ip -> ip.address().toString())
                .toList();
        List<Fixed> addresses = port.fixedIps().stream()
                .map(ip -> new Fixed(
                        ip.subnetId(), ip.address().toString(), ip.address().version()))
                .toList();
        return new Nic(
                port.id(),
                port.networkId(),
                networkName,
                port.macAddress(),
                port.status(),
                port.deviceId(),
                addresses,
                floating,
                port.securityGroups());
    }
}
