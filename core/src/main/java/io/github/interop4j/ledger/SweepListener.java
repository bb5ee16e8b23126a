package io.github.interop4j.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apiguardian.api.API;

/**
 * Is told what a sweep does, as it does it, on its thread.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface SweepListener {

    /** Tells nobody. */
    SweepListener SILENT = new SweepListener() {};

    /** The ledger of a run that died is taken up. */
    default void begun(String cloud, String run, Instant started, Path book) {}

    /** Something was decided about a thing. */
    default void swept(Swept thing) {}

    /** A run is still at work, or another sweep; its things are left to it. */
    default void alive(String run, Path book) {}

    /** The cloud is given time to act on requests that the run sent just before it died. */
    default void waits(String cloud, Duration time) {}

    /** Something is wrong with a ledger; what could be read of it is swept. */
    default void warned(String message) {}
}
