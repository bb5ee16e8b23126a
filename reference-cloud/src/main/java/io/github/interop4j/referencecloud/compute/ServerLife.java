package io.github.interop4j.referencecloud.compute;

import io.github.interop4j.referencecloud.compute.Wiring.Nic;
import io.github.interop4j.referencecloud.volume.Attachments;
import io.github.interop4j.referencecloud.volume.Attachments.Attached;
import io.github.interop4j.referencecloud.volume.ServerVolumes;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;

/** Bring to an end what was begun with servers, once it is due. */
final class ServerLife {

    private final Conditions conditions;
    private final Wiring wiring;
    private final ServerVolumes volumes;

    ServerLife(Conditions conditions, Wiring wiring) {
        this.conditions = conditions;
        this.wiring = wiring;
        volumes = new ServerVolumes(conditions);
    }

    void proceed(World world) {
        SimulatedVolumeAttachments.proceed(world, conditions);
        for (Server server : world.all(Server.class)) {
            server.deed()
                    .filter(deed -> !deed.due().isAfter(conditions.now()))
                    .ifPresent(deed -> finish(server, deed, world));
        }
    }

    private void finish(Server server, Deed deed, World world) {
        if (deed.then() == VmState.DELETED) {
            remove(server, world);
        } else {
            world.put(server.done(deed));
        }
    }

    /** Remove a server, and what came with it. */
    private void remove(Server server, World world) {
        for (Nic nic : wiring.portsOf(world, server.id())) {
            if (server.origin().keptPorts().contains(nic.portId())) {
                wiring.unplug(world, nic.portId());
            } else {
                wiring.remove(world, nic.portId());
            }
        }
        for (Attached attached : Attachments.of(server.id(), world)) {
            if (server.origin().ownVolumes().contains(attached.volumeId())) {
                volumes.remove(world, attached.volumeId());
            } else {
                Attachments.detach(attached.volumeId(), world, conditions.now());
            }
        }
        world.remove(server);
    }
}
