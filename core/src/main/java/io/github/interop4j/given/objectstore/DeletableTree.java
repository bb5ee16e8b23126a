package io.github.interop4j.given.objectstore;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.Recipe;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Stores objects that are to be deleted at once: {@code @Given(by = DeletableTree.class) StoredTree}. Where the object
 * store does not do that, the check is SKIPPED.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class DeletableTree implements Recipe<StoredTree> {

    @Override
    public StoredTree make(Kitchen kitchen) {
        Features.require("bulk_delete", kitchen);
        return new StoredTree.Stored().make(kitchen);
    }

    @Override
    public Set<Class<?>> shares() {
        return Set.of(Features.class);
    }
}
