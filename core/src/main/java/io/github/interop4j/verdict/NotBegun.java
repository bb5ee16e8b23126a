package io.github.interop4j.verdict;

import org.apiguardian.api.API;
import org.opentest4j.TestAbortedException;

/**
 * A check was not begun, since the run was over before there was a place for it; it has no result.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class NotBegun extends TestAbortedException {

    private static final long serialVersionUID = 1L;

    public NotBegun(String reason) {
        super(reason);
    }
}
