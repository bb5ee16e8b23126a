package io.github.interop4j.report;

import io.github.interop4j.assessment.CapabilityStanding;
import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.assessment.Rule;
import io.github.interop4j.assessment.Standing;
import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.guideline.CapabilityStatus;
import io.github.interop4j.judgement.Finding;
import io.github.interop4j.report.Terminal.Paint;
import io.github.interop4j.requirement.Requirement;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.run.Grade;
import io.github.interop4j.run.Line;
import io.github.interop4j.run.RunResult;
import io.github.interop4j.verdict.Cause;
import io.github.interop4j.verdict.CheckResult;
import io.github.interop4j.verdict.Leftover;
import io.github.interop4j.wire.Exchange;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Tells people how a run ended: what needs someone's attention first, the verdict last.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class ConsoleReport {

    private final PrintStream out;
    private final Terminal terminal;

    public ConsoleReport(PrintStream out, Terminal terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Prints what is about to be run, and what is odd about the configuration. */
    public void announce(Requirements requirements, Map<Role, Cloud> roles) {
        out.println(
                requirements.guideline().id() + ", " + requirements.program().displayName() + ": "
                        + Words.count(requirements.tests().size(), "test"));
        new EnumMap<>(roles)
                .forEach((role, cloud) -> out.println(
                        String.format(Locale.ROOT, "  %-11s", role.title()) + cloud.name() + " at " + cloud.authUrl()));
        roles.values().stream()
                .flatMap(cloud -> cloud.warnings().stream())
                .distinct()
                .forEach(warning -> out.println("  " + terminal.painted(Paint.DOUBTFUL, warning)));
    }

    /** Prints all that was concluded. */
    public void print(Conclusion conclusion) {
        wrong(conclusion, Outcome.FAILED);
        wrong(conclusion, Outcome.INCONCLUSIVE);
        skipped(conclusion);
        findings(conclusion);
        leftBehind(conclusion.result());
        counts(conclusion.result());
        verdict(conclusion);
    }

    private void wrong(Conclusion conclusion, Outcome outcome) {
        List<Line> lines = conclusion.lines(outcome);
        if (lines.isEmpty()) {
            return;
        }
        heading(outcome.name() + " " + lines.size(), Words.paint(outcome));
        int number = 1;
        for (Line line : lines) {
            out.println();
            out.println("  " + terminal.painted(Paint.STRONG, number++ + ". " + sentence(line)));
            entry("test", line.id() + (line.name().equals(sentence(line)) ? "" : "  " + line.name()));
            entry("capability", capabilities(conclusion.result(), line));
            line.check().flatMap(each -> each.verdict().cause()).ifPresent(cause -> entry("cause", cause(line, cause)));
            line.reason().ifPresent(reason -> entry("reason", Words.line(reason)));
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

    private void skipped(Conclusion conclusion) {
        Map<String, List<Line>> byReason = conclusion.lines(Outcome.SKIPPED).stream()
                .collect(Collectors.groupingBy(
                        line -> line.reason().orElse("no reason"), TreeMap::new, Collectors.toList()));
        if (byReason.isEmpty()) {
            return;
        }
        heading("SKIPPED " + conclusion.lines(Outcome.SKIPPED).size(), Paint.STRONG);
        byReason.forEach((reason, lines) -> {
            out.println();
            out.println("  " + Words.line(reason));
            lines.forEach(line -> out.println("    - " + sentence(line)));
        });
    }

    private void findings(Conclusion conclusion) {
        long beyond = conclusion.findings(Finding.Kind.BEYOND);
        if (beyond > 0) {
            heading("BEYOND THE GUIDELINE " + beyond, Paint.DOUBTFUL);
            list(conclusion.result(), Finding.Kind.BEYOND);
        }
        long waived = conclusion.findings(Finding.Kind.WAIVED_FIELD);
        if (waived > 0) {
            heading("WAIVED FIELDS " + waived, Paint.STRONG);
            list(conclusion.result(), Finding.Kind.WAIVED_FIELD);
        }
        long unknown = conclusion.findings(Finding.Kind.UNKNOWN_FIELD);
        if (unknown > 0) {
            out.println();
            out.println(Words.count(unknown, "field") + " that no schema knows; run.json names them.");
        }
    }

    private void list(RunResult result, Finding.Kind kind) {
        for (Line line : result.lines()) {
            line.check().stream()
                    .flatMap(check -> check.findings().stream())
                    .filter(finding -> finding.kind() == kind)
                    .forEach(finding -> {
                        out.println();
                        out.println("  " + sentence(line));
                        out.println("    " + Words.line(finding.message()));
                    });
        }
    }

    private void leftBehind(RunResult result) {
        List<Leftover> leftovers = result.leftovers();
        if (!leftovers.isEmpty()) {
            heading("LEFT BEHIND " + leftovers.size(), Paint.BAD);
            out.println();
            leftovers.forEach(each -> out.println("  " + each.kind() + " " + Words.line(each.id()) + " at "
                    + each.where() + ": " + Words.line(each.why())));
        }
        if (!result.untracked().isEmpty()) {
            heading("UNTRACKED " + result.untracked().size(), Paint.BAD);
            out.println();
            out.println("  What these requests made, no words declared; nobody deletes it:");
            result.untracked().forEach(each -> out.println("  " + Words.line(each)));
        }
    }

    private void counts(RunResult result) {
        out.println();
        out.println(Arrays.stream(Outcome.values())
                        .filter(outcome -> result.count(outcome) > 0)
                        .map(outcome ->
                                terminal.painted(Words.paint(outcome), result.count(outcome) + " " + outcome.written()))
                        .collect(Collectors.joining(", "))
                + "; " + Words.count(result.requests(), "request") + " in "
                + Words.clock(Duration.between(result.started(), result.finished())));
    }

    private void verdict(Conclusion conclusion) {
        RunResult result = conclusion.result();
        String program = result.requirements().program().displayName();
        String guideline = result.requirements().guideline().id();
        out.println();
        result.requirements()
                .guideline()
                .reconstruction()
                .ifPresent(each -> out.println(guideline + " is a reconstruction: " + each.basis()));
        for (Rule rule : Rule.values()) {
            Standing standing = conclusion.standing(rule);
            out.println("  " + padded(rule.written()) + terminal.painted(Words.paint(standing), padded(standing.name()))
                    + meaning(rule) + (rule == conclusion.rule() ? "  <- decides" : ""));
        }
        named("passes only by skipping", conclusion.onlyBySkipping());
        named(
                "fails only by strictness",
                conclusion.onlyByStrictness().stream()
                        .map(ConsoleReport::sentence)
                        .toList());
        unmet(conclusion).ifPresent(text -> out.println("  " + text));
        out.println();
        if (!result.complete()) {
            out.println(
                    terminal.painted(Paint.BAD, "INCOMPLETE: the run was interrupted; what it says is what it saw"));
        }
        out.println(terminal.painted(Paint.STRONG, guideline + ", " + program + ": ")
                + terminal.painted(
                        Words.paint(conclusion.standing()),
                        conclusion.standing().name())
                + summary(conclusion));
    }

    private static String summary(Conclusion conclusion) {
        long beyond = conclusion.findings(Finding.Kind.BEYOND);
        String findings = beyond == 0 ? "" : "; " + Words.count(beyond, "finding") + " beyond it";
        return findings + (conclusion.grade() == Grade.BEYOND ? " (which decide too)" : "");
    }

    private static Optional<String> unmet(Conclusion conclusion) {
        Map<Standing, List<CapabilityStanding>> standings =
                conclusion.assessment().capabilities(CapabilityStatus.REQUIRED).stream()
                        .collect(Collectors.groupingBy(CapabilityStanding::standing));
        int met = standings.getOrDefault(Standing.MET, List.of()).size();
        List<CapabilityStanding> unmet = standings.getOrDefault(Standing.UNMET, List.of());
        int unproven = standings.getOrDefault(Standing.UNPROVEN, List.of()).size();
        return Optional.of(
                "required capabilities: " + met + " met, " + unproven + " unproven, " + unmet.size() + " unmet"
                        + (unmet.isEmpty()
                                ? ""
                                : ": "
                                        + unmet.stream()
                                                .map(CapabilityStanding::capability)
                                                .collect(Collectors.joining(", "))));
    }

    private void named(String what, List<String> names) {
        if (!names.isEmpty()) {
            out.println("  " + what + ": " + String.join(", ", names));
        }
    }

    private static String meaning(Rule rule) {
        return switch (rule) {
            case STRICT -> "every required check must pass";
            case REFSTACK -> "a check that did not pass counts as failed";
            case SCS -> "no check may fail; a skipped one counts as passed";
        };
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

    private static String sentence(Line line) {
        return line.check().map(CheckResult::sentence).orElse(line.name());
    }

    private void heading(String text, Paint paint) {
        out.println();
        out.println(terminal.painted(paint, text));
    }

    private void entry(String key, String value) {
        out.println("     " + String.format(Locale.ROOT, "%-11s", key) + value);
    }

    private static String padded(String text) {
        return String.format(Locale.ROOT, "%-10s", text);
    }
}
