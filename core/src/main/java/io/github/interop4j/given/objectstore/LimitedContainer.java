package io.github.interop4j.given.objectstore;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.objectstore.Containers;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Asks for a container with quotas: {@code @Given(by = LimitedContainer.class) Container}. Where the object store knows
 * none, the check is SKIPPED.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class LimitedContainer implements Recipe<Container> {

    /** So much it holds. */
    public static final int BYTES = 10;

    /** So many objects it holds. */
    public static final int OBJECTS = 3;

    @Override
    public Container make(Kitchen kitchen) {
        Features.require("container_quotas", kitchen);
        Containers containers = kitchen.words(Containers::new);
        String name = containers.newName();
        kitchen.success(containers.create(
                name,
                Map.of(
                        "X-Container-Meta-Quota-Bytes", String.valueOf(BYTES),
                        "X-Container-Meta-Quota-Count", String.valueOf(OBJECTS))));
        return new Container(name);
    }

    @Override
    public Set<Class<?>> shares() {
        return Set.of(Features.class);
    }
}
