package io.github.interop4j.report;

import org.apiguardian.api.API;

/**
 * Results cannot be written where they are to go. The message names the place, why, and the remedy.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class NotWritable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says which place it is, why, and the remedy. */
    public NotWritable(String message, Throwable cause) {
        super(message, cause);
    }
}
