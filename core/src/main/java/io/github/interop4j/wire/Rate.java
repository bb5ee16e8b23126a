package io.github.interop4j.wire;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import org.apiguardian.api.API;

/**
 * How often requests may leave, whoever sends them: evenly spaced, without bursts. Safe for use by many threads.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Rate {

    private final long spacing;
    private final LongSupplier nanos;
    private boolean used;
    private long next;

    /** At most so many requests a second; without a number as many as there are. */
    public Rate(OptionalDouble perSecond) {
        this(perSecond, System::nanoTime);
    }

    Rate(OptionalDouble perSecond, LongSupplier nanos) {
        this.spacing = perSecond.isPresent() ? Math.round(1e9 / perSecond.getAsDouble()) : 0;
        this.nanos = nanos;
    }

    /** Takes the next turn, and returns how long it is until then. */
    synchronized Duration turn() {
        if (spacing == 0) {
            return Duration.ZERO;
        }
        long now = nanos.getAsLong();
        long turn = used && next - now > 0 ? next : now;
        used = true;
        next = turn + spacing;
        return Duration.ofNanos(turn - now);
    }
}
