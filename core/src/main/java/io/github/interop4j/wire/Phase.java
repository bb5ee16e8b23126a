package io.github.interop4j.wire;

import org.apiguardian.api.API;

/**
 * The part of a check in which a request was sent.
 */
@API(status = API.Status.EXPERIMENTAL)
public enum Phase {
    /** Before the check began: what it was given was made. */
    GIVEN,
    /** While its own body ran; only here does an answer decide. */
    CHECK,
    /** After it: what it owed was settled. */
    CLEAN_UP
}
