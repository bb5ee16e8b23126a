package io.github.interop4j.report;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.judgement.Finding;
import io.github.interop4j.report.Terminal.Paint;
import io.github.interop4j.report.expected.Expectations;
import io.github.interop4j.requirement.Requirement;
import io.github.interop4j.run.Line;
import io.github.interop4j.run.RunResult;
import io.github.interop4j.verdict.Cause;
import io.github.interop4j.verdict.CheckResult;
import io.github.interop4j.verdict.Leftover;
import io.github.interop4j.wire.Exchange;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What of a run needs someone's attention, one thing after the other. */
final class Details {

    private final PrintStream out;
    private final Terminal terminal;
    private final Expectations expectations;

    Details(PrintStream out, Terminal terminal, Expectations expectations) {
        this.out = out;
        this.terminal = terminal;
        this.expectations = expectations;
    }

    void print(Conclusion conclusion) {
        wrong(conclusion, Outcome.FAILED);
        wrong(conclusion, Outcome.INCONCLUSIVE);
        byReason(Outcome.SKIPPED.name(), conclusion.lines(Outcome.SKIPPED));
        byReason("GONE UPSTREAM", gone(conclusion));
        findings(conclusion, Finding.Kind.BEYOND, "BEYOND THE GUIDELINE");
        findings(conclusion, Finding.Kind.EVERY_ANSWER, "OF EVERY ANSWER");
        findings(conclusion, Finding.Kind.WAIVED_FIELD, "WAIVED FIELDS");
        long unknown = conclusion.findings(Finding.Kind.UNKNOWN_FIELD);
        if (unknown > 0) {
            out.println();
            out.println(Words.count(unknown, "field") + " that no schema knows; run.json names them.");
        }
        leftBehind(conclusion.result());
    }

    private void wrong(Conclusion conclusion, Outcome outcome) {
        List<Line> lines = conclusion.lines(outcome);
        if (lines.isEmpty()) {
            return;
        }
        heading(outcome.name(), lines.size(), Words.paint(outcome));
        int number = 1;
        for (Line line : lines) {
            out.println();
            out.println("  " + terminal.painted(Paint.STRONG, number++ + ". " + Words.sentence(line)));
            entry("test", line.id() + (line.name().equals(Words.sentence(line)) ? "" : "  " + line.name()));
            entry("capability", capabilities(conclusion.result(), line));
            line.check().flatMap(each -> each.verdict().cause()).ifPresent(cause -> entry("cause", cause(line, cause)));
            line.check()
                    .filter(each -> each.verdict().cause().isPresent())
                    .ifPresent(each -> entry("whose turn", Owner.of(each)));
            line.reason().ifPresent(reason -> entry("reason", Words.line(reason)));
            line.again().ifPresent(second -> entry("again", Words.line(Words.again(second))));
            expectations.of(line).ifPresent(known -> entry("expected", Words.line(known.told())));
            line.check().flatMap(CheckResult::deciding).ifPresent(this::exchange);
        }
    }

    private void exchange(Exchange exchange) {
        String answer = exchange.status().isPresent()
                ? Integer.toString(exchange.status().getAsInt())
                : "no answer";
        String times = exchange.times() > 1 ? ", asked " + exchange.times() + " times" : "";
        entry(
                "exchange",
                exchange.method() + " " + Words.line(exchange.uri()) + " -> " + answer + " after "
                        + Words.seconds(exchange.duration()) + times);
        exchange.requestId().ifPresent(id -> entry("request id", Words.line(id)));
    }

    /** What nobody can check any more, apart from what has no check yet. */
    private static List<Line> gone(Conclusion conclusion) {
        return conclusion.lines(Outcome.NOT_IMPLEMENTED).stream()
                .filter(line -> conclusion
                        .result()
                        .requirements()
                        .test(line.id())
                        .flatMap(Requirement::gone)
                        .isPresent())
                .toList();
    }

    private void byReason(String title, List<Line> all) {
        if (all.isEmpty()) {
            return;
        }
        heading(title, all.size(), Paint.STRONG);
        Map<String, List<Line>> byReason = all.stream()
                .collect(Collectors.groupingBy(
                        line -> line.reason().orElse("no reason"), TreeMap::new, Collectors.toList()));
        byReason.forEach((reason, lines) -> {
            out.println();
            out.println("  " + Words.line(reason));
            lines.forEach(line -> out.println("    - " + Words.sentence(line)));
        });
    }

    private void findings(Conclusion conclusion, Finding.Kind kind, String title) {
        long number = conclusion.findings(kind);
        if (number == 0) {
            return;
        }
        heading(title, number, Paint.DOUBTFUL);
        for (Recurring each : Recurring.of(conclusion.result().lines(), kind)) {
            out.println();
            out.println("  " + Words.sentence(each.line()));
            out.println("    " + Words.line(each.told()));
        }
    }

    private void leftBehind(RunResult result) {
        List<Leftover> leftovers = result.leftovers();
        if (!leftovers.isEmpty()) {
            heading("LEFT BEHIND", leftovers.size(), Paint.BAD);
            out.println();
            leftovers.forEach(each -> out.println("  " + each.kind() + " " + Words.line(each.id()) + " at "
                    + Words.line(each.where()) + ": " + Words.line(each.why())));
        }
        if (!result.untracked().isEmpty()) {
            heading("UNTRACKED", result.untracked().size(), Paint.BAD);
            out.println();
            out.println("  No words declare what these requests make, so nobody deletes it:");
            result.untracked().forEach(each -> out.println("  " + Words.line(each)));
        }
    }

    private static String cause(Line line, Cause cause) {
        boolean strict =
                line.check().filter(each -> each.verdict().byStrictnessAlone()).isPresent();
        return cause.title() + (strict ? ", by strictness alone" : "");
    }

    private static String capabilities(RunResult result, Line line) {
        String status = result.requirements()
                .test(line.id())
                .map(each -> " (" + each.status().written() + flag(each) + ")")
                .orElse(" (not of this guideline)");
        return String.join(", ", line.capabilities()) + status;
    }

    private static String flag(Requirement requirement) {
        return requirement.flag().isPresent() ? ", flagged: it may fail" : "";
    }

    private void heading(String text, long number, Paint paint) {
        out.println();
        out.println(terminal.painted(paint, text + " " + number));
    }

    private void entry(String key, String value) {
        out.println("     " + String.format(Locale.ROOT, "%-11s", key) + value);
    }
}
