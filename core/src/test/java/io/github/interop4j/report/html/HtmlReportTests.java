package io.github.interop4j.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.assessment.Rule;
import io.github.interop4j.report.Conclusion;
import io.github.interop4j.report.Evidence;
import io.github.interop4j.report.Hostile;
import io.github.interop4j.report.RecordedRun;
import io.github.interop4j.report.Rendered;
import io.github.interop4j.report.Report;
import io.github.interop4j.report.Runs;
import io.github.interop4j.report.SinceLastRun;
import io.github.interop4j.run.Grade;
import io.github.interop4j.run.RunResult;
import io.github.interop4j.verdict.Cause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTests {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)((?: [A-Za-z-]+=\"[^\"<>]*\")*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([A-Za-z-]+)=\"([^\"]*)\"");
    private static final Set<String> VOID = Set.of("meta", "input");

    private static final List<Report> REPORTS = List.of(
            Hostile.report(Runs.everyOutcome()),
            Hostile.report(),
            Hostile.report(Hostile.many(1000)),
            Report.of(new Conclusion(Runs.everyOutcome(), Rule.SCS, Grade.BEYOND), Evidence.ALL),
            Hostile.report(Runs.run(false, Runs.passed("a1"))));

    @Test
    void everyElementIsClosedAndNothingElseLooksLikeOne() {
        for (Report report : REPORTS) {
            String page = markup(report);
            var open = new ArrayDeque<String>();
            for (MatchResult tag : TAG.matcher(page).results().toList()) {
                if (tag.group(1).isEmpty()) {
                    if (!VOID.contains(tag.group(2))) {
                        open.push(tag.group(2));
                    }
                } else {
                    assertThat(open.pop()).isEqualTo(tag.group(2));
                }
            }
            assertThat(open).isEmpty();
            assertThat(TAG.matcher(page).replaceAll("")).doesNotContain("<", "\u001b", "\u0000", "\u202e");
        }
    }

    @Test
    void nobodyIsAskedForAnything() {
        for (Report report : REPORTS) {
            String page = page(report);

            assertThat(page)
                    .contains("http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; style-src"
                            + " &#39;sha256-");
            assertThat(attributes(page, "href"))
                    .allMatch(each -> each.startsWith("#") || each.matches("evidence/[A-Za-z0-9._-]+\\.har"));
            assertThat(attributes(page, "src")).isEmpty();
            assertThat(TAG.matcher(markup(report)).results().map(tag -> tag.group(2)))
                    .doesNotContain("img", "link", "iframe", "object", "embed", "base", "audio", "video");
            assertThat(resources(page))
                    .doesNotContain("url(", "@import", "fetch(", "XMLHttpRequest", "import(", "http");
        }
    }

    @Test
    void noAttributeIsAScriptOfItsOwn() {
        for (Report report : REPORTS) {
            assertThat(TAG.matcher(markup(report))
                            .results()
                            .flatMap(tag -> ATTRIBUTE.matcher(tag.group(3)).results()))
                    .extracting(attribute -> attribute.group(1))
                    .noneMatch(name -> name.startsWith("on") || name.equals("style"));
        }
    }

    @Test
    void everyLinkWithinThePageLeadsSomewhereAndNothingIsThereTwice() {
        for (Report report : REPORTS) {
            String page = page(report);
            List<String> ids = attributes(page, "id");

            assertThat(ids).doesNotHaveDuplicates();
            assertThat(attributes(page, "href"))
                    .filteredOn(each -> each.startsWith("#"))
                    .isNotEmpty()
                    .allMatch(each -> new HashSet<>(ids).contains(each.substring(1)));
            assertThat(attributes(page, "aria-labelledby")).allMatch(ids::contains);
        }
    }

    @Test
    void theVerdictUnderEveryRuleComesFirstThenFailuresThenCapabilitiesThenEveryTest() {
        assertThat(words(page(Hostile.report(Runs.everyOutcome()))))
                .containsSubsequence(
                        "Cloud acme · 23 November 2026, 02:00 UTC acme-2026, OpenStack with DNS ✕ UNMET by rule strict: 1 of"
                                + " 3 required tests passed",
                        "strict decides ✕ UNMET every required test must pass refstack ✕ UNMET",
                        "scs ✕ UNMET",
                        "Since last time There is no earlier run",
                        "Failed 1 a key of a2 is kept in #2 GET /keys/42 -&gt; 200: gone is gone",
                        "Capability acme-keys required Cause cloud-nonconformant Who should look whoever runs the keys"
                                + " service: it answered otherwise than it must Exchange #2 GET /keys/42 → 200",
                        "Request id req-2 copy Again curl -i -H &quot;X-Auth-Token: $OS_TOKEN&quot;"
                                + " &#39;https://keys.example.org/keys/42&#39; copy",
                        "Deciding exchange Request GET https://keys.example.org/keys/42",
                        "X-Auth-Token: ‹secret 1234abcd›",
                        "Transcript: 2 exchanges",
                        "evidence/a2.har",
                        "Inconclusive 1",
                        "Left behind 1",
                        "Beyond the guideline 1",
                        "Skipped 1",
                        "Capabilities 3",
                        "Every test 5");
    }

    @Test
    void whatIsFoundInEveryAnswerIsToldOnce() {
        String page = words(page(Hostile.report(Runs.run(
                Runs.passed("a1", Runs.ofEveryAnswer(1, "/keys"), Runs.ofEveryAnswer(2, "/keys/42")),
                Runs.passed("a2", Runs.ofEveryAnswer(1, "/keys"))))));

        assertThat(page)
                .contains("Of every answer 3")
                .contains("X-Acme must be there but was absent (so in 3 answers, in 2 checks)")
                .contains("X-Acme must be there but was absent (so in 2 answers, in 1 check)")
                .doesNotContain("in #2 GET /keys/42");
    }

    @Test
    void whatBefellManyAlikeIsToldOnce() {
        String page = words(page(Hostile.report(Runs.run(
                Runs.inconclusive("a1", Cause.NETWORK, "no answer"),
                Runs.inconclusive("a2", Cause.NETWORK, "no answer"),
                Runs.inconclusive("a3", Cause.QUOTA, "too many")))));

        assertThat(page).contains("Inconclusive 3", "Also 1 more checks, for the same reason a key of a1 is kept");
    }

    @Test
    void whatIsOtherwiseThanLastTimeHasItsPlace() {
        var failing =
                new SinceLastRun.Change("a2", Optional.empty(), "a <key> is kept", Outcome.PASSED, Outcome.FAILED);
        var fixed = new SinceLastRun.Change("a1", Optional.empty(), "a key stays", Outcome.FAILED, Outcome.PASSED);
        var since = new SinceLastRun(
                "20261122-020000-abcd",
                Runs.NIGHT.minusSeconds(86_400),
                true,
                4,
                0,
                List.of(failing),
                List.of(fixed),
                List.of(),
                List.of(),
                List.of(new SinceLastRun.Difference("flavor m1.small", "", "2 vCPU")));

        assertThat(words(page(Hostile.report(Runs.everyOutcome()).since(since))))
                .contains(
                        "Since last time Compared with run 20261122-020000-abcd, which ended 22 November 2026, 02:00 UTC."
                                + " Newly failing 1 a &lt;key&gt; is kept was passed, is failed Newly fixed 1 a key stays was failed,"
                                + " is passed The cloud itself flavor m1.small: none → 2 vCPU Failed 1");
    }

    @Test
    void aRunThatWasCutShortSaysSoAtItsHead() {
        Report interrupted = Hostile.report(Runs.run(false, Runs.passed("a1")));
        Report killed = new Report(interrupted.conclusion(), Evidence.FAILED, false, Optional.empty(), List.of());

        assertThat(words(page(interrupted))).contains("Incomplete. The run was interrupted: what had not begun");
        assertThat(words(page(killed)))
                .contains("Incomplete. The run has not said how it ended: it is still at work, or it");
    }

    @Test
    void transcriptsOfWhatPassedAreThereOnDemandOnly() {
        var conclusion = new Conclusion(Runs.run(Runs.passed("a1")), Rule.STRICT, Grade.GUIDELINE);

        assertThat(page(Report.of(conclusion, Evidence.FAILED))).doesNotContain("secret 1234abcd");
        assertThat(page(Report.of(conclusion, Evidence.ALL))).contains("secret 1234abcd");
    }

    /** Also for a browser, in the build of a machine that has one. */
    @Test
    void aThousandResultsAreAPageOfReasonableSize() throws IOException {
        String many = page(Hostile.report(Hostile.many(1000)));
        Files.writeString(Path.of("target/many.html"), many);
        Files.writeString(Path.of("target/hostile.html"), page(Hostile.report()));
        Files.writeString(Path.of("target/every-outcome.html"), page(Hostile.report(Runs.everyOutcome())));
        RunResult met = Runs.run(Runs.passed("a1"), Runs.passed("a2"), Runs.passed("a3"), Runs.passed("a4"));
        Files.writeString(Path.of("target/first.html"), page(Hostile.report(met)));
        Files.writeString(Path.of("target/met.html"), page(since(met, met)));
        Files.writeString(Path.of("target/failures.html"), page(since(met, Runs.everyOutcome())));
        Files.writeString(
                Path.of("target/interrupted.html"),
                page(since(Runs.run(Runs.passed("a1")), Runs.run(false, Runs.passed("a1"), Runs.passed("a2")))));

        assertThat(many).hasSizeLessThan(4_000_000);
    }

    private static Report since(RunResult earlier, RunResult now) {
        return Hostile.report(now).since(SinceLastRun.between(RecordedRun.of(earlier), now));
    }

    private static String page(Report report) {
        return Rendered.of(new HtmlReport(), report).text(HtmlReport.FILE);
    }

    /** The page without its doctype, and without what stands in its style and its script. */
    private static String markup(Report report) {
        return page(report)
                .replaceFirst("<!DOCTYPE html>", "")
                .replaceAll("(?s)<(style|script)>.*?</\\1>", "<$1></$1>");
    }

    private static String resources(String page) {
        var resources = new ArrayList<String>();
        Pattern.compile("(?s)<(style|script)>(.*?)</\\1>")
                .matcher(page)
                .results()
                .forEach(each -> resources.add(each.group(2)));
        assertThat(resources).hasSize(2);
        return String.join("\n", resources);
    }

    private static List<String> attributes(String page, String name) {
        return TAG.matcher(page)
                .results()
                .flatMap(tag -> ATTRIBUTE.matcher(tag.group(3)).results())
                .filter(attribute -> attribute.group(1).equals(name))
                .map(attribute -> attribute.group(2))
                .toList();
    }

    private static String words(String page) {
        return page.replaceAll("(?s)<(style|script|title)>.*?</\\1>", " ")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
