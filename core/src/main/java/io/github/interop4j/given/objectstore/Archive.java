package io.github.interop4j.given.objectstore;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.objectstore.Containers;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * What is to be unpacked as a container that there is not yet.
 *
 * @param files their texts by their names: {@code apple} and {@code leaf/green}
 */
@MadeBy(Archive.Packed.class)
@API(status = API.Status.EXPERIMENTAL)
public record Archive(String container, Map<String, String> files) {

    public Archive {
        files = Map.copyOf(files);
    }

    /** Packs two files. Where the object store does not unpack archives, the check is SKIPPED. */
    static final class Packed implements Recipe<Archive> {

        @Override
        public Archive make(Kitchen kitchen) {
            Features.require("bulk_upload", kitchen);
            return new Archive(
                    kitchen.words(Containers::new).newName(), Map.of("apple", "a fruit", "leaf/green", "no fruit"));
        }

        @Override
        public Set<Class<?>> shares() {
            return Set.of(Features.class);
        }
    }
}
