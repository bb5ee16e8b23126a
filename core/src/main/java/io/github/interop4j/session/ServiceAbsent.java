package io.github.interop4j.session;

import org.apiguardian.api.API;

/**
 * The catalog does not have the service that was asked for.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class ServiceAbsent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServiceAbsent(String message) {
        super(message);
    }
}
