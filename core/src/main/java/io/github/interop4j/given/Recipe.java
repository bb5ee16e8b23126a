package io.github.interop4j.given;

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
}
