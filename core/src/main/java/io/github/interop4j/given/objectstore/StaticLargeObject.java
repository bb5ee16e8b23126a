package io.github.interop4j.given.objectstore;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.objectstore.Objects;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Stores segments and the static large object that they are: {@code @Given(by = StaticLargeObject.class) Segments}.
 * Where the object store knows none, the check is SKIPPED.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class StaticLargeObject implements Recipe<Segments> {

    @Override
    public Segments make(Kitchen kitchen) {
        Segments segments = new StaticSegments().make(kitchen);
        kitchen.success(kitchen.words(Objects::new)
                .putManifest(segments.container().name(), segments.whole(), segments.manifest()));
        return segments;
    }

    @Override
    public Set<Class<?>> shares() {
        return new StaticSegments().shares();
    }
}
