package io.github.interop4j.given.objectstore;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.objectstore.Containers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Six containers with nothing in them, whose names differ in the last letter: in a list that is in order, nobody else's
 * stand between them.
 *
 * @param stem  what their names begin with, and no other's
 * @param names in their order
 */
@MadeBy(SixContainers.Created.class)
@API(status = API.Status.EXPERIMENTAL)
public record SixContainers(String stem, List<String> names) {

    public SixContainers {
        names = List.copyOf(names);
    }

    public String first() {
        return names.get(0);
    }

    /** The fourth: three are before it, two after. */
    public String middle() {
        return names.get(3);
    }

    public String last() {
        return names.get(5);
    }

    /** Returns the names from one to another, the other not among them. */
    public List<String> between(int from, int to) {
        return names.subList(from, to);
    }

    /** Asks for them. */
    static final class Created implements Recipe<SixContainers> {

        @Override
        public SixContainers make(Kitchen kitchen) {
            Containers containers = kitchen.words(Containers::new);
            String stem = containers.newName() + "-";
            List<String> names =
                    Stream.of("a", "b", "c", "d", "e", "f").map(stem::concat).toList();
            names.forEach(name -> kitchen.success(containers.create(name, Map.of())));
            return new SixContainers(stem, names);
        }
    }
}
