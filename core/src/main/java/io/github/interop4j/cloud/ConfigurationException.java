package io.github.interop4j.cloud;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Says that the configuration cannot be used.
 *
 * <p>The message names what the user sees, the file and key (or the variable), and the remedy. It never holds a
 * secret, so it may be printed anywhere.
 */
@API(status = Status.EXPERIMENTAL)
public final class ConfigurationException extends RuntimeException {

    public ConfigurationException(String message) {
        super(message);
    }

    public ConfigurationException(String message, Throwable cause) {
        super(message, cause);
    }
}
