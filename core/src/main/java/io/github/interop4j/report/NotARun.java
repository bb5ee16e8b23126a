package io.github.interop4j.report;

import org.apiguardian.api.API;

/**
 * A file is not a recorded run. The message names the file, what was expected and what was found.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class NotARun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says which file it is, and why it is none. */
    public NotARun(String message) {
        super(message);
    }
}
