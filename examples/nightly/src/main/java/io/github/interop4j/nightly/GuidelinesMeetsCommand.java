package io.github.interop4j.nightly;

import io.github.interop4j.assessment.Outlook;
import io.github.interop4j.assessment.RecordedResults;
import io.github.interop4j.assessment.Rule;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.requirement.Program;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says which guidelines recorded results meet. */
@Command(
        name = "meets",
        description = "Say which bundled guidelines recorded results meet, and what the next one still lacks.")
final class GuidelinesMeetsCommand implements Callable<Integer> {

    private final Host host;

    @Mixin
    private ResultsOptions results = new ResultsOptions();

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    GuidelinesMeetsCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        RecordedResults recorded = results.read(host);
        Rule rule = results.rule().orElse(Rule.STRICT);
        Outlook outlook = Outlook.of(
                Guidelines.bundled(),
                results.program().orElse(Program.PLATFORM),
                recorded.results(),
                rule,
                LocalDate.now(ZoneOffset.UTC));
        if (json) {
            GuidelineWords.json(host.out(), AssessmentJson.outlook(outlook, rule));
            return ExitCode.MET.code();
        }
        outlook.assessments()
                .forEach(each -> host.out()
                        .println(String.format(
                                Locale.ROOT,
                                "%-24s %-8s  %s%s",
                                each.requirements().guideline().id(),
                                each.standing(),
                                GuidelineWords.count(each.missing().size(), "test") + " in the way",
                                each.requirements().guideline().reconstruction().isPresent()
                                        ? " (reconstructed)"
                                        : "")));
        outlook.next().ifPresent(next -> {
            host.out()
                    .println("in the way of " + next.requirements().guideline().id() + ":");
            next.missing()
                    .forEach(each -> host.out()
                            .println("  " + each.requirement().testId() + "  "
                                    + each.outcome().written() + "  "
                                    + each.requirement().name()));
        });
        GuidelineWords.reconstructions(
                host.out(),
                outlook.assessments().stream()
                        .map(each -> each.requirements().guideline())
                        .toList());
        return ExitCode.MET.code();
    }
}
