package io.github.interop4j.assessment;

import io.github.interop4j.requirement.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

    /** Why it is not passed, as a short fixed word. */
    public Optional<String> cause() {
        return said(TestResult::cause);
    }

    /** Why it is not passed, as a sentence. */
    public Optional<String> reason() {
        boolean partly = outcome == Outcome.NOT_RUN && !results.isEmpty();
        return said(TestResult::reason)
                .or(() -> partly ? Optional.of("it has a result in some of its classes only") : Optional.empty());
    }

    private Optional<String> said(Function<TestResult, Optional<String>> what) {
        return results.stream()
                .filter(each -> each.outcome() == outcome)
                .flatMap(each -> what.apply(each).stream())
                .findFirst();
    }

    /** Whether the test may fail on that day: it is flagged, or a waiver holds. */
    boolean excused(LocalDate day) {
        return requirement.flag().isPresent()
                || requirement.waiver().filter(each -> each.holdsOn(day)).isPresent();
    }
}
