package io.github.interop4j.service.choice;

import org.apiguardian.api.API;

/**
 * The cloud offers nothing that a server could be made with; the message says what was looked for and how to name one.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class NoChoice extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoChoice(String message) {
        super(message);
    }
}
