package io.github.interop4j.session;

import org.apiguardian.api.API;

/**
 * Keystone gave no token, or none that is of use. The message names the cloud, where its credential is written, and what Keystone said; it is
 * free of secrets.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class NotAuthenticated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean outage;

    NotAuthenticated(String message) {
        this(message, 401);
    }

    NotAuthenticated(String message, int status) {
        super(message);
        this.outage = status == 429 || status >= 500;
    }

    /** Returns whether Keystone could not answer at all, so that the credential may well be right. */
    public boolean isOutage() {
        return outage;
    }
}
