package io.github.interop4j.wire;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apiguardian.api.API;

/**
 * What a run has learnt of how long its cloud takes, so that it does not ask before there can be an answer.
 *
 * <p>It decides only when to look, never what is seen nor for how long is waited. Safe for use by many threads.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Experience {

    private final ConcurrentMap<String, Duration> shortest = new ConcurrentHashMap<>();

    /** Notes how long something took from the first look to the one that saw it. */
    public void took(String what, Duration time) {
        shortest.merge(what, time, (one, other) -> one.compareTo(other) < 0 ? one : other);
    }

    public boolean knows(String what) {
        return shortest.containsKey(what);
    }

    /**
     * Returns for how long there is nothing to see, by all that is known: a little less than it ever took, so that a
     * cloud that has become quicker is found out. Nothing for what is new.
     */
    public Duration quiet(String what) {
        return shortest.getOrDefault(what, Duration.ZERO).multipliedBy(9).dividedBy(10);
    }
}
