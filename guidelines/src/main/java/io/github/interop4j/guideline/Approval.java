package io.github.interop4j.guideline;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * How far a guideline got, and what it covers.
 *
 * @param target the date of approval aimed at, as written
 * @param replaces the id of the guideline before it
 * @param releases the OpenStack releases it covers, oldest first
 */
@API(status = API.Status.EXPERIMENTAL)
public record Approval(
        ApprovalStatus status, Optional<String> target, Optional<String> replaces, List<String> releases) {

    public Approval {
        releases = List.copyOf(releases);
    }
}
