package io.github.interop4j.given.objectstore;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.objectstore.Containers;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Asks for a container with an item of metadata, {@code Colour} that is {@code green}:
 * {@code @Given(by = NotedContainer.class) Container}.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class NotedContainer implements Recipe<Container> {

    @Override
    public Container make(Kitchen kitchen) {
        Containers containers = kitchen.words(Containers::new);
        String name = containers.newName();
        kitchen.success(containers.create(name, Map.of("X-Container-Meta-Colour", "green")));
        return new Container(name);
    }
}
