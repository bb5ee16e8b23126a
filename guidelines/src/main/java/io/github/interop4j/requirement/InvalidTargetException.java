package io.github.interop4j.requirement;

import org.apiguardian.api.API;

/** Thrown where the RefStack server would answer that a target does not fit a guideline; the message is its answer. */
@API(status = API.Status.EXPERIMENTAL)
public final class InvalidTargetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidTargetException(String target) {
        super("Invalid target: " + target);
    }
}
