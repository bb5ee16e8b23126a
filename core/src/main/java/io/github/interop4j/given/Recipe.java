package io.github.interop4j.given;

import io.github.interop4j.budget.Need;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Makes one kind of thing.
 *
 * @param <T> the record of the thing
 */
@FunctionalInterface
@API(status = API.Status.EXPERIMENTAL)
public interface Recipe<T> {

    /**
     * Makes one, on the calling thread; what it throws leaves the check INCONCLUSIVE.
     */
    T make(Kitchen kitchen);

    /** Returns how much making one takes at most: the thing, and what is made for it. Room for it is kept before. */
    default Need need() {
        return Need.NOTHING;
    }

    /** Returns the things that making one takes from {@link Kitchen#shared}; it is given no others. */
    default Set<Class<?>> shares() {
        return Set.of();
    }
}
