package io.github.interop4j.run;

import io.github.interop4j.check.Stage;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.verdict.Cause;
import io.github.interop4j.verdict.CheckResult;
import io.github.interop4j.verdict.Leftover;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gives account of a run, at its beginning and at its end, from what its stage knows.
 *
 * @param cpid    known from the first token; at the end there may be none any more
 * @param planned how many checks there are to run
 */
record Account(
        Stage stage,
        Map<String, String> roles,
        String cpid,
        Requirements requirements,
        Instant started,
        int planned,
        Lines lines,
        Surroundings surroundings) {

    /** The run as it would be told if it ended here. */
    RunResult soFar() {
        return result(false, List.of());
    }

    /** The run when all is over, with what came to light only then. */
    RunResult ended(List<Leftover> late) {
        List<CheckResult> results = stage.results();
        boolean complete = results.size() == planned
                && results.stream().noneMatch(each -> each.verdict().cause().equals(Optional.of(Cause.INTERRUPTED)));
        return result(complete, late);
    }

    private RunResult result(boolean complete, List<Leftover> late) {
        List<CheckResult> results = stage.results();
        return new RunResult(
                stage.run(),
                roles,
                cpid,
                requirements,
                complete,
                started,
                Instant.now(),
                lines.of(results).stream()
                        .map(line -> line.again(stage.again()))
                        .toList(),
                stage.sharedRequests(),
                stage.ledger().untracked(),
                Stream.concat(
                                Stream.concat(results.stream(), stage.again().stream())
                                        .flatMap(each -> each.leftovers().stream()),
                                late.stream())
                        .toList(),
                stage.chosen(),
                surroundings);
    }
}
