package io.github.interop4j.referencecloud.network;

import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** Plug servers into networks, as Nova has Neutron do it. */
@API(status = API.Status.EXPERIMENTAL)
public final class ServerPorts {

    private static final String OWNER = "compute:nova";
    private static final String HOST = "reference";

    private ServerPorts() {}

    /** One connection of a server: what {@code addresses} and {@code os-interface} show of it. */
    public record Connection(
            String portId,
            String networkId,
            String networkName,
            String macAddress,
            List<Fixed> fixedIps,
            List<String> floatingIps,
            List<String> securityGroups) {

        public Connection {
            fixedIps = List.copyOf(fixedIps);
            floatingIps = List.copyOf(floatingIps);
            securityGroups = List.copyOf(securityGroups);
        }
    }

    /** An address of a server. */
    public record Fixed(String subnetId, String address, int version) {}

    /** The networks that a project can plug servers into: its own and shared ones. */
    public static List<String> networksFor(String projectId, World world) {
        return world
                .all(
                        Network.class,
                        network -> network.isShared() || network.projectId().equals(projectId) && !network.isExternal())
                .stream()
                .map(Network::id)
                .toList();
    }

    /** The id of one of a project's security groups, by its id or name. */
    public static Optional<String> securityGroup(String idOrName, String projectId, World world) {
        return world.all(SecurityGroup.class, group -> group.projectId().equals(projectId)).stream()
                .filter(group ->
                        group.id().equals(idOrName) || group.standard().name().equals(idOrName))
                .map(SecurityGroup::id)
                .findFirst();
    }

    /**
     * Make a port for a server, which goes with it.
     *
     * @param fixedIp the address it must have; otherwise one that is free
     * @param securityGroups by id; none for the project's default
     * @return the port's id
     * @throws Refusal in Neutron's words, where the address is taken or out of
     *     range
     */
    public static String plug(
            String serverId,
            String projectId,
            String networkId,
            Optional<String> fixedIp,
            List<String> securityGroups,
            World world,
            Instant now) {
        Network network = world.find(Network.class, Network.path(networkId))
                .orElseThrow(() -> Words.notFound("Network", networkId));
        String mac = Allocation.newMacAddress();
        Allocation allocation = new Allocation(network, world, Optional.empty());
        List<FixedIp> fixedIps = fixedIp.map(
                        address -> allocation.wanted(Json.array(List.of(Json.object("ip_address", address))), mac))
                .orElseGet(() -> allocation.usual(mac));
        List<String> groups = securityGroups.isEmpty()
                ? SecurityGroup.defaultOf(projectId, world).stream()
                        .map(SecurityGroup::id)
                        .toList()
                : securityGroups;
        Port port = Port.create(Standard.create(projectId, "", now).revised(1), networkId, mac, fixedIps)
                .securedBy(groups)
                .of(serverId, OWNER)
                .at("ACTIVE", HOST);
        world.put(port);
        return port.id();
    }

    /** Plug a server into a port that somebody made, and that outlives it. */
    public static boolean plugInto(String portId, String serverId, String projectId, World world) {
        Optional<Port> port = world.find(Port.class, Port.path(portId))
                .filter(free ->
                        free.projectId().equals(projectId) && free.deviceId().isEmpty());
        port.ifPresent(free -> world.put(free.of(serverId, OWNER).at("ACTIVE", HOST)));
        return port.isPresent();
    }

    /** Remove a port that was made for a server. */
    public static void unplug(String portId, World world, Instant now) {
        world.find(Port.class, Port.path(portId)).ifPresent(port -> {
            FloatingIp.leave(port, world, now);
            world.remove(port);
        });
    }

    /** Let a port that somebody made be free again. */
    public static void release(String portId, World world) {
        world.find(Port.class, Port.path(portId))
                .ifPresent(port -> world.put(port.of("", "").at("DOWN", "")));
    }

    /** The connections of a server, in the order they were made. */
    public static List<Connection> of(String serverId, World world) {
        return world.all(Port.class, port -> port.deviceId().equals(serverId)).stream()
                .map(port -> connection(port, world))
                .toList();
    }

    private static Connection connection(Port port, World world) {
        String name = world.find(Network.class, Network.path(port.networkId()))
                .map(network -> network.standard().name())
                .orElse("");
        List<String> floating = world.all(FloatingIp.class).stream()
                .filter(ip ->
                        ip.target().filter(to -> to.portId().equals(port.id())).isPresent())
                .map(ip -> ip.address().toString())
                .toList();
        List<String> groups = port.securityGroups().stream()
                .flatMap(id -> world.find(SecurityGroup.class, SecurityGroup.path(id)).stream())
                .map(group -> group.standard().name())
                .toList();
        List<Fixed> fixed = port.fixedIps().stream()
                .map(ip -> new Fixed(
                        ip.subnetId(), ip.address().toString(), ip.address().version()))
                .toList();
        return new Connection(port.id(), port.networkId(), name, port.macAddress(), fixed, floating, groups);
    }
}
