package io.github.interop4j.report.html;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.judgement.Finding;
import io.github.interop4j.report.Conclusion;
import io.github.interop4j.report.Curl;
import io.github.interop4j.report.Owner;
import io.github.interop4j.report.Recurring;
import io.github.interop4j.report.Report;
import io.github.interop4j.report.Words;
import io.github.interop4j.report.expected.Expectations;
import io.github.interop4j.report.expected.ExpectedFailure;
import io.github.interop4j.report.har.HarEvidence;
import io.github.interop4j.requirement.Requirement;
import io.github.interop4j.run.Line;
import io.github.interop4j.run.RunResult;
import io.github.interop4j.verdict.Cause;
import io.github.interop4j.verdict.CheckResult;
import io.github.interop4j.wire.Exchange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What needs someone's attention, one thing after the other. */
final class AttentionSection {

    /** So many are looked at one by one; of more, each deciding exchange is folded. */
    private static final int FEW = 10;

    private final Html html;
    private final Report report;
    private final Conclusion conclusion;
    private final Transcript transcript;
    private final Expectations expectations;

    AttentionSection(Html html, Report report) {
        this.html = html;
        this.report = report;
        this.conclusion = report.conclusion();
        this.transcript = new Transcript(html);
        this.expectations = report.expectations();
    }

    void write() {
        wrong(Outcome.FAILED, "Failed", "failed");
        wrong(Outcome.INCONCLUSIVE, "Inconclusive", "inconclusive");
        leftBehind(report.result());
        findings(
                Finding.Kind.BEYOND,
                "Beyond the guideline",
                "What the API's documentation promises and the guideline's"
                        + " tests do not demand. It decides nothing unless --grade beyond is asked for.");
        findings(
                Finding.Kind.EVERY_ANSWER,
                "Of every answer",
                "What the API's documentation promises of every answer of a service, whatever is asked: headers, links,"
                        + " the form of a refusal. It decides nothing unless --grade beyond is asked for.");
        findings(Finding.Kind.WAIVED_FIELD, "Waived fields", "Fields that no schema knows and a waiver names.");
        findings(Finding.Kind.UNKNOWN_FIELD, "Unknown fields", "Fields that no schema knows, noted only.");
        skipped();
    }

    private void wrong(Outcome outcome, String title, String id) {
        List<Line> lines = conclusion.lines(outcome);
        if (lines.isEmpty()) {
            return;
        }
        heading(title, lines.size(), id, "of-" + id);
        alike(lines).values().forEach(this::article);
        html.close("section");
    }

