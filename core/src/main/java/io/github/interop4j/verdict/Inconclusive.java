package io.github.interop4j.verdict;

import org.apiguardian.api.API;

/**
 * Tells a test framework that a check found nothing: neither a failed assertion nor a pass.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Inconclusive extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Inconclusive(Verdict verdict, Throwable cause) {
        super(
                verdict.cause().map(Cause::title).orElse("inconclusive") + ": "
                        + verdict.reason().orElse(""),
                cause);
    }
}
