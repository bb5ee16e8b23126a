package io.github.interop4j.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.run.Line;
import io.github.interop4j.run.RunResult;
import io.github.interop4j.run.Surroundings;
import io.github.interop4j.verdict.Cause;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SinceLastRunTests {

    @Test
    void eachChangeIsToldOnceAndInItsPlace() {
        RecordedRun earlier = recorded(
                Runs.passed("breaks"),
                Runs.failed("mends", "why"),
                Runs.passed("vanishes"),
                Runs.skipped("appears", "why"),
                Runs.passed("stays"),
                Runs.failed("stays-bad", "why"));

        SinceLastRun since = SinceLastRun.between(
                earlier,
                Runs.run(
                        Runs.failed("breaks", "why"),
                        Runs.passed("mends"),
                        Runs.skipped("vanishes", "why"),
                        Runs.passed("appears"),
                        Runs.passed("stays"),
                        Runs.failed("stays-bad", "another why"),
                        Runs.failed("is-new", "why"),
                        Runs.passed("is-new-and-good")));

        assertThat(since.newlyFailing())
                .extracting(SinceLastRun.Change::id, SinceLastRun.Change::before, SinceLastRun.Change::now)
                .containsExactlyInAnyOrder(
                        tuple("breaks", Outcome.PASSED, Outcome.FAILED),
                        tuple("is-new", Outcome.NOT_RUN, Outcome.FAILED));
        assertThat(since.newlyFixed()).extracting(SinceLastRun.Change::id).containsExactly("mends");
        assertThat(since.newlySkipped()).extracting(SinceLastRun.Change::id).containsExactly("vanishes");
        assertThat(since.noLongerSkipped()).extracting(SinceLastRun.Change::id).containsExactly("appears");
    }

    @Test
    void theSameAgainIsNoChange() {
        RunResult run = Runs.run(Runs.failed("bad", "why"), Runs.passed("good"));

        assertThat(SinceLastRun.between(recorded(run.lines().toArray(Line[]::new)), run)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void whatWasCutOffIsNoFailure() {
        RunResult cutOff = Runs.run(
                Runs.inconclusive("cut-off", Cause.INTERRUPTED, "the run was interrupted"),
                Runs.inconclusive("breaks", Cause.NETWORK, "no answer"));

        SinceLastRun since = SinceLastRun.between(recorded(Runs.passed("cut-off"), Runs.passed("breaks")), cutOff);

        assertThat(since.newlyFailing()).extracting(SinceLastRun.Change::id).containsExactly("breaks");
    }

    @Test
    void howMuchCannotBeComparedIsSaid() {
        RunResult now = Runs.run(Runs.passed("a"), Runs.passed("b"), Runs.passed("c"));

        assertThat(SinceLastRun.between(recorded(Runs.passed("a"), leftOut("b"), leftOut("c")), now)
                        .extent())
                .isEqualTo("; it ran 1 of the 3 checks that ran now: the other 2 cannot be compared, and nothing else"
                        + " changed");
        assertThat(SinceLastRun.between(recorded(leftOut("a"), leftOut("b"), leftOut("c")), now)
                        .extent())
                .isEqualTo("; it ran none of the 3 checks that ran now: they cannot be compared");
        assertThat(SinceLastRun.between(recorded(Runs.failed("a", "why"), Runs.passed("b"), leftOut("c")), now)
                        .extent())
                .isEqualTo("; it ran 2 of the 3 checks that ran now: the other 1 cannot be compared");
        assertThat(SinceLastRun.between(recorded(now.lines().toArray(Line[]::new)), now)
                        .extent())
                .isEqualTo(": nothing changed");
    }

    @Test
    void ofTheSurroundingsOnlyWhatCameAndWentIsTold() {
        RecordedRun earlier = around(
                recorded(),
                Map.of("microversions of compute", List.of("2.1 to 2.90"), "flavors", List.of("large", "small")));
        RunResult now = around(
                Runs.run(),
                Map.of(
                        "microversions of compute",
                        List.of("2.1 to 2.93"),
                        "flavors",
                        List.of("small", "tiny"),
                        "network extensions",
                        List.of("router")));

        assertThat(SinceLastRun.between(earlier, now).differences())
                .containsExactly(
                        new SinceLastRun.Difference("flavors", "large", "tiny"),
                        new SinceLastRun.Difference("microversions of compute", "2.1 to 2.90", "2.1 to 2.93"));
    }

    private static Line leftOut(String id) {
        return new Line(id, id, List.of(), Outcome.NOT_RUN, Optional.of("it was not selected"), Optional.empty());
    }

    private static RecordedRun recorded(Line... lines) {
        RunResult run = Runs.run(lines);
        return new RecordedRun(
                "20261122-020000-aaaa",
                run.roles(),
                run.requirements().guideline().id(),
                run.requirements().program().written(),
                true,
                run.started(),
                run.finished(),
                run.lines(),
                List.of(),
                List.of(),
                Surroundings.UNKNOWN);
    }

    private static RecordedRun around(RecordedRun run, Map<String, List<String>> facts) {
        return new RecordedRun(
                run.run(),
                run.roles(),
                run.guideline(),
                run.program(),
                run.complete(),
                run.started(),
                run.finished(),
                run.lines(),
                run.untracked(),
                run.leftovers(),
                new Surroundings(facts));
    }

    private static RunResult around(RunResult run, Map<String, List<String>> facts) {
        return new RunResult(
                run.run(),
                run.roles(),
                run.cpid(),
                run.requirements(),
                run.complete(),
                run.started(),
                run.finished(),
                run.lines(),
                run.sharedRequests(),
                run.untracked(),
                run.leftovers(),
                run.choices(),
                new Surroundings(facts));
    }
}
