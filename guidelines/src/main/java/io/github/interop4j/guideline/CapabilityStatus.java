package io.github.interop4j.guideline;

import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/** What a guideline asks of a capability, strongest first: only required counts for a verdict. */
@API(status = API.Status.EXPERIMENTAL)
public enum CapabilityStatus {
    REQUIRED,
    ADVISORY,
    DEPRECATED,
    REMOVED;

    /** The status of that word, as guidelines write it; empty for any other word. */
    public static Optional<CapabilityStatus> of(String written) {
        for (CapabilityStatus each : values()) {
            if (each.written().equals(written)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** The word as guidelines write it. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The stronger of the two. */
    public CapabilityStatus strongest(CapabilityStatus other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
