package io.github.interop4j.referencecloud.network;

import io.github.interop4j.referencecloud.world.World;
import java.time.Instant;
import java.util.Optional;

/**
 * A floating IP.
 *
 * @param ownPortId the port in the external network that holds its address
 * @param target what it leads to; empty if to nothing
 */
record FloatingIp(Standard standard, String networkId, Address address, String ownPortId, Optional<Target> target)
        implements Resource {

    /** Where a floating IP leads: an address of a port, by way of a router. */
    record Target(String portId, Address fixed, String routerId) {}

    FloatingIp leadingTo(Optional<Target> newTarget, Standard changed) {
        return new FloatingIp(changed, networkId, address, ownPortId, newTarget);
    }

    /** Let no floating IP lead to a port. */
    static void leave(Port port, World world, Instant now) {
        world.all(
                        FloatingIp.class,
                        ip -> ip.target()
                                .filter(to -> to.portId().equals(port.id()))
                                .isPresent())
                .forEach(ip ->
                        world.put(ip.leadingTo(Optional.empty(), ip.standard().touched(now))));
    }

    @Override
    public String path() {
        return path(id());
    }

    static String path(String id) {
        return "network/floatingip/" + id;
    }
}
