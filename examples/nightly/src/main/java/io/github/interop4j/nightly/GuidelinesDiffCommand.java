package io.github.interop4j.nightly;

import io.github.interop4j.guideline.CapabilityStatus;
import io.github.interop4j.requirement.Difference;
import io.github.interop4j.requirement.Difference.CapabilityChange;
import io.github.interop4j.requirement.Difference.Kind;
import io.github.interop4j.requirement.Difference.TestChange;
import io.github.interop4j.requirement.Requirement;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two guidelines. */
@Command(name = "diff", description = "Say what changed from one guideline to another, tests known by their ids.")
final class GuidelinesDiffCommand implements Callable<Integer> {

    private final Host host;

    @Parameters(index = "0", paramLabel = "ID|FILE", description = "The earlier one.")
    private String from = "";

    @Parameters(index = "1", paramLabel = "ID|FILE", description = "The later one.")
    private String to = "";

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    GuidelinesDiffCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        Difference difference = Difference.between(GuidelineSource.read(host, from), GuidelineSource.read(host, to));
        if (json) {
            GuidelineWords.json(host.out(), GuidelineJson.difference(difference));
        } else {
            print(difference);
        }
        return ExitCode.MET.code();
    }

    private void print(Difference difference) {
        PrintStream out = host.out();
        out.println(difference.from().id() + " to " + difference.to().id() + ": "
                + changed(difference.capabilities().size(), "capability", "capabilities") + ", "
                + changed(difference.tests().size(), "test", "tests"));
        GuidelineWords.reconstruction(out, difference.from());
        GuidelineWords.reconstruction(out, difference.to());
        for (CapabilityChange each : difference.capabilities()) {
            out.println("capability  " + each.capability() + ": "
                    + each.before().map(CapabilityStatus::written).orElse("absent") + " → "
                    + each.after().map(CapabilityStatus::written).orElse("absent"));
        }
        difference.tests().forEach(each -> print(out, each));
    }

    private static String changed(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many) + " changed";
    }

    private static void print(PrintStream out, TestChange change) {
        out.println(change.testId() + "  "
                + change.kinds().stream().map(GuidelineWords::word).collect(Collectors.joining(", ")) + "  "
                + change.name());
        if (change.before().isPresent() && change.after().isPresent()) {
            Requirement before = change.before().get();
            Requirement after = change.after().get();
            for (Kind kind : change.kinds()) {
                switch (kind) {
                    case RENAMED -> lines(out, before.names(), after.names());
                    case ALIASES -> lines(out, before.aliases(), after.aliases());
                    case CAPABILITIES -> lines(out, before.capabilities(), after.capabilities());
                    case OTHER_ID -> lines(out, List.of(before.testId()), List.of(after.testId()));
                    case ADDED, REMOVED -> {}
                    default ->
                        lines(out, List.of(GuidelineWords.status(before)), List.of(GuidelineWords.status(after)));
                }
            }
        }
    }

    private static void lines(PrintStream out, List<String> before, List<String> after) {
        before.stream().filter(each -> !after.contains(each)).forEach(each -> out.println("    - " + each));
        after.stream().filter(each -> !before.contains(each)).forEach(each -> out.println("    + " + each));
    }
}
