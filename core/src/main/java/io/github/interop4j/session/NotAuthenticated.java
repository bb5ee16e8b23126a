package io.github.interop4j.session;

import org.apiguardian.api.API;

/**
 * Keystone gave no token, or none that is of use. The message names the cloud, where its credential is written, and what Keystone said; it is
 * free of secrets.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class NotAuthenticated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAuthenticated(String message) {
        super(message);
    }
}
