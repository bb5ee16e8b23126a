package io.github.interop4j.verdict;

import io.github.interop4j.assessment.Outcome;
import java.util.Optional;
import java.util.OptionalInt;
import org.apiguardian.api.API;

/**
 * What was found about one check.
 *
 * @param cause    empty for PASSED and SKIPPED
 * @param reason   a sentence free of secrets; empty for PASSED
 * @param deciding the number of the exchange that decided, where one did
 * @param byStrictnessAlone whether it fails for a field that no schema knows and nothing else
 */
@API(status = API.Status.EXPERIMENTAL)
public record Verdict(
        Outcome outcome,
        Optional<Cause> cause,
        Optional<String> reason,
        OptionalInt deciding,
        boolean byStrictnessAlone) {

    static Verdict passed() {
        return new Verdict(Outcome.PASSED, Optional.empty(), Optional.empty(), OptionalInt.empty(), false);
    }

    static Verdict skipped(String reason) {
        return new Verdict(Outcome.SKIPPED, Optional.empty(), Optional.of(reason), OptionalInt.empty(), false);
    }

    static Verdict failed(Cause cause, String reason, OptionalInt deciding, boolean byStrictnessAlone) {
        return new Verdict(Outcome.FAILED, Optional.of(cause), Optional.of(reason), deciding, byStrictnessAlone);
    }

    static Verdict inconclusive(Cause cause, String reason, OptionalInt deciding) {
        return new Verdict(Outcome.INCONCLUSIVE, Optional.of(cause), Optional.of(reason), deciding, false);
    }
}
