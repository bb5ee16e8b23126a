package io.github.interop4j.given.objectstore;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.Recipe;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Stores segments for a static large object: {@code @Given(by = StaticSegments.class) Segments}. Where the object store
 * knows none, the check is SKIPPED.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class StaticSegments implements Recipe<Segments> {

    @Override
    public Segments make(Kitchen kitchen) {
        Features.require("slo", kitchen);
        return new Segments.Stored()
                .make(kitchen, kitchen.shared(Features.class).leastSegment());
    }

    @Override
    public Set<Class<?>> shares() {
        return Set.of(Features.class);
    }
}
