package io.github.interop4j.report;

import io.github.interop4j.assessment.CapabilityStanding;
import io.github.interop4j.assessment.Decision;
import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.assessment.Rule;
import io.github.interop4j.assessment.Standing;
import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.guideline.CapabilityStatus;
import io.github.interop4j.report.Terminal.Paint;
import io.github.interop4j.requirement.Requirement;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.run.Grade;
import io.github.interop4j.run.RunResult;
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
import java.util.stream.Stream;
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
        out.println(Words.title(requirements) + ": "
                + Words.count(requirements.tests().size(), "test"));
        new EnumMap<>(roles)
                .forEach((role, cloud) -> out.println(String.format(Locale.ROOT, "  as %-12s", role.title())
                        + cloud.name() + " at " + cloud.authUrl()));
        roles.values().stream()
                .flatMap(cloud -> cloud.warnings().stream())
                .distinct()
                .forEach(warning -> out.println("  " + terminal.painted(Paint.DOUBTFUL, warning)));
    }

    /** Prints all that is told of a run. */
    public void print(Report report) {
        if (!report.ended()) {
            out.println(terminal.painted(Paint.BAD, Words.NOT_ENDED));
            out.println("What it left in the cloud, ./interop4j sweep takes back.");
        }
        report.since().ifPresent(new Changes(out, terminal)::print);
        concluded(report);
    }

    /** Prints all that was concluded. */
    public void print(Conclusion conclusion) {
        concluded(Report.of(conclusion, Evidence.ALL));
    }

    private void concluded(Report report) {
        Conclusion conclusion = report.conclusion();
        new Details(out, terminal, report.expectations()).print(conclusion);
        out.println();
        counts(conclusion.result());
        report.expectations().told().ifPresent(out::println);
        out.println();
        rules(conclusion);
        capabilities(conclusion);
        named("passes only by skipping", conclusion.onlyBySkipping());
        named(
                "fails only by strictness",
                conclusion.onlyByStrictness().stream().map(Words::sentence).toList());
        out.println();
        verdict(conclusion);
    }

    private void counts(RunResult result) {
        String outcomes = Arrays.stream(Outcome.values())
                .filter(outcome -> result.count(outcome) > 0)
                .map(outcome -> terminal.painted(Words.paint(outcome), result.count(outcome) + " " + outcome.written()))
                .collect(Collectors.joining(", "));
        out.println(outcomes + "; " + Words.count(result.requests(), "request")
                + (result.sharedRequests() == 0
                        ? " in "
                        : ", " + result.sharedRequests() + " of them for what checks share, in ")
                + Words.clock(Duration.between(result.started(), result.finished())));
    }

    private void rules(Conclusion conclusion) {
        for (Rule rule : Rule.values()) {
            Standing standing = conclusion.standing(rule);
            out.println("  " + padded(rule.written())
                    + terminal.painted(Words.paint(standing), padded(standing.name()))
                    + Tally.meaning(rule) + unproven(conclusion, standing)
                    + (rule == conclusion.rule() ? "  <- decides" : ""));
        }
    }

    /** A run in which all is green and the guideline is unproven is no breakage: what is missing is said. */
    private static String unproven(Conclusion conclusion, Standing standing) {
        List<Decision> deciding = conclusion.assessment().deciding();
        List<Requirement> unchecked = deciding.stream()
                .filter(each -> each.outcome() == Outcome.NOT_IMPLEMENTED)
                .map(Decision::requirement)
                .toList();
        long gone = unchecked.stream().filter(each -> each.gone().isPresent()).count();
        String said = Stream.of(counted(unchecked.size() - gone, "have no check yet"), counted(gone, "gone upstream"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return standing == Standing.UNPROVEN && !said.isEmpty() ? " (" + said + ")" : "";
    }

    private static Optional<String> counted(long number, String what) {
        return number == 0 ? Optional.empty() : Optional.of(number + " " + what);
    }

    private void capabilities(Conclusion conclusion) {
        Map<Standing, List<String>> required = conclusion.assessment().capabilities(CapabilityStatus.REQUIRED).stream()
                .collect(Collectors.groupingBy(
                        CapabilityStanding::standing,
                        Collectors.mapping(CapabilityStanding::capability, Collectors.toList())));
        List<String> unmet = required.getOrDefault(Standing.UNMET, List.of());
        out.println("  required capabilities: "
                + required.getOrDefault(Standing.MET, List.of()).size() + " met, "
                + required.getOrDefault(Standing.UNPROVEN, List.of()).size() + " unproven, " + unmet.size() + " unmet"
                + (unmet.isEmpty() || conclusion.rule() == Rule.REFSTACK ? "" : ": " + String.join(", ", unmet)));
        shortfalls(Shortfall.of(conclusion));
    }

    /** A run of a part of a guideline would name all the others, for the same reason each. */
    private void shortfalls(List<Shortfall> all) {
        all.stream()
                .filter(each -> !each.untried())
                .forEach(each -> out.println("    "
                        + each.capability().capability()
                        + (each.capability().status() == CapabilityStatus.REQUIRED
                                ? ""
                                : " (" + each.capability().status().written() + ")")
                        + ": " + each.why()));
        Map<String, Long> untried = all.stream()
                .filter(Shortfall::untried)
                .collect(Collectors.groupingBy(Shortfall::why, TreeMap::new, Collectors.counting()));
        untried.forEach((why, number) ->
                out.println("    " + number + (number == 1 ? " capability: " : " capabilities: ") + why));
    }

    private void named(String what, List<String> names) {
        if (!names.isEmpty()) {
            out.println("  " + what + ": " + String.join(", ", names));
        }
    }

    private void verdict(Conclusion conclusion) {
        RunResult result = conclusion.result();
        Requirements requirements = result.requirements();
        requirements
                .guideline()
                .reconstruction()
                .ifPresent(
                        each -> out.println(requirements.guideline().id() + " is a reconstruction: " + each.basis()));
        if (!result.complete()) {
            out.println(terminal.painted(Paint.BAD, "INCOMPLETE: the run was interrupted."));
        }
        Standing standing = conclusion.standing();
        long beyond = conclusion.findingsBeyond();
        long different = Recurring.beyond(result.lines());
        out.println(terminal.painted(Paint.STRONG, Words.title(requirements) + ": ")
                + terminal.painted(Words.paint(standing), standing.name())
                + "; " + new Tally(conclusion).passed()
                + (beyond == 0
                        ? ""
                        : "; " + Words.count(beyond, "finding") + " beyond it"
                                + (different == beyond ? "" : ", " + different + " of them different"))
                + (conclusion.grade() == Grade.BEYOND ? ", which decide too" : ""));
    }

    private static String padded(String text) {
        return String.format(Locale.ROOT, "%-10s", text);
    }
}
