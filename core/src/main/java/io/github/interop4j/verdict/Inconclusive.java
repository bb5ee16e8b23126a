package io.github.interop4j.verdict;

import org.apiguardian.api.API;

/**
 * Tells a test framework that a check found nothing: neither a failed assertion nor a pass.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Inconclusive extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Keeps where it came from, but not what was thrown there: that may tell a secret, and frameworks print causes. */
    public Inconclusive(Verdict verdict, Throwable cause) {
        super(verdict.cause().map(Cause::title).orElse("inconclusive") + ": "
                + verdict.reason().orElse(""));
        setStackTrace(cause.getStackTrace());
    }
}
