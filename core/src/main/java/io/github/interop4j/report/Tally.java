package io.github.interop4j.report;

import io.github.interop4j.assessment.CapabilityStanding;
import io.github.interop4j.assessment.Decision;
import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.assessment.Rule;
import io.github.interop4j.assessment.Standing;
import io.github.interop4j.guideline.CapabilityStatus;
import io.github.interop4j.run.RunResult;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** The numbers of a run in the sentences that every output for people says alike. */
@API(status = API.Status.INTERNAL)
public final class Tally {

    private final Conclusion conclusion;

    public Tally(Conclusion conclusion) {
        this.conclusion = conclusion;
    }

    /** {@code 3 failed, 81 passed, 12 skipped}: what matters most first. */
    public String outcomes() {
        RunResult result = conclusion.result();
        return List.of(
                        Outcome.FAILED,
                        Outcome.INCONCLUSIVE,
                        Outcome.PASSED,
                        Outcome.SKIPPED,
                        Outcome.NOT_RUN,
                        Outcome.NOT_IMPLEMENTED)
                .stream()
                .filter(each -> result.count(each) > 0)
                .map(each -> result.count(each) + " " + each.written())
                .collect(Collectors.joining(", "));
    }

    /** {@code 395 requests in 0:06}. */
    public String effort() {
        RunResult result = conclusion.result();
        return Words.count(result.requests(), "request") + " in "
                + Words.clock(Duration.between(result.started(), result.finished()));
    }

    /** {@code 79 of 273 required tests passed}. */
    public String passed() {
        List<Decision> deciding = conclusion.assessment().deciding();
        long passed = deciding.stream()
                .filter(each -> each.outcome() == Outcome.PASSED)
                .count();
        return passed + " of " + Words.count(deciding.size(), "required test") + " passed";
    }

    /** What a rule says of outcomes, in half a sentence. */
    public static String meaning(Rule rule) {
        return switch (rule) {
            case STRICT -> "every required test must pass";
            case REFSTACK -> "a test that did not pass counts as failed";
            case SCS -> "no test may fail; a skipped one counts as passed";
        };
    }

    /** {@code 31 met, 47 unproven, 0 unmet}. */
    public String requiredCapabilities() {
        return Arrays.stream(Standing.values())
                .map(standing -> capabilities(standing) + " " + standing.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** Returns how many required capabilities stand so. */
    public long capabilities(Standing standing) {
        return conclusion.assessment().capabilities(CapabilityStatus.REQUIRED).stream()
                .map(CapabilityStanding::standing)
                .filter(each -> each == standing)
                .count();
    }
}
