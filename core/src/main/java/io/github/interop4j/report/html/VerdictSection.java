package io.github.interop4j.report.html;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.assessment.Rule;
import io.github.interop4j.assessment.Standing;
import io.github.interop4j.report.Conclusion;
import io.github.interop4j.report.Report;
import io.github.interop4j.report.SinceLastRun;
import io.github.interop4j.report.Tally;
import io.github.interop4j.report.Words;
import io.github.interop4j.run.Grade;
import io.github.interop4j.run.RunResult;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The answer, by every rule; how it came about; and what is otherwise than last time. */
final class VerdictSection {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Html html;
    private final Report report;
    private final Conclusion conclusion;
    private final RunResult result;

    VerdictSection(Html html, Report report) {
        this.html = html;
        this.report = report;
        this.conclusion = report.conclusion();
        this.result = report.result();
    }

    void write() {
        var tally = new Tally(conclusion);
        Standing standing = conclusion.standing();
        html.open("header", "class", "verdict " + Signs.style(standing));
        html.open("p", "class", "overline")
                .text("Cloud ")
                .open("b")
                .text(result.roles().getOrDefault("member", ""))
                .raw("</b> ")
                .text("· " + time(result.started()))
                .close("p");
        html.element("h1", Words.title(result.requirements()));
        html.open("p", "class", "standing")
                .element("span", Signs.of(standing), "class", "sign", "aria-hidden", "true")
                .element("strong", standing.name())
                .element(
                        "span",
                        "by rule " + conclusion.rule().written() + grade() + ": " + tally.passed(),
                        "class",
                        "by")
                .close("p");
        warnings();
        rules();
        bar();
        html.element(
                "p",
                tally.effort()
                        + (result.sharedRequests() == 0
                                ? ""
                                : ", " + result.sharedRequests() + " of them for what checks share")
                        + " · required capabilities: " + tally.requiredCapabilities() + " · run " + result.run(),
                "class",
                "faint");
        html.close("header");
        since();
    }

    static String time(Instant time) {
        return TIME.format(time);
    }

    private String grade() {
        return conclusion.grade() == Grade.BEYOND ? " and what the API's documentation promises" : "";
    }

    private void warnings() {
        if (!result.complete()) {
            html.open("p", "class", "notice ill").element("b", "Incomplete.");
            html.text(
                    report.ended()
                            ? "The run was interrupted: what had not begun counts as not run."
                            : Words.NOT_ENDED + " What it left in the cloud, ./interop4j sweep takes back.");
            html.close("p");
        }
        result.requirements()
                .guideline()
                .reconstruction()
                .ifPresent(each -> notice("This guideline is a reconstruction.", each.basis()));
        report.expectations().told().ifPresent(told -> notice("Expected failures:", told));
        report.expectations().mistakes().forEach(each -> notice("A mistake among the expected failures:", each));
        named("Passes only by skipping:", conclusion.onlyBySkipping());
        named(
                "Fails only by strictness:",
                conclusion.onlyByStrictness().stream().map(Words::sentence).toList());
    }

    private void named(String what, List<String> names) {
        if (!names.isEmpty()) {
            notice(what, String.join(", ", names));
        }
    }

    private void notice(String what, String text) {
        html.open("p", "class", "notice").element("b", what).text(text).close("p");
    }

    private void rules() {
        html.open("ul", "class", "rules", "aria-label", "The answer of every rule");
        for (Rule rule : Rule.values()) {
            Standing answer = conclusion.standing(rule);
            html.open("li", "class", Signs.style(answer) + (rule == conclusion.rule() ? " decides" : ""));
            html.open("span", "class", "name").text(rule.written()).close("span");
            if (rule == conclusion.rule()) {
                html.element("span", "decides", "class", "mark");
            }
            html.open("span", "class", "answer")
                    .element("span", Signs.of(answer), "aria-hidden", "true")
                    .text(" " + answer.name())
                    .close("span");
            html.element("span", Tally.meaning(rule) + unchecked(answer), "class", "faint");
            html.close("li");
        }
        html.close("ul");
    }

    /** All may be green and the guideline unproven: then what is missing is said. */
    private String unchecked(Standing answer) {
        long unchecked = conclusion.assessment().deciding().stream()
                .filter(each -> each.outcome() == Outcome.NOT_IMPLEMENTED)
                .count();
        return answer == Standing.UNPROVEN && unchecked > 0 ? "; " + unchecked + " have no check yet" : "";
    }

    /** How many had which outcome, in proportion; each number shows its tests when it is pressed. */
    private void bar() {
        long all = Math.max(1, result.lines().size());
        html.open(
                "svg", "class", "bar", "viewBox", "0 0 1000 10", "preserveAspectRatio", "none", "aria-hidden", "true");
        double from = 0;
        for (Outcome outcome : Signs.ORDER) {
            double width = 1000.0 * result.count(outcome) / all;
            if (width > 0) {
                html.open(
                                "rect",
                                "class",
                                "of-" + Signs.style(outcome),
                                "x",
                                number(from),
                                "width",
                                number(width),
                                "height",
                                "10")
                        .close("rect");
                from += width;
            }
        }
        html.close("svg");
        html.open("p", "class", "legend");
        for (Outcome outcome : Signs.ORDER) {
            if (result.count(outcome) > 0) {
                html.open("a", "href", "#tests", "class", "of-" + Signs.style(outcome), "data-only", outcome.name())
                        .element("span", Signs.of(outcome), "aria-hidden", "true", "class", "sign")
                        .element("b", Long.toString(result.count(outcome)))
                        .text(" " + outcome.written())
                        .close("a");
            }
        }
        html.close("p");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private void since() {
        html.open("section", "class", "since", "aria-labelledby", "since")
                .element("h2", "Since last time", "id", "since");
        report.since()
                .ifPresentOrElse(
                        this::changes,
                        () -> html.element(
                                "p", "There is no earlier run that this one was compared with.", "class", "faint"));
        html.close("section");
    }

    private void changes(SinceLastRun since) {
        html.element(
                "p",
                "Compared with run " + since.run() + ", which ended " + time(since.finished()) + since.extent() + ".",
                "class",
                since.unknown() > 0 ? "notice" : "faint");
        changes("Newly failing", "failed", since.newlyFailing());
        changes("Newly fixed", "passed", since.newlyFixed());
        changes("Newly skipped", "skipped", since.newlySkipped());
        changes("No longer skipped", "passed", since.noLongerSkipped());
        if (!since.differences().isEmpty()) {
            html.element("h3", "The cloud itself").open("ul");
            since.differences()
                    .forEach(each -> html.open("li")
                            .text(each.what() + ": ")
                            .element("code", each.before().isEmpty() ? "none" : each.before())
                            .text(" → ")
                            .element("code", each.now().isEmpty() ? "none" : each.now())
                            .close("li"));
            html.close("ul");
        }
    }

    private void changes(String title, String style, List<SinceLastRun.Change> changes) {
        if (!changes.isEmpty()) {
            html.open("h3", "class", "of-" + style)
                    .text(title + " " + changes.size())
                    .close("h3");
            html.open("ul");
            changes.forEach(each -> html.open("li")
                    .element("a", each.sentence(), "href", "#" + ResultsSection.anchor(each.id(), each.variant()))
                    .element(
                            "span",
                            " was " + each.before().written() + ", is "
                                    + each.now().written(),
                            "class",
                            "faint")
                    .close("li"));
            html.close("ul");
        }
    }
}
