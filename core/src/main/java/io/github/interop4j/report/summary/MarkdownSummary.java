package io.github.interop4j.report.summary;

import io.github.interop4j.assessment.CapabilityStanding;
import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.assessment.Rule;
import io.github.interop4j.assessment.Standing;
import io.github.interop4j.guideline.CapabilityStatus;
import io.github.interop4j.report.Conclusion;
import io.github.interop4j.report.Output;
import io.github.interop4j.report.Owner;
import io.github.interop4j.report.Report;
import io.github.interop4j.report.Shortfall;
import io.github.interop4j.report.SinceLastRun;
import io.github.interop4j.report.Tally;
import io.github.interop4j.report.Words;
import io.github.interop4j.run.Line;
import io.github.interop4j.verdict.Cause;
import io.github.interop4j.verdict.CheckResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Writes {@code summary.md}, to be appended to the page of a CI job: what needs someone's attention, and the verdict. */
@API(status = API.Status.EXPERIMENTAL)
public final class MarkdownSummary implements Output {

    public static final String FILE = "summary.md";

    /** Pages of CI jobs take a megabyte, and readers less. */
    private static final int MOST = 50;

    @Override
    public void render(Report report, Shelf files) {
        files.put(FILE, new Page(report).text().getBytes(StandardCharsets.UTF_8));
    }

    private static final class Page {

        private final StringBuilder text = new StringBuilder();
        private final Report report;
        private final Conclusion conclusion;
        private final Tally tally;

        Page(Report report) {
            this.report = report;
            this.conclusion = report.conclusion();
            this.tally = new Tally(conclusion);
        }

        String text() {
            verdict();
            report.since().ifPresent(this::since);
            wrong(Outcome.FAILED, "Failed");
            wrong(Outcome.INCONCLUSIVE, "Inconclusive");
            capabilities();
            skipped();
            return text.toString();
        }

        private void verdict() {
            Standing standing = conclusion.standing();
            line("## " + escaped(Words.title(report.result().requirements())) + ": " + sign(standing) + " " + standing);
            line("");
            if (!report.result().complete()) {
                line("**Incomplete**: " + (report.ended() ? "the run was interrupted." : Words.NOT_ENDED));
                line("");
            }
            line("Cloud " + code(report.result().roles().getOrDefault("member", "")) + ", "
                    + report.result().finished() + ": " + tally.passed() + "; " + tally.outcomes() + "; "
                    + tally.effort() + ".");
            line("");
            report.expectations().told().ifPresent(told -> {
                line("Expected failures: " + escaped(told) + ".");
                line("");
            });
            report.expectations().mistakes().forEach(each -> {
                line("**A mistake among the expected failures**: " + escaped(each) + ".");
                line("");
            });
            line("| rule | answer | |");
            line("| --- | --- | --- |");
            for (Rule rule : Rule.values()) {
                Standing answer = conclusion.standing(rule);
                line("| " + rule.written() + (rule == conclusion.rule() ? " (decides)" : "") + " | " + sign(answer)
                        + " " + answer + " | " + Tally.meaning(rule) + " |");
            }
            line("");
        }

        private void since(SinceLastRun since) {
            line("### Since run " + code(since.run()));
            line("");
            line("It ended " + since.finished() + since.extent() + ".");
            line("");
            changes("newly failing", since.newlyFailing());
            changes("newly fixed", since.newlyFixed());
            changes("newly skipped", since.newlySkipped());
            changes("no longer skipped", since.noLongerSkipped());
            since.differences()
                    .forEach(each ->
                            line("- " + escaped(each.what()) + ": " + code(each.before()) + " → " + code(each.now())));
            line("");
        }

        private void changes(String what, List<SinceLastRun.Change> changes) {
            changes.stream()
                    .limit(MOST)
                    .forEach(each -> line("- **" + what + "**: " + escaped(each.sentence()) + " (" + code(each.id())
                            + ", was " + each.before().written() + ")"));
            more(changes.size());
        }

