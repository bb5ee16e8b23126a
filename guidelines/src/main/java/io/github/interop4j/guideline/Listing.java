package io.github.interop4j.guideline;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A capability's place in a component.
 *
 * @param written the status as written; a word that is no status has no meaning but to RefStack
 */
@API(status = API.Status.EXPERIMENTAL)
public record Listing(String written, String capability) {

    /** The status, if the word is one. */
    public Optional<CapabilityStatus> status() {
        return CapabilityStatus.of(written);
    }
}
