package io.github.interop4j.report;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.run.Line;
import io.github.interop4j.run.RunResult;
import io.github.interop4j.run.Surroundings;
import io.github.interop4j.verdict.Cause;
import io.github.interop4j.verdict.CheckResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * What is otherwise than in the run before it, of the same cloud, guideline and program; every output that has a place
 * for it shows it. Pure.
 *
 * <p>What ran in one of the two only is no change, but for what fails: that is new whatever was before.
 *
 * @param run      the earlier run's id
 * @param finished when that run ended
 * @param complete whether that run was complete; if not, what it did not run is no change
 * @param compared how many of the checks that ran now ran then as well
 * @param unknown  how many of them did not, so that they cannot be compared
 */
@API(status = API.Status.EXPERIMENTAL)
public record SinceLastRun(
        String run,
        Instant finished,
        boolean complete,
        int compared,
        int unknown,
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

    /** Compares a run with an earlier one. */
    public static SinceLastRun between(RecordedRun earlier, RunResult now) {
        Map<String, Line> before = byKey(earlier);
        List<Line> ran =
                now.lines().stream().filter(line -> line.check().isPresent()).toList();
        int compared = (int) ran.stream().filter(line -> ranIn(before, line)).count();
        List<Change> changes = now.lines().stream()
                .map(line -> change(Optional.ofNullable(before.get(key(line))), line))
                .filter(each -> each.before() != each.now())
                .toList();
        return new SinceLastRun(
                earlier.run(),
                earlier.finished(),
                earlier.complete(),
                compared,
                ran.size() - compared,
                those(changes, each -> isBad(each.now()) && each.before() != Outcome.FAILED),
                those(changes, each -> each.now() == Outcome.PASSED && isBad(each.before())),
                those(changes, each -> each.now() == Outcome.SKIPPED && hadAnOutcome(each.before())),
                those(changes, each -> each.now() == Outcome.PASSED && each.before() == Outcome.SKIPPED),
                differences(earlier.surroundings(), now.surroundings()));
    }

    /** How many of the checks that ran now that run was not asked for, or could not come to before it was interrupted. */
    static long leftOut(RecordedRun earlier, RunResult now) {
        Map<String, Line> before = byKey(earlier);
        Set<String> leftOut = earlier.lines().stream()
                .filter(line -> line.leftOut() || !earlier.complete() && line.outcome() == Outcome.NOT_RUN)
                .map(Line::id)
                .collect(Collectors.toSet());
        return now.lines().stream()
                .filter(line -> line.check().isPresent())
                .filter(line -> leftOut.contains(line.id()) && !ranIn(before, line))
                .count();
    }

    private static Map<String, Line> byKey(RecordedRun earlier) {
        Map<String, Line> lines = new HashMap<>();
        earlier.lines().forEach(line -> lines.put(key(line), line));
        return lines;
    }

    private static boolean ranIn(Map<String, Line> before, Line line) {
        return Optional.ofNullable(before.get(key(line))).flatMap(Line::check).isPresent();
    }

    /** A check may have several variants, each with a line; what did not run has one for all of them. */
    private static String key(Line line) {
        return line.id() + " " + line.check().flatMap(CheckResult::variant).orElse("");
    }

    private static Change change(Optional<Line> before, Line now) {
        return new Change(
                now.id(),
                now.check().flatMap(CheckResult::variant),
                Words.sentence(now),
                before.map(Line::outcome).orElse(Outcome.NOT_RUN),
                isCutOff(now) ? Outcome.NOT_RUN : now.outcome());
    }

    /** What an interruption ended has found nothing out. */
    private static boolean isCutOff(Line line) {
        return line.check()
                .flatMap(check -> check.verdict().cause())
                .filter(Cause.INTERRUPTED::equals)
                .isPresent();
    }

    private static List<Change> those(List<Change> changes, Predicate<Change> which) {
        return changes.stream().filter(which).toList();
    }

    private static boolean isBad(Outcome outcome) {
        return outcome == Outcome.FAILED || outcome == Outcome.INCONCLUSIVE;
    }

    private static boolean hadAnOutcome(Outcome outcome) {
        return outcome == Outcome.PASSED || isBad(outcome);
    }

    /** Of lists only what came and went is told; what one of the two runs did not learn is no difference. */
    private static List<Difference> differences(Surroundings before, Surroundings now) {
        var differences = new ArrayList<Difference>();
        now.facts().forEach((about, values) -> {
            List<String> old = before.facts().getOrDefault(about, values);
            String gone = without(old, values);
            String come = without(values, old);
            if (!gone.isEmpty() || !come.isEmpty()) {
                differences.add(new Difference(about, gone, come));
            }
        });
        return differences;
    }

    private static String without(List<String> values, List<String> others) {
        return values.stream().filter(each -> !others.contains(each)).collect(Collectors.joining(", "));
    }

    /** Continues a sentence about the earlier run: how much of this one it can be compared with, and whether that is all. */
    public String extent() {
        var extent = new StringBuilder(complete ? "" : " and was not complete");
        if (unknown > 0) {
            extent.append("; it ran ")
                    .append(compared == 0 ? "none" : Integer.toString(compared))
                    .append(" of the ")
                    .append(compared + unknown)
                    .append(" checks that ran now: ")
                    .append(compared == 0 ? "they" : "the other " + unknown)
                    .append(" cannot be compared");
        }
        if (isEmpty() && (compared > 0 || unknown == 0)) {
            extent.append(unknown > 0 ? ", and nothing else changed" : ": nothing changed");
        }
        return extent.toString();
    }

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return newlyFailing.isEmpty()
                && newlyFixed.isEmpty()
                && newlySkipped.isEmpty()
                && noLongerSkipped.isEmpty()
                && differences.isEmpty();
    }
}