        private void wrong(Outcome outcome, String title) {
            List<Line> lines = conclusion.lines(outcome);
            if (lines.isEmpty()) {
                return;
            }
            line("### " + title + ": " + lines.size());
            line("");
            line("| what | capability | cause | why | who should look | request id |");
            line("| --- | --- | --- | --- | --- | --- |");
            lines.stream().limit(MOST).forEach(this::row);
            line("");
            more(lines.size());
        }

        private void row(Line each) {
            line(Stream.of(
                            escaped(Words.sentence(each)) + "<br>" + code(each.id()),
                            String.join(
                                    "<br>",
                                    each.capabilities().stream().map(Page::code).toList()),
                            each.check()
                                    .flatMap(check -> check.verdict().cause())
                                    .map(Cause::title)
                                    .orElse(""),
                            escaped(Words.line(each.reason().orElse("")))
                                    + each.again()
                                            .map(second -> "<br>**run again**: " + escaped(Words.again(second)))
                                            .orElse("")
                                    + report.expectations()
                                            .of(each)
                                            .map(known -> "<br>**expected**: " + escaped(known.told()))
                                            .orElse(""),
                            each.check().map(Owner::of).map(Page::escaped).orElse(""),
                            each.check()
                                    .flatMap(CheckResult::deciding)
                                    .flatMap(said -> said.requestId())
                                    .map(Page::code)
                                    .orElse(""))
                    .reduce("|", (row, cell) -> row + " " + cell + " |"));
        }

        private void capabilities() {
            line("Required capabilities: " + tally.requiredCapabilities() + ".");
            line("");
            List<Shortfall> tried = Shortfall.of(conclusion).stream()
                    .filter(each -> !each.untried())
                    .toList();
            tried.stream().limit(MOST).forEach(this::shortfall);
            more(tried.size());
            if (!conclusion.onlyBySkipping().isEmpty()) {
                line("Passes only by skipping: "
                        + String.join(
                                ", ",
                                conclusion.onlyBySkipping().stream()
                                        .map(Page::code)
                                        .toList()) + ".");
            }
        }

        private void shortfall(Shortfall each) {
            CapabilityStanding capability = each.capability();
            line("- " + sign(capability.standing()) + " " + code(capability.capability())
                    + (capability.status() == CapabilityStatus.REQUIRED
                            ? ""
                            : " (" + capability.status().written() + ")")
                    + ": " + escaped(each.why()));
        }

        private void skipped() {
            long skipped = report.result().count(Outcome.SKIPPED);
            if (skipped > 0) {
                line("");
                line("<details><summary>Skipped: " + skipped + "</summary>");
                line("");
                conclusion.lines(Outcome.SKIPPED).stream()
                        .limit(MOST)
                        .forEach(each -> line("- " + escaped(Words.sentence(each)) + ": "
                                + escaped(Words.line(each.reason().orElse("")))));
                more((int) skipped);
                line("");
                line("</details>");
            }
        }

        private void more(int all) {
            if (all > MOST) {
                line("… and " + (all - MOST) + " more, in report.html.");
                line("");
            }
        }

        private void line(String line) {
            text.append(line).append('\n');
        }

        private static String sign(Standing standing) {
            return switch (standing) {
                case MET -> "✅";
                case UNMET -> "❌";
                case UNPROVEN -> "⚠️";
            };
        }

        /** What a cloud says is text, whatever characters it has. */
        private static String escaped(String text) {
            return Words.line(text)
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replaceAll("([\\\\`*_{}\\[\\]|#~!])", "\\\\$1");
        }

        /** Nothing but its end means anything in there, and within a table the bar; elements are left to no one's care. */
        private static String code(String text) {
            String clean = Words.line(text)
                    .replace("`", "'")
                    .replace("|", "¦")
                    .replace("<", "‹")
                    .replace(">", "›");
            return clean.isEmpty() ? "none" : "`" + clean + "`";
        }
    }
}
