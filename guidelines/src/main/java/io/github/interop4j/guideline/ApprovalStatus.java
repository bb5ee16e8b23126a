package io.github.interop4j.guideline;

import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The stages of a guideline's life.
 *
 * <p>Files were not always updated: four guidelines of the archive still say approved, though only the two latest
 * count.
 */
@API(status = API.Status.EXPERIMENTAL)
public enum ApprovalStatus {
    DRAFT,
    REVIEW,
    ADVISORY,
    APPROVED,
    SUPERSEDED,
    /** The document does not say, as flat lists do not. */
    UNSTATED;

    static Optional<ApprovalStatus> of(String written) {
        for (ApprovalStatus each : values()) {
            if (each.written().equals(written)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** The word as documents write it. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
