package io.github.interop4j.cloud;

import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A value that must appear in no file, log or message.
 *
 * <p>Only {@link #reveal()} gives it away; {@code toString} shows {@code ***}. Equality is by value.
 */
@API(status = Status.EXPERIMENTAL)
public final class Secret {

    /** What is shown in place of every secret. */
    public static final String MASK = "***";

    private final String value;

    private Secret(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** Keeps the value from being shown. */
    public static Secret of(String value) {
        return new Secret(value);
    }

    /** The value itself, for a request body or header and for nothing else. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && value.equals(secret.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return MASK;
    }
}
