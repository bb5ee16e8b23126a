package io.github.interop4j.nightly;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.assessment.Assessment;
import io.github.interop4j.assessment.CapabilityStanding;
import io.github.interop4j.assessment.Decision;
import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.assessment.RecordedResults;
import io.github.interop4j.assessment.RefstackReport;
import io.github.interop4j.assessment.Rule;
import io.github.interop4j.guideline.CapabilityStatus;
import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.requirement.Requirement;
import io.github.interop4j.requirement.Requirements;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Assesses recorded results. */
@Command(name = "assess", description = "Say whether recorded results meet a guideline, and which tests decided.")
final class GuidelinesAssessCommand implements Callable<Integer> {

    private final Host host;

    @Mixin
    private ResultsOptions results = new ResultsOptions();

    @Option(names = "--guideline", paramLabel = "ID|FILE", required = true, description = "The guideline.")
    private String guideline = "";

    @Option(names = "--with-platform", description = "For an add-on: also what the platform below it must show.")
    private boolean withPlatform;

    @Option(
            names = "--tests",
            description = "Also, below each capability, the tests that decided and those that may fail.")
    private boolean tests;

    @Option(names = "--refstack", description = "The numbers of RefStack's report page, which matches by name only.")
    private boolean refstack;

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    GuidelinesAssessCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        RecordedResults recorded = results.read(host);
        if (refstack) {
            return report(recorded, GuidelineSource.read(host, guideline));
        }
        Requirements requirements = GuidelineSource.requirements(host, guideline, results.program(), withPlatform);
        Rule rule = results.rule().orElseGet(() -> Rule.of(requirements.guideline()));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Assessment assessment = Assessment.of(requirements, recorded.results(), rule, today);
        if (json) {
            ObjectNode answer = AssessmentJson.assessment(assessment);
            answer.put("results", recorded.format().title());
            ObjectNode rules = answer.putObject("by_rule");
            for (Rule each : Rule.values()) {
                rules.put(
                        each.written(),
                        Assessment.of(requirements, recorded.results(), each, today)
                                .standing()
                                .name());
            }
            GuidelineWords.json(host.out(), answer);
        } else {
            print(recorded, assessment);
        }
        return ExitCode.of(assessment.standing()).code();
    }

    private void print(RecordedResults recorded, Assessment assessment) {
        PrintStream out = host.out();
        Requirements requirements = assessment.requirements();
        GuidelineWords.title(
                out,
                requirements.guideline(),
                ", " + requirements.program().written() + ": " + assessment.standing() + " by the rule "
                        + assessment.rule().written());
        for (Rule each : Rule.values()) {
            if (each != assessment.rule()) {
                out.println("  by the rule " + each.written() + ": "
                        + Assessment.of(requirements, recorded.results(), each, assessment.on())
                                .standing());
            }
        }
        if (recorded.format().passesOnly()) {
            out.println(
                    "  RefStack results hold passed tests only: what is not among them may have failed, been skipped"
                            + " or not been run, and counts as not run");
        }
        for (CapabilityStatus status : CapabilityStatus.values()) {
            assessment.capabilities(status).forEach(this::capability);
        }
        if (!tests) {
            decisions("in the way", assessment.missing());
            decisions("may fail", assessment.excused());
        }
        if (!assessment.onlyBySkipping().isEmpty()) {
            out.println("only by skipping: " + String.join(", ", assessment.onlyBySkipping()));
        }
    }

    private void capability(CapabilityStanding capability) {
        host.out()
                .println(String.format(
                        Locale.ROOT,
                        "  %-10s  %-8s  %-40s %s",
                        capability.status().written(),
                        capability.standing(),
                        capability.capability(),
                        passed(capability.decided())));
        if (tests) {
            capability.decided().forEach(each -> decision("    ", each));
            capability.excused().forEach(each -> decision("    may fail: ", each));
        }
    }

    private static String passed(List<Decision> decided) {
        long passed = decided.stream()
                .filter(each -> each.outcome() == Outcome.PASSED)
                .count();
        return decided.isEmpty() ? "no test that must pass" : passed + " of " + decided.size() + " passed";
    }

    private void decisions(String title, List<Decision> decisions) {
        if (!decisions.isEmpty()) {
            host.out().println(title + ":");
            decisions.forEach(each -> decision("  ", each));
        }
    }

    private void decision(String indent, Decision decision) {
        Requirement test = decision.requirement();
        String excuse =
                test.flag().isPresent() || test.waiver().isPresent() ? " (" + GuidelineWords.status(test) + ")" : "";
        host.out()
                .println(indent + test.testId() + "  " + decision.outcome().written() + "  " + test.name() + excuse
                        + decision.reason()
                                .map(text -> ": " + GuidelineWords.plain(text))
                                .orElse(""));
    }

    private int report(RecordedResults recorded, Guideline asked) {
        String target = GuidelineSource.program(asked, results.program()).written();
        List<String> passed = recorded.results().stream()
                .filter(each -> each.outcome() == Outcome.PASSED)
                .flatMap(each -> each.name().stream())
                .toList();
        RefstackReport report = RefstackReport.of(asked, target, passed);
        if (json) {
            GuidelineWords.json(host.out(), AssessmentJson.refstack(asked, target, report));
        } else {
            host.out()
                    .println(asked.id() + ", " + target + ": " + (report.compliant() ? "YES" : "NO")
                            + " by RefStack's report page");
            GuidelineWords.reconstruction(host.out(), asked);
            int flagged = report.totalRequiredFlagCount();
            host.out()
                    .println("  " + report.nonFlagPassCount() + " of " + report.totalNonFlagCount()
                            + (flagged == 0
                                    ? " required tests passed"
                                    : " required tests that are not flagged passed, and "
                                            + (flaggedPassed(report) + " of " + flagged + " flagged ones")));
        }
        return (report.compliant() ? ExitCode.MET : ExitCode.UNMET).code();
    }

    private static int flaggedPassed(RefstackReport report) {
        return Objects.requireNonNull(report.status().get(CapabilityStatus.REQUIRED))
                .flaggedPassed();
    }
}
