package io.github.interop4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.assessment.Rule;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.run.Grade;
import io.github.interop4j.run.Line;
import io.github.interop4j.run.RunResult;
import io.github.interop4j.verdict.Cause;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShortfallTests {

    @Test
    void whatFailedIsSaidInItsSentenceAndBeforeWhatHasNoCheck() {
        assertThat(why(Runs.run(Runs.failed("a2", "in #2 GET /keys/42 -> 200: it is gone"), Runs.passed("a3"))))
                .containsExactly(
                        "acme-keys: 1 failed: a key of a2 is kept: in #2 GET /keys/42 -> 200: it is gone;"
                                + " 1 not implemented: there is no check for it yet",
                        "acme-later: each of its tests may fail, by a flag or a waiver, so that none decides");
    }

    @Test
    void oneReasonOfSeveralTestsIsSaidOnce() {
        String reason = "needs keys microversion 2.26; the cloud offers 2.1 to 2.25";

        assertThat(why(Runs.run(Runs.skipped("a1", reason), Runs.skipped("a2", reason), Runs.passed("a3"))))
                .startsWith("acme-keys: 2 skipped: " + reason);
    }

    @Test
    void ofSeveralReasonsTheCommonestIsSaidAndTheOthersAreCounted() {
        Requirements owed = owed("""
                "acme.Keys.a": {"id": "a1"}, "acme.Keys.b": {"id": "a2"}, "acme.Keys.c": {"id": "a3"}""");

        assertThat(why(Runs.run(
                        owed,
                        Runs.skipped("a1", "no locks"),
                        Runs.skipped("a2", "no keys"),
                        Runs.skipped("a3", "no keys"))))
                .containsExactly("acme-keys: 3 skipped: no keys (and 1 other reason)");
    }

    @Test
    void ofATestOfSeveralClassesItIsSaidWhatKeptTheOneThatWasTriedFromPassing() {
        Requirements owed = owed("""
                "acme.Keys.kept": {"id": "a1"}, "acme.Locks.kept": {"id": "a1"}""");

        assertThat(why(Runs.run(owed, Runs.skipped("a1", "no keys"))))
                .containsExactly("acme-keys: 1 not run: it has a result in some of its classes only; there: no keys");
        assertThat(why(Runs.run(owed, Runs.passed("a1"))))
                .containsExactly("acme-keys: 1 not run: it has a result in some of its classes only");
    }

    private static Requirements owed(String tests) {
        String guideline = """
                {"id": "acme-2026", "extends": "dns.2020.06", "drop": ["dns-record-crud", "dns-zone-crud"],
                 "add": {"acme-keys": {"status": "required", "tests": {%s}}}}""".formatted(tests);
        return Requirements.of(
                Guidelines.read("acme.json", new ByteArrayInputStream(guideline.getBytes(StandardCharsets.UTF_8))),
                Program.DNS);
    }

    @Test
    void whatIsMetLacksNothingAndTheUnmetComesBeforeTheUnproven() {
        RunResult run = Runs.run(
                Runs.inconclusive("a1", Cause.QUOTA, "too many"), Runs.passed("a2"), Runs.failed("a3", "twice"));

        assertThat(why(run))
                .containsExactly(
                        "acme-names: 1 failed: a key of a3 is kept: twice",
                        "acme-keys: 1 inconclusive: too many",
                        "acme-later: each of its tests may fail, by a flag or a waiver, so that none decides");
        assertThat(why(Runs.run(Runs.passed("a1"), Runs.passed("a2"), Runs.passed("a3"))))
                .noneMatch(each -> each.startsWith("acme-keys") || each.startsWith("acme-names"));
    }

    @Test
    void underTheScsRuleASkippedTestIsInNobodysWayUnlessItIsAllThereIs() {
        RunResult run = Runs.run(
                Runs.skipped("a1", "no keys"), Runs.failed("a2", "it is gone"), Runs.skipped("a3", "no names"));

        assertThat(why(new Conclusion(run, Rule.SCS, Grade.GUIDELINE)))
                .startsWith("acme-keys: 1 failed: a key of a2 is kept: it is gone", "acme-names: 1 skipped: no names");
    }

    @Test
    void aFindingThatDecidesIsAReason() {
        RunResult run =
                Runs.run(Runs.passed("a1", Runs.beyond("the name must be kept")), Runs.passed("a2"), Runs.passed("a3"));

        assertThat(why(new Conclusion(run, Rule.STRICT, Grade.BEYOND)))
                .startsWith("acme-keys: 1 failed: a key of a1 is kept: it left a finding beyond the guideline, which"
                        + " decides too");
    }

    @Test
    void whatWasNotAskedForIsNamedOnceByTheConsole() {
        var screen = new Screen();
        RunResult run = Runs.run(Runs.passed("a1"), Runs.skipped("a2", "no locks"), notSelected("a3"));

        new ConsoleReport(screen.out, Terminal.PLAIN).print(new Conclusion(run, Rule.STRICT, Grade.GUIDELINE));

        assertThat(screen.text()).contains("""
                  required capabilities: 0 met, 2 unproven, 0 unmet
                    acme-keys: 1 skipped: no locks
                    1 capability: each of its tests may fail, by a flag or a waiver, so that none decides
                    1 capability: it was not selected
                """);
    }

    private static Line notSelected(String id) {
        return new Line(
                id,
                "acme.Names.unique",
                List.of("acme-names"),
                Outcome.NOT_RUN,
                Optional.of("it was not selected"),
                Optional.empty());
    }

    private static List<String> why(RunResult run) {
        return why(new Conclusion(run, Rule.STRICT, Grade.GUIDELINE));
    }

    private static List<String> why(Conclusion conclusion) {
        return Shortfall.of(conclusion).stream()
                .map(each -> each.capability().capability() + ": " + each.why())
                .toList();
    }
}
