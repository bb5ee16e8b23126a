package io.github.interop4j.given.compute;

import io.github.interop4j.budget.Need;
import io.github.interop4j.budget.Resource;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.Recipe;
import org.apiguardian.api.API;

/**
 * Makes a server that differs from the usual one in all that a list of servers can be narrowed by: another flavor,
 * metadata ({@link NotedServer#METADATA}), a disk that is partitioned by hand, and stopped:
 * {@code @Given(shared = true, by = OtherServer.class) Server}.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class OtherServer implements Recipe<Server> {

    @Override
    public Server make(Kitchen kitchen) {
        String flavor = kitchen.choices().otherFlavor().id().value();
        Server active = Server.active(kitchen, minimal -> {
            minimal.put("flavorRef", flavor).put("OS-DCF:diskConfig", "MANUAL");
            NotedServer.METADATA.forEach(minimal.putObject("metadata")::put);
        });
        return StoppedServer.stopped(kitchen, active);
    }

    /** A resize stands for what the other flavor has more than the usual one. */
    @Override
    public Need need() {
        return new Server.Active().need().plus(Need.of(Resource.RESIZES, 1));
    }
}
