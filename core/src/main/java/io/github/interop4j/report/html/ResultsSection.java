package io.github.interop4j.report.html;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.judgement.Finding;
import io.github.interop4j.report.Recurring;
import io.github.interop4j.report.Report;
import io.github.interop4j.report.Words;
import io.github.interop4j.run.Line;
import io.github.interop4j.verdict.CheckResult;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every id, to be searched, filtered and unfolded. */
final class ResultsSection {

    private final Html html;
    private final Report report;

    ResultsSection(Html html, Report report) {
        this.html = html;
        this.report = report;
    }

    /** Where on the page a line is. */
    static String anchor(Line line) {
        return anchor(line.id(), line.check().flatMap(CheckResult::variant));
    }

    static String anchor(String id, Optional<String> variant) {
        return ("test-" + id + variant.map(each -> "-" + each).orElse("")).replaceAll("[^A-Za-z0-9._-]", "_");
    }

    void write() {
        List<Line> lines = report.result().lines().stream()
                .sorted(Comparator.comparing((Line line) -> Signs.ORDER.indexOf(line.outcome()))
                        .thenComparing(Words::sentence))
                .toList();
        html.open("section", "aria-labelledby", "tests")
                .open("h2", "id", "tests")
                .text("Every test ")
                .element("span", Integer.toString(lines.size()), "class", "count")
                .close("h2");
        filter();
        html.open("div", "id", "list");
        lines.forEach(this::line);
        html.close("div").close("section");
    }

    /** Of no use without its script, which shows it. */
    private void filter() {
        html.open("form", "id", "filter", "hidden", "", "role", "search");
        html.open("label", "class", "search")
                .element("span", "Find", "class", "unseen")
                .open(
                        "input",
                        "type",
                        "search",
                        "id",
                        "find",
                        "placeholder",
                        "Find a word, an id, a capability…",
                        "autocomplete",
                        "off",
                        "spellcheck",
                        "false")
                .close("label");
        html.open("fieldset").element("legend", "Outcome", "class", "unseen");
        for (Outcome outcome : Signs.ORDER) {
            if (report.result().count(outcome) > 0) {
                html.open("label", "class", "of-" + Signs.style(outcome))
                        .open("input", "type", "checkbox", "name", "outcome", "value", outcome.name(), "checked", "")
                        .element("span", Signs.of(outcome), "class", "sign", "aria-hidden", "true")
                        .text(outcome.written())
                        .close("label");
            }
        }
        html.close("fieldset");
        html.open("p", "class", "tools")
                .element("output", "", "id", "shown", "aria-live", "polite")
                .element("button", "unfold all", "type", "button", "id", "unfold")
                .element("button", "fold all", "type", "button", "id", "fold")
                .element("button", "reset", "type", "reset", "id", "reset")
                .close("p")
                .open("p", "class", "faint keys")
                .raw("<kbd>/</kbd> find <kbd>j</kbd> <kbd>k</kbd> next, previous <kbd>Enter</kbd> unfold <kbd>Esc</kbd>"
                        + " reset")
                .close("p");
        html.close("form");
    }

    private void line(Line line) {
        html.open(
                        "details",
                        "class",
                        "test of-" + Signs.style(line.outcome()),
                        "id",
                        anchor(line),
                        "data-outcome",
                        line.outcome().name())
                .open("summary")
                .element("span", Signs.of(line.outcome()), "class", "sign", "aria-hidden", "true")
                .element("span", line.outcome().written(), "class", "outcome")
                .element("span", Words.sentence(line), "class", "sentence")
                .element("span", String.join(", ", line.capabilities()), "class", "capability")
                .element(
                        "span",
                        line.check().map(each -> Words.seconds(each.duration())).orElse(""),
                        "class",
                        "seconds")
                .close("summary");
        html.open("div", "class", "more");
        line.reason().ifPresent(reason -> html.element("p", reason, "class", "reason"));
        html.open("p", "class", "faint")
                .element("code", line.id())
                .text(" " + line.name() + " · " + AttentionSection.status(report.result(), line))
                .close("p");
        line.check().ifPresent(check -> ran(line, check));
        html.close("div").close("details");
    }

    private void ran(Line line, CheckResult check) {
        html.element(
                "p",
                check.source() + " · " + Words.count(check.requests(), "request") + " · begun "
                        + VerdictSection.time(check.started()),
                "class",
                "faint");
        if (!check.findings().isEmpty()) {
            html.open("ul");
            for (Finding.Kind kind : Finding.Kind.values()) {
                Recurring.of(List.of(line), kind).forEach(each -> html.element("li", each.told()));
            }
            html.close("ul");
        }
        var transcript = new Transcript(html);
        if (report.evidence().keeps(check) && check.verdict().outcome() == Outcome.PASSED) {
            transcript.whole(check.exchanges(), check.verdict().deciding());
        } else {
            transcript.outlines(check.exchanges());
        }
    }
}
