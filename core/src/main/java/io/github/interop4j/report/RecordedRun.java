package io.github.interop4j.report;

import io.github.interop4j.assessment.Assessment;
import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.assessment.Rule;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.run.Grade;
import io.github.interop4j.run.Line;
import io.github.interop4j.run.RunResult;
import io.github.interop4j.run.Surroundings;
import io.github.interop4j.verdict.Leftover;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * A run as run.json tells it, to be assessed against any guideline without asking the cloud again. The log tells more: see
 * {@code report.log.EventLog.read}, which returns all that outputs are rendered from.
 *
 * @param guideline the id of the guideline it was run for
 * @param program   the program it was run for
 * @param lines     as the run had them, each check with its deciding exchange whole and the others in outline
 * @param surroundings unknown of a run that did not look, or of an older interop4j's
 */
@API(status = API.Status.EXPERIMENTAL)
public record RecordedRun(
        String run,
        Map<String, String> roles,
        String guideline,
        String program,
        boolean complete,
        Instant started,
        Instant finished,
        List<Line> lines,
        List<String> untracked,
        List<Leftover> leftovers,
        Surroundings surroundings) {

    public RecordedRun {
        roles = Map.copyOf(roles);
        lines = List.copyOf(lines);
        untracked = List.copyOf(untracked);
        leftovers = List.copyOf(leftovers);
    }

    /** Returns what a file would tell of this run. */
    public static RecordedRun of(RunResult run) {
        return new RecordedRun(
                run.run(),
                run.roles(),
                run.requirements().guideline().id(),
                run.requirements().program().written(),
                run.complete(),
                run.started(),
                run.finished(),
                run.lines(),
                run.untracked(),
                run.leftovers(),
                run.surroundings());
    }

    /** Returns the ids of what failed, or could not find anything out. */
    public List<String> failed() {
        return lines.stream()
                .filter(line -> line.outcome() == Outcome.FAILED || line.outcome() == Outcome.INCONCLUSIVE)
                .map(Line::id)
                .distinct()
                .toList();
    }

    /** Judges what was found by this rule and grade; the requirements may be of another guideline than the run's. */
    public Assessment assess(Requirements requirements, Rule rule, Grade grade) {
        return Assessment.of(requirements, RunResult.testResults(lines, grade), rule);
    }
}
