package io.github.interop4j.given.compute;

import io.github.interop4j.budget.Need;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.judgement.Judgements;
import io.github.interop4j.service.compute.Servers;
import io.github.interop4j.wire.Id;
import org.apiguardian.api.API;

/**
 * A server that was there and is gone: any that the run has deleted, for one that is gone is like another.
 */
@MadeBy(DeletedServer.Gone.class)
@API(status = API.Status.EXPERIMENTAL)
public record DeletedServer(Id id) {

    /** Waits until a server is gone; boots and deletes one where the run has deleted none so far. */
    static final class Gone implements Recipe<DeletedServer> {

        @Override
        public DeletedServer make(Kitchen kitchen) {
            Servers servers = kitchen.words(Servers::new);
            Id id = kitchen.ledger()
                    .deleted("server", kitchen.principal())
                    .orElseGet(() -> bootedAndDeleted(kitchen, servers));
            Judgements.assertEventually(() -> servers.show(id)).hasStatus(404);
            return new DeletedServer(id);
        }

        private static Id bootedAndDeleted(Kitchen kitchen, Servers servers) {
            Id id = new Server.Active().make(kitchen).id();
            kitchen.success(servers.delete(id));
            return id;
        }

        @Override
        public Need need() {
            return new Server.Active().need();
        }
    }
}
