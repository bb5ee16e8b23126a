package io.github.interop4j.assessment;

import io.github.interop4j.guideline.CapabilityStatus;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Where one capability stands, and by what.
 *
 * @param decided by these tests
 * @param excused the tests that may fail, by flag or waiver; they decide nothing
 */
@API(status = API.Status.EXPERIMENTAL)
public record CapabilityStanding(
        String capability, CapabilityStatus status, Standing standing, List<Decision> decided, List<Decision> excused) {

    public CapabilityStanding {
        decided = List.copyOf(decided);
        excused = List.copyOf(excused);
    }

    /** Whether nothing but skipped tests keeps every test from having passed. */
    public boolean onlyBySkipping() {
        return decided.stream().anyMatch(each -> each.outcome() == Outcome.SKIPPED)
                && decided.stream()
                        .allMatch(each -> each.outcome() == Outcome.PASSED || each.outcome() == Outcome.SKIPPED);
    }
}