    /** What befell many checks alike, such as a shared server that could not be made, is told once. */
    private Map<String, List<Line>> alike(List<Line> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.reason().orElse("")
                                + line.check().flatMap(each -> each.verdict().cause())
                                + line.again().map(Words::again).orElse("")
                                + expectations
                                        .of(line)
                                        .map(ExpectedFailure::told)
                                        .orElse(""),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private void article(List<Line> alike) {
        Line line = alike.get(0);
        html.open("article", "class", "card " + Signs.style(line.outcome()));
        html.open("h3")
                .open("a", "href", "#" + ResultsSection.anchor(line))
                .text(Words.sentence(line))
                .raw("</a>")
                .close("h3");
        html.element("p", line.reason().orElse(""), "class", "reason");
        html.open("dl");
        if (alike.size() > 1) {
            html.element("dt", "Also").open("dd");
            html.open("details").element("summary", alike.size() - 1 + " more checks, for the same reason");
            html.open("ul");
            alike.stream()
                    .skip(1)
                    .forEach(each -> html.open("li")
                            .element("a", Words.sentence(each), "href", "#" + ResultsSection.anchor(each))
                            .close("li"));
            html.close("ul").close("details").close("dd");
        }
        line.again().ifPresent(second -> fact("Run again", Words.again(second)));
        expectations.of(line).ifPresent(known -> fact("Expected", known.told()));
        html.element("dt", "Capability").open("dd");
        chips(line);
        html.close("dd");
        line.check().ifPresent(check -> facts(line, check));
        html.close("dl");
        line.check().ifPresent(this::evidence);
        html.close("article");
    }

    private void chips(Line line) {
        line.capabilities().forEach(each -> html.element("code", each));
        html.element("span", status(report.result(), line), "class", "faint");
    }

    static String status(RunResult result, Line line) {
        return result.requirements()
                .test(line.id())
                .map(each -> each.status().written() + flag(each))
                .orElse("not of this guideline");
    }

    private static String flag(Requirement requirement) {
        return requirement.flag().isPresent() ? ", flagged: it may fail" : "";
    }

    private void facts(Line line, CheckResult check) {
        check.verdict()
                .cause()
                .map(Cause::title)
                .map(cause -> check.verdict().byStrictnessAlone() ? cause + ", by strictness alone" : cause)
                .ifPresent(cause -> fact("Cause", cause));
        fact("Who should look", Owner.of(check));
        check.deciding().ifPresent(said -> {
            html.element("dt", "Exchange").open("dd", "class", "line");
            transcript.line(said);
            html.close("dd");
            said.requestId()
                    .ifPresentOrElse(id -> copied("Request id", id), () -> fact("Request id", "the answer names none"));
            copied("Again", Curl.of(said));
        });
        fact("Test", line.id() + (line.name().equals(Words.sentence(line)) ? "" : "  " + line.name()));
        fact("Check", check.source());
    }

    private void fact(String key, String value) {
        html.element("dt", key).element("dd", value);
    }

    private void copied(String key, String value) {
        html.element("dt", key)
                .open("dd", "class", "copied")
                .element("code", value)
                .element("button", "copy", "type", "button", "class", "copy", "aria-label", "Copy: " + key)
                .close("dd");
    }

    private void evidence(CheckResult check) {
        check.deciding().ifPresent(said -> {
            boolean few = conclusion.lines(check.verdict().outcome()).size() <= FEW;
            html.open("details", "class", "deciding", few ? "open" : "", "").element("summary", "Deciding exchange");
            transcript.both(said);
            html.close("details");
        });
        if (report.evidence().keeps(check)) {
            List<Exchange> exchanges = check.exchanges();
            html.open("details", "class", "transcript")
                    .element("summary", "Transcript: " + Words.count(exchanges.size(), "exchange"));
            html.open("p", "class", "faint")
                    .text(
                            "Redacted: a mark such as ‹secret 3f9a01c2› stands for a secret, the same for the same. For other"
                                    + " tools: ")
                    .element("a", HarEvidence.file(check), "href", HarEvidence.file(check))
                    .close("p");
            transcript.whole(exchanges, check.verdict().deciding());
            html.close("details");
        }
    }

    private void leftBehind(RunResult result) {
        if (!result.leftovers().isEmpty()) {
            heading("Left behind", result.leftovers().size(), "left-behind", "of-failed");
            html.element("p", "Made by this run, and still there. ./interop4j sweep tries again.", "class", "faint");
            html.open("ul");
            result.leftovers()
                    .forEach(each -> html.open("li")
                            .text(each.kind() + " ")
                            .element("code", each.id())
                            .text(" at ")
                            .element("code", each.where())
                            .text(": " + each.why())
                            .close("li"));
            html.close("ul").close("section");
        }
        if (!result.untracked().isEmpty()) {
            heading("Untracked", result.untracked().size(), "untracked", "of-failed");
            html.element("p", "No words declare what these requests make, so nobody deletes it.", "class", "faint");
            html.open("ul");
            result.untracked().forEach(each -> html.element("li", each));
            html.close("ul").close("section");
        }
    }

    private void findings(Finding.Kind kind, String title, String meaning) {
        long number = conclusion.findings(kind);
        if (number == 0) {
            return;
        }
        heading(title, number, Signs.style(kind), "");
        html.open("details", kind.isBeyond() ? "open" : "", "")
                .element("summary", meaning)
                .open("ul");
        for (Recurring each : Recurring.of(report.result().lines(), kind)) {
            html.open("li")
                    .element("a", Words.sentence(each.line()), "href", "#" + ResultsSection.anchor(each.line()))
                    .element("span", each.told(), "class", "message")
                    .close("li");
        }
        html.close("ul").close("details").close("section");
    }

    private void skipped() {
        List<Line> skipped = conclusion.lines(Outcome.SKIPPED);
        if (skipped.isEmpty()) {
            return;
        }
        heading("Skipped", skipped.size(), "skipped", "of-skipped");
        html.element("p", "Neither a pass nor a failure. By reason:", "class", "faint");
        Map<String, List<Line>> byReason = skipped.stream()
                .collect(Collectors.groupingBy(
                        line -> line.reason().orElse("no reason"), TreeMap::new, Collectors.toList()));
        byReason.forEach((reason, lines) -> {
            html.open("details")
                    .open("summary")
                    .text(reason + " ")
                    .element("span", Integer.toString(lines.size()), "class", "count")
                    .close("summary")
                    .open("ul");
            lines.forEach(line -> html.open("li")
                    .element("a", Words.sentence(line), "href", "#" + ResultsSection.anchor(line))
                    .close("li"));
            html.close("ul").close("details");
        });
        html.close("section");
    }

    private void heading(String title, long number, String id, String style) {
        html.open("section", "aria-labelledby", id)
                .open("h2", "id", id, "class", style)
                .text(title + " ")
                .element("span", Long.toString(number), "class", "count")
                .close("h2");
    }
}
