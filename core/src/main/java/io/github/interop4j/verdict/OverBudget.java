package io.github.interop4j.verdict;

import org.apiguardian.api.API;

/**
 * A check needs more than may exist at once, however long it waits.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class OverBudget extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OverBudget(String message) {
        super(message);
    }
}
