package io.github.interop4j.report;

import io.github.interop4j.assessment.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What is otherwise than in the run before it, of the same cloud and guideline. Hook: whoever compares runs makes this and
 * hands it to a {@link Report}; every output that has a place for it shows it.
 *
 * @param run      the earlier run's id
 * @param finished when that run ended
 * @param complete whether that run was complete; if not, what it did not run is no change
 */
@API(status = API.Status.EXPERIMENTAL)
public record SinceLastRun(
        String run,
        Instant finished,
        boolean complete,
        List<Change> newlyFailing,
        List<Change> newlyFixed,
        List<Change> newlySkipped,
        List<Change> noLongerSkipped,
        List<Difference> differences) {

    public SinceLastRun {
        newlyFailing = List.copyOf(newlyFailing);
        newlyFixed = List.copyOf(newlyFixed);
        newlySkipped = List.copyOf(newlySkipped);
        noLongerSkipped = List.copyOf(noLongerSkipped);
        differences = List.copyOf(differences);
    }

    /** One id whose outcome is another. */
    public record Change(String id, Optional<String> variant, String sentence, Outcome before, Outcome now) {}

    /**
     * Something about the cloud that is otherwise: a range of microversions, an extension, a flavor.
     *
     * @param before empty where there was none
     * @param now    empty where there is none any more
     */
    public record Difference(String what, String before, String now) {}

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return newlyFailing.isEmpty()
                && newlyFixed.isEmpty()
                && newlySkipped.isEmpty()
                && noLongerSkipped.isEmpty()
                && differences.isEmpty();
    }
}
