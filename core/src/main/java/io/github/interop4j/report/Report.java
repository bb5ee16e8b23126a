package io.github.interop4j.report;

import io.github.interop4j.report.expected.Expectations;
import io.github.interop4j.report.expected.ExpectedFailure;
import io.github.interop4j.run.Line;
import io.github.interop4j.run.RunResult;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * All that the outputs of a run are rendered from: the same whether the run has just ended or its log is read again.
 *
 * <p>Hook: what is known about a run beside what it found (a comparison, expected failures, a second try)
 * becomes a component of this, so that every output can show it; what must survive a kill becomes an event of the log.
 *
 * @param conclusion what was found and what it amounts to, with no more of what was said than evidence is kept
 * @param ended      whether the run could say how it ended; if not, its process was killed or its machine stopped
 * @param since      what is otherwise than last time, where somebody has compared
 * @param known      the failures that were expected before it began
 */
@API(status = API.Status.EXPERIMENTAL)
public record Report(
        Conclusion conclusion,
        Evidence evidence,
        boolean ended,
        Optional<SinceLastRun> since,
        List<ExpectedFailure> known) {

    public Report {
        known = List.copyOf(known);
        conclusion = new Conclusion(kept(conclusion.result(), evidence), conclusion.rule(), conclusion.grade());
    }

    /** Tells of a run that has ended, with nothing to compare it to. */
    public static Report of(Conclusion conclusion, Evidence evidence) {
        return new Report(conclusion, evidence, true, Optional.empty(), List.of());
    }

    /** Tells the same, and what is otherwise than last time. */
    public Report since(SinceLastRun last) {
        return new Report(conclusion, evidence, ended, Optional.of(last), known);
    }

    /** Tells the same, and which failures were expected. */
    public Report expecting(List<ExpectedFailure> failures) {
        return new Report(conclusion, evidence, ended, since, failures);
    }

    /** Returns what was expected, held against what was found. */
    public Expectations expectations() {
        return Expectations.of(known, result(), conclusion.grade());
    }

    public RunResult result() {
        return conclusion.result();
    }

    private static RunResult kept(RunResult result, Evidence evidence) {
        return result.with(result.lines().stream()
                .map(line -> new Line(
                        line.id(),
                        line.name(),
                        line.capabilities(),
                        line.outcome(),
                        line.reason(),
                        line.check().map(evidence::of),
                        line.again().map(evidence::of)))
                .toList());
    }
}
