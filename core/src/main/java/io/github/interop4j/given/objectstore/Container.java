package io.github.interop4j.given.objectstore;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.objectstore.Containers;
import io.github.interop4j.wire.Id;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * A container with nothing in it.
 */
@MadeBy(Container.Created.class)
@API(status = API.Status.EXPERIMENTAL)
public record Container(String name) {

    /** A container is known by its name. */
    public Id id() {
        return new Id(name);
    }

    /** Asks for one. */
    static final class Created implements Recipe<Container> {

        @Override
        public Container make(Kitchen kitchen) {
            Containers containers = kitchen.words(Containers::new);
            String name = containers.newName();
            kitchen.success(containers.create(name, Map.of()));
            return new Container(name);
        }
    }
}
