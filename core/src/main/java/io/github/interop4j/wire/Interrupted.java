package io.github.interop4j.wire;

import org.apiguardian.api.API;

/**
 * The run was cancelled, so the request was not sent or its answer not waited for.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Interrupted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Interrupted() {
        super("the run was interrupted");
    }
}
