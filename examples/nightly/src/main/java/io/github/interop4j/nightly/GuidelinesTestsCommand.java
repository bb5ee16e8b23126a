package io.github.interop4j.nightly;

import io.github.interop4j.guideline.CapabilityStatus;
import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.guideline.UnknownNameException;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.RefstackQuery;
import io.github.interop4j.requirement.RefstackServer;
import io.github.interop4j.requirement.Requirement;
import io.github.interop4j.requirement.Requirements;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the tests of a program. */
@Command(name = "tests", description = "List the tests of a program: id, status, name.")
final class GuidelinesTestsCommand implements Callable<Integer> {

    private final Host host;

    @Parameters(paramLabel = "ID|FILE", description = "A bundled guideline, or a file.")
    private String guideline = "";

    @Option(
            names = "--program",
            paramLabel = "NAME",
            description = "The program. Default: platform, or the only one that the guideline has.")
    private Optional<String> program = Optional.empty();

    @Option(
            names = "--status",
            paramLabel = "STATUS,…",
            description = "Only these: required, advisory, deprecated, removed.")
    private Optional<String> status = Optional.empty();

    @Option(names = "--no-aliases", description = "Without other names of the tests.")
    private boolean noAliases;

    @Option(names = "--no-flagged", description = "Without tests that may fail.")
    private boolean noFlagged;

    @Option(names = "--with-platform", description = "For an add-on: also what the platform below it must show.")
    private boolean withPlatform;

    @Option(names = "--refstack", description = "The lines the RefStack server would answer, and nothing else.")
    private boolean refstack;

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    GuidelinesTestsCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        if (refstack) {
            answer(GuidelineSource.read(host, guideline));
        } else {
            list(GuidelineSource.requirements(host, guideline, program.map(Program::named), withPlatform));
        }
        return ExitCode.MET.code();
    }

    private void answer(Guideline asked) {
        String target = program.orElse(Program.PLATFORM.written());
        Optional<Set<String>> selected = status.filter(each -> !each.isEmpty()).map(each -> new HashSet<>(words(each)));
        List<String> lines =
                RefstackServer.testList(asked, new RefstackQuery(target, selected, !noAliases, !noFlagged));
        if (json) {
            GuidelineWords.json(host.out(), GuidelineJson.lines(lines));
        } else {
            lines.forEach(host.out()::println);
        }
        GuidelineWords.warn(host.err(), asked);
    }

    private void list(Requirements requirements) {
        List<Requirement> tests =
                requirements
                        .tests(status.map(GuidelinesTestsCommand::known).orElse(EnumSet.allOf(CapabilityStatus.class)))
                        .stream()
                        .filter(each -> !noFlagged || each.flag().isEmpty())
                        .toList();
        if (json) {
            GuidelineWords.json(host.out(), GuidelineJson.requirements(requirements, tests, !noAliases));
            return;
        }
        GuidelineWords.title(
                host.out(),
                requirements.guideline(),
                ", " + requirements.program().written() + ": " + GuidelineWords.count(tests.size(), "test"));
        for (Requirement each : tests) {
            host.out().println(each.testId() + "  " + GuidelineWords.status(each) + "  " + each.name());
            each.names().stream().skip(1).forEach(name -> host.out().println("    also " + name));
            if (!noAliases) {
                each.aliases().forEach(alias -> host.out().println("    alias " + alias));
            }
        }
    }

    private static List<String> words(String list) {
        return List.of(list.split(",", -1));
    }

    private static Set<CapabilityStatus> known(String list) {
        Set<CapabilityStatus> known = EnumSet.noneOf(CapabilityStatus.class);
        for (String word : words(list)) {
            known.add(CapabilityStatus.of(word)
                    .orElseThrow(() -> UnknownNameException.of(
                            "status",
                            word,
                            Arrays.stream(CapabilityStatus.values())
                                    .map(CapabilityStatus::written)
                                    .toList())));
        }
        return known;
    }
}
