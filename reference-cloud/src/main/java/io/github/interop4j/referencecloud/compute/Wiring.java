package io.github.interop4j.referencecloud.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.identity.Caller;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** What servers ask of the network: ports, and the groups that secure them. */
@API(status = API.Status.EXPERIMENTAL)
public interface Wiring {

    /** A network that a server can be on, if it has a subnet. */
    record Net(String id, String name, boolean hasSubnet) {}

    /** An address of a port. */
    record Fixed(String subnetId, String address, int version) {}

    /**
     * A port, as a server sees it.
     *
     * @param deviceId what it is plugged into; empty if nothing
     * @param floating the floating addresses that lead to it
     * @param groupIds of the security groups that it has
     */
    record Nic(
            String portId,
            String networkId,
            String networkName,
            String mac,
            String status,
            String deviceId,
            List<Fixed> addresses,
            List<String> floating,
            List<String> groupIds) {}

    /** A security group, by its id and its name. */
    record Group(String id, String name) {}

    /** The networks that a caller can boot servers on without naming one. */
    List<Net> networks(World world, Caller caller);

    /** A network that a caller may use. */
    Optional<Net> network(World world, String id, Caller caller);

    /** A port that a caller may use. */
    Optional<Nic> port(World world, String id, Caller caller);

    /** The ports that are plugged into a server, in the order they came. */
    List<Nic> portsOf(World world, String serverId);

    /**
     * Make a port and plug it into a server.
     *
     * @param address the wanted one; empty for any
     * @param groupIds empty for the project's default one
     * @throws io.github.interop4j.referencecloud.http.Refusal if there is no room, or the address is taken
     */
    Nic plugNew(
            World world,
            String networkId,
            Caller caller,
            String serverId,
            Optional<String> address,
            List<String> groupIds);

    /** Plug a port into a server that was there before. */
    Nic plug(World world, String portId, String serverId);

    /** Let a port be of no server. */
    void unplug(World world, String portId);

    /** Remove a port. */
    void remove(World world, String portId);

    /** A security group of a project, by its id or its name. */
    Optional<Group> group(World world, String idOrName, String projectId);

    /** Let a port have just these security groups. */
    void secure(World world, String portId, List<String> groupIds);

    /** The security groups that a caller has, each as the network service shows it. */
    List<ObjectNode> groups(World world, Caller caller);

    /** Make a security group for a caller; answers it as the network service shows it, as do the others. */
    ObjectNode makeGroup(World world, Caller caller, ObjectNode wanted);

    ObjectNode changeGroup(World world, Caller caller, String id, ObjectNode change);

    void removeGroup(World world, Caller caller, String id);
}
