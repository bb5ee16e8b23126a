package io.github.interop4j.ledger;

import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.session.Principal;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * Puts back what a check was lent by a run that has died; found by {@code ServiceLoader}, for sweeps.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface Restorer {

    /** Returns what it can put back: the {@link Restoration#kind}. */
    String kind();

    /**
     * Sees to it that what was lent is as it was; it may never have been altered.
     *
     * @param cloud the entry of clouds.yaml it was lent from
     * @param memo  what the run noted for this
     * @param login makes principals; each logs in at its first request
     * @throws RuntimeException if it cannot; the message says why
     */
    void putBack(Cloud cloud, String memo, Function<Cloud, Principal> login);
}
