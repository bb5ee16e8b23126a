package io.github.interop4j.given.objectstore;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.objectstore.Objects;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * A few bytes under a name, in a container of their own.
 *
 * @param created the answer they were stored with
 */
@MadeBy(StoredObject.Stored.class)
@API(status = API.Status.EXPERIMENTAL)
public record StoredObject(Container container, String name, Answer created) {

    private static final String DATA = "An object of interop4j.\n";

    /** An object is known by its name in its container. */
    public Id id() {
        return new Id(name);
    }

    /** Returns its container and name, as a copy names where it comes from. */
    public String path() {
        return container.name() + "/" + name;
    }

    /** Returns a fresh copy of the bytes that were stored. */
    public byte[] data() {
        return DATA.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns what the ETag of these bytes is. */
    public String etag() {
        return Etag.of(data());
    }

    /** Asks for a container and stores them in it. */
    static final class Stored implements Recipe<StoredObject> {

        @Override
        public StoredObject make(Kitchen kitchen) {
            Container container = new Container.Created().make(kitchen);
            Objects objects = kitchen.words(Objects::new);
            String name = objects.newName();
            Answer created = kitchen.success(objects.put(
                    container.name(),
                    name,
                    DATA.getBytes(StandardCharsets.UTF_8),
                    Map.of("Content-Type", "text/plain")));
            return new StoredObject(container, name, created);
        }
    }
}
