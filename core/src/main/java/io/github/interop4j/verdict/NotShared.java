package io.github.interop4j.verdict;

import org.apiguardian.api.API;

/**
 * What several checks were to share could not be made: once found out, it is every one's cause.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class NotShared extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Cause cause;

    public NotShared(Cause cause, String reason) {
        super(reason);
        this.cause = cause;
    }

    /** Why it could not be made. */
    public Cause why() {
        return cause;
    }
}
