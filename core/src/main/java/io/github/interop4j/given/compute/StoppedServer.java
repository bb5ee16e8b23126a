package io.github.interop4j.given.compute;

import io.github.interop4j.budget.Need;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.compute.Servers;
import io.github.interop4j.wire.Answer;
import org.apiguardian.api.API;

/**
 * Boots a server and stops it: {@code @Given(by = StoppedServer.class) Server}.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class StoppedServer implements Recipe<Server> {

    @Override
    public Server make(Kitchen kitchen) {
        return stopped(kitchen, new Server.Active().make(kitchen));
    }

    static Server stopped(Kitchen kitchen, Server active) {
        Servers servers = kitchen.words(Servers::new);
        kitchen.success(servers.stop(active.id()));
        Answer stopped = kitchen.eventually(() -> servers.show(active.id()), "/server/status", "SHUTOFF");
        return new Server(active.id(), active.name(), active.created(), stopped);
    }

    @Override
    public Need need() {
        return new Server.Active().need();
    }
}
