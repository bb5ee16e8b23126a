package io.github.interop4j.assessment;

import java.util.Locale;
import org.apiguardian.api.API;

/** What came of one test, the best first. */
@API(status = API.Status.EXPERIMENTAL)
public enum Outcome {
    PASSED,
    SKIPPED,
    NOT_IMPLEMENTED,
    NOT_RUN,
    INCONCLUSIVE,
    FAILED;

    /** The worse of the two. */
    public Outcome worse(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The word for people, such as {@code not run}. */
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
