package io.github.interop4j.cloud;

import java.time.Duration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How long we wait, and how often we ask.
 *
 * @param requestDeadline from the start of one request to the last byte of its answer
 * @param busyPatience how long one request is repeated while the cloud answers that it is busy
 * @param waitCeiling how long an awaited state may take
 * @param pollInterval the first interval between two polls of an awaited state
 */
@API(status = Status.EXPERIMENTAL)
public record Pace(Duration requestDeadline, Duration busyPatience, Duration waitCeiling, Duration pollInterval) {

    /** 60 seconds, 2 minutes, 5 minutes, 1 second. */
    public static final Pace DEFAULT =
            new Pace(Duration.ofSeconds(60), Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofSeconds(1));

    public Pace {
        for (Duration each : new Duration[] {requestDeadline, busyPatience, waitCeiling, pollInterval}) {
            if (each.isNegative() || each.isZero()) {
                throw new IllegalArgumentException("a pace must be longer than nothing, not " + each);
            }
        }
    }

    /** The same with another deadline of a single request. */
    public Pace withRequestDeadline(Duration deadline) {
        return new Pace(deadline, busyPatience, waitCeiling, pollInterval);
    }

    /** Every duration times this factor: above 1 for a slow cloud, below for a simulated one; never below 1 ms. */
    public Pace scaledBy(double factor) {
        return new Pace(
                scaled(requestDeadline, factor),
                scaled(busyPatience, factor),
                scaled(waitCeiling, factor),
                scaled(pollInterval, factor));
    }

    private static Duration scaled(Duration duration, double factor) {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("a pace is scaled by a positive number, not " + factor);
        }
        return Duration.ofMillis(Math.max(1, Math.round(duration.toMillis() * factor)));
    }
}
