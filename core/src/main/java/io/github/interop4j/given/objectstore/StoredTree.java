package io.github.interop4j.given.objectstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.objectstore.Objects;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Four objects in a container of their own, two of them below {@code leaf/}: {@code apple}, {@code leaf/green},
 * {@code leaf/red} and {@code plum}.
 *
 * @param names of the objects, in their order
 */
@MadeBy(StoredTree.Stored.class)
@API(status = API.Status.EXPERIMENTAL)
public record StoredTree(Container container, List<String> names) {

    public StoredTree {
        names = List.copyOf(names);
    }

    /** Returns where all objects are, and at last the container. */
    public List<String> paths() {
        return Stream.concat(names.stream().map(name -> container.name() + "/" + name), Stream.of(container.name()))
                .toList();
    }

    /** Asks for the container and stores them in it. */
    static final class Stored implements Recipe<StoredTree> {

        @Override
        public StoredTree make(Kitchen kitchen) {
            Container container = new Container.Created().make(kitchen);
            Objects objects = kitchen.words(Objects::new);
            List<String> names = List.of("apple", "leaf/green", "leaf/red", "plum");
            names.forEach(name -> kitchen.success(objects.put(container.name(), name, name.getBytes(UTF_8), Map.of())));
            return new StoredTree(container, names);
        }
    }
}
