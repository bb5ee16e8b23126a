package io.github.interop4j.given.compute;

import io.github.interop4j.budget.Need;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.Recipe;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Boots a server with metadata: {@code @Given(by = NotedServer.class) Server}.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class NotedServer implements Recipe<Server> {

    /** The metadata it is booted with. */
    public static final Map<String, String> METADATA = Map.of("key1", "value1", "key2", "value2");

    @Override
    public Server make(Kitchen kitchen) {
        return Server.active(kitchen, minimal -> METADATA.forEach(minimal.putObject("metadata")::put));
    }

    @Override
    public Need need() {
        return new Server.Active().need();
    }
}
