package io.github.interop4j.guideline;

import java.time.LocalDate;
import org.apiguardian.api.API;

/**
 * An in-house guideline's permission to fail a test for a while.
 *
 * @param until the last day it holds
 */
@API(status = API.Status.EXPERIMENTAL)
public record Waiver(String reason, String owner, LocalDate until) {

    /** Whether it still holds on that day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isAfter(until);
    }
}
