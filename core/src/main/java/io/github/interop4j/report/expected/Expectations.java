package io.github.interop4j.report.expected;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.run.Grade;
import io.github.interop4j.run.Line;
import io.github.interop4j.run.RunResult;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The failures that are expected, held against what a run found. They change no outcome, no count and no standing.
 *
 * <p>What did not run, or found nothing out, says nothing about an entry; whatever else is not a failure makes it
 * unused. An entry that has expired expects nothing any more. Both are mistakes of the file, to be mended there.
 *
 * @param day when the run ended: on it an entry must still hold
 */
@API(status = API.Status.EXPERIMENTAL)
public record Expectations(List<ExpectedFailure> entries, List<Line> lines, Grade grade, LocalDate day) {

    /** What became of an entry. */
    public enum State {
        /** It failed, as expected. */
        MET,
        /** It did not fail, or there is no such check. */
        UNUSED,
        /** Its last day is over. */
        EXPIRED,
        /** Its check did not run, or could not find anything out. */
        OPEN
    }

    public Expectations {
        entries = List.copyOf(entries);
        lines = List.copyOf(lines);
    }

    /** Holds these against a run. */
    public static Expectations of(List<ExpectedFailure> entries, RunResult run, Grade grade) {
        return new Expectations(entries, run.lines(), grade, LocalDate.ofInstant(run.finished(), ZoneOffset.UTC));
    }

    /** Returns what expects the failure of this line, if it failed and something does. */
    public Optional<ExpectedFailure> of(Line line) {
        return entries.stream()
                .filter(each -> each.isOf(line) && each.holdsOn(day) && outcome(line) == Outcome.FAILED)
                .findFirst();
    }

    /** Returns how many failures nobody expects. */
    public long unexpected() {
        return lines.stream()
                .filter(line -> outcome(line) == Outcome.FAILED && of(line).isEmpty())
                .count();
    }

    /** {@code 2 of 3 failures are expected; 1 is not}; nothing where no failure was expected in the first place. */
    public Optional<String> told() {
        long failures =
                lines.stream().filter(line -> outcome(line) == Outcome.FAILED).count();
        long unexpected = unexpected();
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of((failures - unexpected) + " of " + failures + (failures == 1 ? " failure" : " failures")
                        + " expected, " + unexpected + " not expected");
    }

    /** Returns what became of an entry. */
    public State state(ExpectedFailure entry) {
        if (!entry.holdsOn(day)) {
            return State.EXPIRED;
        }
        List<Outcome> outcomes =
                lines.stream().filter(entry::isOf).map(this::outcome).toList();
        if (outcomes.contains(Outcome.FAILED)) {
            return State.MET;
        }
        boolean open = outcomes.contains(Outcome.NOT_RUN) || outcomes.contains(Outcome.INCONCLUSIVE);
        return open || (outcomes.isEmpty() && isVariantThatDidNotRun(entry)) ? State.OPEN : State.UNUSED;
    }

    /** What did not run has one line for all of its variants. */
    private boolean isVariantThatDidNotRun(ExpectedFailure entry) {
        return lines.stream().anyMatch(line -> line.id().equals(entry.id()) && line.outcome() == Outcome.NOT_RUN);
    }

    /** Returns what is wrong with the entries and how to mend it, a sentence for each. */
    public List<String> mistakes() {
        var mistakes = new ArrayList<String>();
        for (ExpectedFailure each : entries) {
            switch (state(each)) {
                case EXPIRED ->
                    mistakes.add(each.where() + ": what was expected of " + each.name() + " expired on "
                            + each.expires() + ": remove the entry, or ask " + each.owner() + " (" + each.ticket()
                            + ") for a later date and write that under expires");
                case UNUSED ->
                    mistakes.add(each.where() + ": " + each.name() + " was expected to fail and "
                            + instead(each) + ": remove the entry, and tell " + each.owner() + " (" + each.ticket()
                            + ")");
                case MET, OPEN -> {}
            }
        }
        return mistakes;
    }

    private String instead(ExpectedFailure entry) {
        return lines.stream()
                .filter(entry::isOf)
                .map(this::outcome)
                .findFirst()
                .map(outcome -> switch (outcome) {
                    case PASSED -> "passed";
                    case SKIPPED -> "was skipped";
                    default -> "has no check";
                })
                .orElse("there is no such test in this run");
    }

    private Outcome outcome(Line line) {
        return RunResult.testResults(List.of(line), grade).get(0).outcome();
    }
}
