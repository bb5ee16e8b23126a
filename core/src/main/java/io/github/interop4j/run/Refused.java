package io.github.interop4j.run;

import org.apiguardian.api.API;

/**
 * The run was not begun, for the safety of whoever asked for it. The message says what to do instead.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String message) {
        super(message);
    }
}
