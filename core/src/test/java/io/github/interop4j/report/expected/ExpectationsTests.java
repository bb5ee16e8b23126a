package io.github.interop4j.report.expected;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.report.Runs;
import io.github.interop4j.run.Grade;
import io.github.interop4j.run.Line;
import io.github.interop4j.run.RunResult;
import io.github.interop4j.verdict.Cause;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpectationsTests {

    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final RunResult RUN = Runs.run(
            Runs.failed("bad", "why"),
            Runs.failed("worse", "why"),
            Runs.passed("good"),
            Runs.passed("beyond", Runs.beyond("why")),
            Runs.skipped("left-out", "why"),
            Runs.inconclusive("unclear", Cause.NETWORK, "why"),
            new Line("later", "later", List.of(), Outcome.NOT_RUN, Optional.of("why"), Optional.empty()));

    @Test
    void whatFailsAsExpectedIsMetAndTheOthersAreCounted() {
        Expectations expectations = held(entry("bad", DAY));

        assertThat(expectations.of(line("bad"))).contains(entry("bad", DAY));
        assertThat(expectations.of(line("worse"))).isEmpty();
        assertThat(expectations.unexpected()).isEqualTo(1);
        assertThat(expectations.told()).contains("1 of 2 failures expected, 1 not expected");
        assertThat(expectations.mistakes()).isEmpty();
    }

    @Test
    void itsLastDayIsTheLastOnWhichItHolds() {
        Expectations expectations = held(entry("bad", DAY.minusDays(1)));

        assertThat(expectations.of(line("bad"))).isEmpty();
        assertThat(expectations.unexpected()).isEqualTo(2);
        assertThat(expectations.mistakes())
                .containsExactly(
                        "known.yaml:3: what was expected of bad expired on 2026-11-22: remove the entry, or ask"
                                + " compute team (ACME-42) for a later date and write that under expires");
    }

    @Test
    void whatDoesNotFailIsUnusedAndSaidWithTheRemedy() {
        assertThat(held(entry("good", DAY), entry("left-out", DAY), entry("nobody", DAY), entry("a1", DAY))
                        .mistakes())
                .containsExactly(
                        "known.yaml:3: good was expected to fail and passed: remove the entry, and tell compute team"
                                + " (ACME-42)",
                        "known.yaml:3: left-out was expected to fail and was skipped: remove the entry, and tell compute"
                                + " team (ACME-42)",
                        "known.yaml:3: nobody was expected to fail and there is no such test in this run: remove the"
                                + " entry, and tell compute team (ACME-42)",
                        "known.yaml:3: a1 was expected to fail and has no check: remove the entry, and tell compute team"
                                + " (ACME-42)");
    }

    @Test
    void whatFoundNothingOutSaysNothingAboutAnEntry() {
        Expectations expectations = held(entry("unclear", DAY), entry("later", DAY), of("later", "Variant", DAY));

        assertThat(expectations.entries())
                .extracting(expectations::state)
                .containsOnly(Expectations.State.OPEN)
                .hasSize(3);
        assertThat(expectations.mistakes()).isEmpty();
    }

    @Test
    void aVariantIsItsOwn() {
        assertThat(held(of("bad", "Variant", DAY)).state(of("bad", "Variant", DAY)))
                .isEqualTo(Expectations.State.UNUSED);
    }

    @Test
    void whatFailsOnlyBeyondTheGuidelineIsExpectedOnlyThere() {
        ExpectedFailure entry = entry("beyond", DAY);

        assertThat(Expectations.of(List.of(entry), RUN, Grade.BEYOND).state(entry))
                .isEqualTo(Expectations.State.MET);
        assertThat(held(entry).state(entry)).isEqualTo(Expectations.State.UNUSED);
    }

    @Test
    void whereNothingIsExpectedNothingIsTold() {
        assertThat(held().told()).isEmpty();
        assertThat(held().unexpected()).isEqualTo(2);
    }

    private static Expectations held(ExpectedFailure... entries) {
        return Expectations.of(List.of(entries), RUN, Grade.GUIDELINE);
    }

    private static Line line(String id) {
        return RUN.lines().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ExpectedFailure entry(String id, LocalDate expires) {
        return new ExpectedFailure(
                id, Optional.empty(), "keys are lost", "compute team", "ACME-42", expires, "known.yaml:3");
    }

    private static ExpectedFailure of(String id, String variant, LocalDate expires) {
        return new ExpectedFailure(
                id, Optional.of(variant), "keys are lost", "compute team", "ACME-42", expires, "known.yaml:3");
    }
}
