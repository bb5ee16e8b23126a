package io.github.interop4j.referencecloud.compute;

import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.identity.Caller;
import io.github.interop4j.referencecloud.world.World;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Find servers, as far as a caller may know of them. */
final class Servers {

    private Servers() {}

    static boolean mayKnow(Caller caller, Server server) {
        return caller.isAdmin() || isOwn(caller, server);
    }

    static boolean isOwn(Caller caller, Server server) {
        return caller.projectId().equals(Optional.of(server.origin().projectId()));
    }

    /** The server that the path of a request names; another project's does not exist. */
    static Server found(Request request, World world, Clock clock) {
        String id = request.variable("server_id");
        Caller caller = Caller.known(request, world, clock);
        return world.find(Server.class, Server.path(id))
                .filter(server -> mayKnow(caller, server))
                .orElseThrow(() -> new Refusal(404, "Instance " + id + " could not be found."));
    }

    static List<Server> of(World world, String projectId) {
        return world.all(Server.class, server -> server.origin().projectId().equals(projectId));
    }

    /** Refuse what is forbidden while a server is locked. */
    static void requireUnlocked(Server server, Caller caller) {
        if (server.lockReason().isPresent() && !caller.isAdmin()) {
            throw new Refusal(409, "Instance " + server.id() + " is locked");
        }
    }
}
