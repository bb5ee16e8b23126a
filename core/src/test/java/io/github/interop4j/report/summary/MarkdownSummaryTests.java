package io.github.interop4j.report.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.report.Evidence;
import io.github.interop4j.report.Hostile;
import io.github.interop4j.report.Rendered;
import io.github.interop4j.report.Report;
import io.github.interop4j.report.Runs;
import io.github.interop4j.report.SinceLastRun;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkdownSummaryTests {

    @Test
    void theVerdictComesFirstAndWhatFailedNext() {
        assertThat(text(Hostile.report(Runs.everyOutcome())))
                .startsWith(
                        "## acme-2026, OpenStack with DNS: ❌ UNMET\n\nCloud `acme`, 2026-11-23T02:01:23.250Z: 1 of 3"
                                + " required tests passed; 1 failed, 1 inconclusive, 1 passed, 1 skipped, 1 not implemented; 28"
                                + " requests in 1:23.\n\n| rule | answer | |\n| --- | --- | --- |\n"
                                + "| strict (decides) | ❌ UNMET | every required test must pass |\n")
                .contains("\n### Failed: 1\n\n| what | capability | cause | why | who should look | request id |\n")
                .contains(
                        "\n| a key of a2 is kept<br>`a2` | `acme-keys` | cloud-nonconformant | in \\#2 GET /keys/42 -> 200:"
                                + " gone is gone | whoever runs the keys service: it answered otherwise than it must | `req-2` |\n");
    }

    @Test
    void whatIsOtherwiseThanLastTimeIsToldWhereItIsKnown() {
        var change = new SinceLastRun.Change("a2", Optional.empty(), "a key is kept", Outcome.PASSED, Outcome.FAILED);
        var since = new SinceLastRun(
                "20261122-020000-abcd",
                Runs.NIGHT,
                true,
                4,
                0,
                List.of(change),
                List.of(),
                List.of(),
                List.of(),
                List.of(new SinceLastRun.Difference("microversions of compute", "2.1-2.93", "2.1-2.95")));

        assertThat(text(Hostile.report(Runs.everyOutcome()).since(since))).contains("""

                        ### Since run `20261122-020000-abcd`

                        It ended 2026-11-23T02:00:00Z.

                        - **newly failing**: a key is kept (`a2`, was passed)
                        - microversions of compute: `2.1-2.93` → `2.1-2.95`
                        """);
    }

    @Test
    void hostileTextStaysInItsCell() {
        String text = text(Hostile.report());

        assertThat(text).doesNotContain("<script", "<img", "\u001b", "\u0000");
        assertThat(text.lines().filter(line -> line.startsWith("| ") || line.startsWith("| ---")))
                .allSatisfy(line -> assertThat(
                                line.replaceAll("\\\\\\|", "").chars().filter(each -> each == '|'))
                        .size()
                        .isIn(4, 7));
    }

    @Test
    void manyFailuresAreCut() {
        assertThat(text(Hostile.report(Hostile.many(1000))))
                .contains("… and 284 more, in report.html.\n")
                .hasSizeLessThan(50_000);
    }

    @Test
    void aRunThatDidNotEndSaysSo() {
        Report cut = new Report(
                Hostile.report(Runs.run(false, Runs.passed("a1"))).conclusion(),
                Evidence.FAILED,
                false,
                Optional.empty(),
                List.of());

        assertThat(text(cut)).contains("**Incomplete**: The run has not said how it ended: it is still at work");
    }

    private static String text(Report report) {
        return Rendered.of(new MarkdownSummary(), report).text(MarkdownSummary.FILE);
    }
}
