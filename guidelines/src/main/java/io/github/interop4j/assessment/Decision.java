package io.github.interop4j.assessment;

import io.github.interop4j.requirement.Requirement;
import java.time.LocalDate;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What was found for one test that is owed.
 *
 * @param outcome the worst of the results; not run if there is none
 * @param results the results it rests on
 */
@API(status = API.Status.EXPERIMENTAL)
public record Decision(Requirement requirement, Outcome outcome, List<TestResult> results) {

    public Decision {
        results = List.copyOf(results);
    }

    /** Whether the test may fail on that day: it is flagged, or a waiver holds. */
    boolean excused(LocalDate day) {
        return requirement.flag().isPresent()
                || requirement.waiver().filter(each -> each.holdsOn(day)).isPresent();
    }
}
