package io.github.interop4j.given.compute;

import io.github.interop4j.budget.Need;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.judgement.Judgements;
import io.github.interop4j.service.compute.Servers;
import org.apiguardian.api.API;

/**
 * Boots a server, deletes it and waits until it is gone: {@code @Given(by = DeletedServer.class) Server}.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class DeletedServer implements Recipe<Server> {

    @Override
    public Server make(Kitchen kitchen) {
        Server active = new Server.Active().make(kitchen);
        Servers servers = kitchen.words(Servers::new);
        kitchen.success(servers.delete(active.id()));
        Judgements.assertEventually(() -> servers.show(active.id())).hasStatus(404);
        return active;
    }

    @Override
    public Need need() {
        return new Server.Active().need();
    }
}
