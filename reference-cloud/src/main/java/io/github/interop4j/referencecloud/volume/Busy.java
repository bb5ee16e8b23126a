package io.github.interop4j.referencecloud.volume;

import java.time.Instant;

/**
 * Something that takes a while.
 *
 * @param then the status when it is done; empty where the thing is gone then
 */
record Busy(Instant until, String then) {

    static final String GONE = "";

    boolean isOver(Instant now) {
        return !until.isAfter(now);
    }
}
