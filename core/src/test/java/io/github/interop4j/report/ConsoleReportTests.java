package io.github.interop4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.assessment.Rule;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.run.Grade;
import io.github.interop4j.run.RunResult;
import io.github.interop4j.verdict.Cause;
import io.github.interop4j.verdict.Leftover;
import org.junit.jupiter.api.Test;

class ConsoleReportTests {

    private final Screen screen = new Screen();

    @Test
    void whatFailedComesFirstWithAllThatIsNeededToLookIntoIt() {
        String report = report(Runs.run(
                Runs.passed("a1"),
                Runs.failed("a2", "in #2 GET /keys/42 -> 200: /key/gone must be true"),
                Runs.passed("a3")));

        assertThat(report).startsWith("""

                FAILED 1

                  1. a key of a2 is kept
                     test       a2  acme.Keys.gone
                     capability acme-keys (required)
                     cause      cloud-nonconformant
                     whose turn whoever runs the keys service: it answered otherwise than it must
                     reason     in #2 GET /keys/42 -> 200: /key/gone must be true
                     exchange   GET https://keys.example.org/keys/42 -> 200 after 0.1 s, asked 2 times
                     request id req-2
                """);
    }

    @Test
    void theVerdictComesLastUnderEveryRule() {
        String report =
                report(Runs.run(Runs.passed("a1"), Runs.failed("a2", "gone"), Runs.skipped("a3", "no names here")));

        assertThat(report).endsWith("""
                1 passed, 1 skipped, 1 not implemented, 1 failed; 21 requests in 1:23

                  strict    UNMET     every required test must pass  <- decides
                  refstack  UNMET     a test that did not pass counts as failed
                  scs       UNMET     no test may fail; a skipped one counts as passed
                  required capabilities: 0 met, 1 unproven, 1 unmet: acme-keys
                    acme-keys: 1 failed: a key of a2 is kept: gone
                    acme-names: 1 skipped: no names here
                    1 capability: each of its tests may fail, by a flag or a waiver, so that none decides
                  passes only by skipping: acme-names

                acme-2026, OpenStack with DNS: UNMET; 1 of 3 required tests passed
                """);
    }

    @Test
    void whatWasSkippedIsNamedWithItsReason() {
        String report = report(Runs.run(Runs.skipped("a1", "no keys here"), Runs.skipped("a2", "no keys here")));

        assertThat(report).contains("""
                SKIPPED 2

                  no keys here
                    - a key of a2 is kept
                    - a key of a1 is kept
                """);
    }

    @Test
    void whatCouldNotBeDecidedIsNoFailure() {
        String report = report(Runs.run(Runs.inconclusive("a1", Cause.QUOTA, "in #2 GET /keys/42 -> 413: too many")));

        assertThat(report)
                .contains("INCONCLUSIVE 1")
                .contains("     cause      quota")
                .doesNotContain("FAILED")
                .endsWith("acme-2026, OpenStack with DNS: UNPROVEN; 0 of 3 required tests passed\n");
    }

    @Test
    void whatFailsOnlyByStrictnessIsNamed() {
        String report = report(Runs.run(Runs.failedByStrictness("a1", "no schema knows the fields /key/colour")));

        assertThat(report)
                .contains("     cause      cloud-nonconformant, by strictness alone")
                .contains("  fails only by strictness: a key of a1 is kept\n");
    }

    @Test
    void findingsBeyondTheGuidelineAreCountedBesideIt() {
        RunResult run = Runs.run(
                Runs.passed("a1", Runs.beyond("the name must be kept"), Runs.beyond("the type must be kept")),
                Runs.passed("a2"),
                Runs.passed("a3"));

        assertThat(report(run))
                .contains("BEYOND THE GUIDELINE 2\n\n  a key of a1 is kept\n    the name must be kept\n")
                .endsWith("acme-2026, OpenStack with DNS: MET; 3 of 3 required tests passed; 2 findings beyond it\n");
        assertThat(report(new Conclusion(run, Rule.STRICT, Grade.BEYOND)))
                .endsWith(
                        "acme-2026, OpenStack with DNS: UNMET; 2 of 3 required tests passed; 2 findings beyond it, which decide too\n");
    }

    @Test
    void whatIsFoundInEveryAnswerIsToldOnce() {
        RunResult run = Runs.run(
                Runs.passed("a1", Runs.ofEveryAnswer(1, "/keys"), Runs.ofEveryAnswer(2, "/keys/42")),
                Runs.passed("a2", Runs.ofEveryAnswer(1, "/keys"), Runs.beyond("the name must be kept")),
                Runs.passed("a3"));

        assertThat(report(run))
                .contains("BEYOND THE GUIDELINE 1\n\n  a key of a2 is kept\n    the name must be kept\n")
                .contains("OF EVERY ANSWER 3\n\n  a key of a1 is kept\n    in #1 GET /keys -> 200: the header"
                        + " X-Acme must be there but was absent (so in 3 answers, in 2 checks)\n\n")
                .endsWith("3 of 3 required tests passed; 4 findings beyond it, 2 of them different\n");
        assertThat(report(new Conclusion(run, Rule.STRICT, Grade.BEYOND))).contains("; 1 of 3 required tests passed;");
    }

    @Test
    void whatIsLeftBehindIsNamed() {
        String report = report(
                Runs.run(Runs.failed("a1", "gone", new Leftover("key", "42", "/keys/42", "DELETE answered 500"))));

        assertThat(report).contains("LEFT BEHIND 1\n\n  key 42 at /keys/42: DELETE answered 500\n");
    }

    @Test
    void anInterruptedRunSaysSo() {
        assertThat(report(Runs.run(false, Runs.passed("a1"))))
                .endsWith(
                        "INCOMPLETE: the run was interrupted.\nacme-2026, OpenStack with DNS: UNPROVEN; 1 of 3 required tests passed\n");
    }

    @Test
    void whatIsGoneUpstreamIsToldFromWhatHasNoCheckYet() {
        var owed = Requirements.of(Guidelines.bundled().get("2015.07"), Program.PLATFORM);

        assertThat(report(Runs.run(owed)))
                .startsWith("\nGONE UPSTREAM ")
                .contains("\n  no test of this id exists any more: Tempest 16.0.0 had it, 16.1.0 has not\n"
                        + "    - tempest.api.compute.servers.test_list_servers_negative.ListServersNegativeTestJSON"
                        + ".test_list_servers_by_limits\n")
                .containsPattern("\\(\\d+ have no check yet, \\d+ gone upstream\\)  <- decides");
    }

    @Test
    void aTestOfNoGuidelineSaysSo() {
        assertThat(report(Runs.run(Runs.failed("in-house", "gone"))))
                .contains("     capability acme-class (not of this guideline)\n");
    }

    private String report(RunResult run) {
        return report(new Conclusion(run, Rule.STRICT, Grade.GUIDELINE));
    }

    private String report(Conclusion conclusion) {
        new ConsoleReport(screen.out, Terminal.PLAIN).print(conclusion);
        return screen.text();
    }
}
