package io.github.interop4j.guideline;

import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A component's part in a platform.
 *
 * @param source the guideline file the component comes from, as written; empty means this one
 */
@API(status = API.Status.EXPERIMENTAL)
public record ComponentUse(String component, Part part, Optional<String> source) {

    /** The parts a component can have. */
    public enum Part {
        REQUIRED,
        ADVISORY,
        DEPRECATED,
        REMOVED,
        /** An add-on rests on it; it belongs to the platform below. */
        PLATFORM_REQUIRED,
        /** An add-on can use it; it belongs to the platform below. */
        PLATFORM_OPTIONAL;

        String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
