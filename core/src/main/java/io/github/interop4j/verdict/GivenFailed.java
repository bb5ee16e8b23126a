package io.github.interop4j.verdict;

import org.apiguardian.api.API;

/**
 * What a check was to be given could not be made; the cause says why.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class GivenFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public GivenFailed(String what, Throwable cause) {
        super("could not make " + what + ": " + cause.getMessage(), cause);
    }
}
