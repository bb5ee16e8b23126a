package io.github.interop4j.referencecloud.compute;

import io.github.interop4j.referencecloud.identity.Caller;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;
import java.util.Optional;

/** Be no network at all, in a cloud that simulates none: any network will do, and nothing is plugged in. */
final class LooseWires implements Wiring {

    @Override
    public List<Net> networks(World world, Caller caller) {
        return List.of();
    }

    @Override
    public Optional<Net> network(World world, String id, Caller caller) {
        return Optional.of(new Net(id, "network", true));
    }

    @Override
    public Optional<Nic> port(World world, String id, Caller caller) {
        return Optional.empty();
    }

    @Override
    public List<Nic> portsOf(World world, String serverId) {
        return List.of();
    }

    @Override
    public Nic plugNew(
            World world,
            String networkId,
            Caller caller,
            String serverId,
            Optional<String> address,
            List<String> groupIds) {
        return plug(world, networkId, serverId);
    }

    @Override
    public Nic plug(World world, String portId, String serverId) {
        return new Nic(portId, "", "", "", "ACTIVE", serverId, List.of(), List.of(), List.of());
    }

    @Override
    public void unplug(World world, String portId) {}

    @Override
    public void remove(World world, String portId) {}

    @Override
    public Optional<Group> group(World world, String idOrName, String projectId) {
        return Optional.of(new Group(idOrName, idOrName));
    }

    @Override
    public void secure(World world, String portId, List<String> groupIds) {}
}
