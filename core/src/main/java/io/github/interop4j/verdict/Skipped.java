package io.github.interop4j.verdict;

import org.apiguardian.api.API;
import org.opentest4j.TestAbortedException;

/**
 * A declared precondition of a check is absent. The message says which, and who decided it.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Skipped extends TestAbortedException {

    private static final long serialVersionUID = 1L;

    public Skipped(String reason) {
        super(reason);
    }
}
