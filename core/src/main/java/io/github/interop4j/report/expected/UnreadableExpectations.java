package io.github.interop4j.report.expected;

import org.apiguardian.api.API;

/**
 * A file of expected failures is not as it should be. The message names the file, the line, the key and the remedy.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class UnreadableExpectations extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableExpectations(String message) {
        super(message);
    }
}
