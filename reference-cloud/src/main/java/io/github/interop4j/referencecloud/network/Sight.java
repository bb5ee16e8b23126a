package io.github.interop4j.referencecloud.network;

import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.identity.Caller;
import io.github.interop4j.referencecloud.world.World;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** See what a caller may see: what is its project's, and of the others' what is shared. */
record Sight(Caller caller, World world) {

    static Sight of(Request request, World world, Clock clock) {
        return new Sight(Caller.known(request, world, clock), world);
    }

    boolean owns(Resource resource) {
        return caller.isAdmin() || Optional.of(resource.projectId()).equals(caller.projectId());
    }

    <T extends Resource> List<T> own(Class<T> kind) {
        return world.all(kind, this::owns);
    }

    <T extends Resource> Optional<T> own(Class<T> kind, String path) {
        return world.find(kind, path).filter(this::owns);
    }

    List<Network> networks() {
        return world.all(Network.class, this::sees);
    }

    Network network(String id) {
        return world.find(Network.class, Network.path(id))
                .filter(this::sees)
                .orElseThrow(() -> Words.notFound("Network", id));
    }

    List<Subnet> subnets() {
        return world.all(Subnet.class, this::sees);
    }

    Subnet subnet(String id) {
        return world.find(Subnet.class, Subnet.path(id))
                .filter(this::sees)
                .orElseThrow(() -> Words.notFound("Subnet", id));
    }

    List<Port> ports() {
        return world.all(Port.class, this::sees);
    }

    Port port(String id) {
        return world.find(Port.class, Port.path(id)).filter(this::sees).orElseThrow(() -> Words.notFound("Port", id));
    }

    private boolean sees(Network network) {
        return owns(network) || network.isShared() || network.isExternal();
    }

    private boolean sees(Subnet subnet) {
        return owns(subnet)
                || world.find(Network.class, Network.path(subnet.networkId()))
                        .filter(Network::isShared)
                        .isPresent();
    }

    /** Whoever has a network sees every port in it. */
    private boolean sees(Port port) {
        return owns(port)
                || world.find(Network.class, Network.path(port.networkId()))
                        .filter(this::owns)
                        .isPresent();
    }
}
