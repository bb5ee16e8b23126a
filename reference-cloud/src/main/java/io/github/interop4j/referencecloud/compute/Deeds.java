package io.github.interop4j.referencecloud.compute;

import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.identity.Caller;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.Set;

/** Begin what takes its time, with a server that is in a state for it. */
final class Deeds {

    private final Conditions conditions;

    Deeds(Conditions conditions) {
        this.conditions = conditions;
    }

    /** The server of a request, if it is not locked, in one of these states, and nothing is being done to it. */
    Server ready(String action, Set<VmState> from, Request request, World world) {
        Server server = unlocked(request, world);
        String why = "Cannot '" + action + "' instance " + server.id() + " while it is in ";
        if (!from.contains(server.state())) {
            throw new Refusal(409, why + "vm_state " + server.state());
        }
        server.task().ifPresent(task -> {
            throw new Refusal(409, why + "task_state " + task);
        });
        return server;
    }

    Server unlocked(Request request, World world) {
        Server server = Servers.found(request, world, conditions.clock());
        Servers.requireUnlocked(server, Caller.known(request, world, conditions.clock()));
        return server;
    }

    /** Write down that a request did something to a server. */
    void note(String action, Server changed, Request request, World world) {
        String userId = Caller.known(request, world, conditions.clock()).userId();
        world.put(changed.after(new Server.Event(action, SimulatedCompute.idOf(request), userId, conditions.now())));
    }

    static Reply accepted() {
        return Reply.empty(202).with("Content-Type", "application/json");
    }
}
