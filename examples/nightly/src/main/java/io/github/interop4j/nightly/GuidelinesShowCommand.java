package io.github.interop4j.nightly;

import io.github.interop4j.guideline.Capability;
import io.github.interop4j.guideline.CapabilityStatus;
import io.github.interop4j.guideline.Component;
import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.guideline.Listing;
import io.github.interop4j.guideline.Origin;
import io.github.interop4j.guideline.Revision;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.Requirement;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.requirement.Resolver;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one guideline. */
@Command(name = "show", description = "Show a guideline: what it is, its programs, capabilities and oddities.")
final class GuidelinesShowCommand implements Callable<Integer> {

    private final Host host;

    @Parameters(paramLabel = "ID|FILE", description = "A bundled guideline, or a file.")
    private String guideline = "";

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    GuidelinesShowCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        Guideline shown = GuidelineSource.read(host, guideline);
        if (json) {
            GuidelineWords.json(host.out(), GuidelineJson.whole(shown));
        } else {
            print(shown);
        }
        return ExitCode.MET.code();
    }

    private void print(Guideline shown) {
        PrintStream out = host.out();
        GuidelineWords.title(
                out,
                shown,
                "  " + shown.approval().status().written() + ", schema "
                        + shown.schema().version());
        List<String> releases = shown.approval().releases();
        if (!releases.isEmpty()) {
            out.println("  releases  " + String.join(", ", releases));
        }
        shown.approval().replaces().ifPresent(each -> out.println("  replaces  " + each));
        for (Optional<Origin> each = Optional.of(shown.origin());
                each.isPresent();
                each = each.get().base()) {
            out.println("  source    " + each.get().name() + ", "
                    + GuidelineWords.count(each.get().bytes(), "byte") + ", sha256 "
                    + each.get().sha256());
        }
        history(out, shown);
        Resolver.programs(shown).forEach(each -> program(out, shown, each));
        Map<String, Capability> defined = new HashMap<>();
        shown.capabilities().forEach(each -> defined.putIfAbsent(each.name(), each));
        shown.components().forEach(each -> component(out, defined, each));
        unlisted(out, shown);
        if (!shown.findings().isEmpty()) {
            out.println();
            out.println(GuidelineWords.count(shown.findings().size(), "finding"));
            shown.findings().forEach(each -> out.println("  " + GuidelineWords.plain(each.message())));
        }
    }

    private static void history(PrintStream out, Guideline shown) {
        List<Revision> revisions = Guidelines.revisions(shown.id());
        if (!revisions.isEmpty()) {
            out.println("  history   " + GuidelineWords.count(revisions.size(), "state") + " of the official file, "
                    + revisions.get(0).date() + " to "
                    + revisions.get(revisions.size() - 1).date());
        }
    }

    private static void program(PrintStream out, Guideline shown, Program program) {
        Requirements requirements = Requirements.of(shown, program);
        List<String> parts = new ArrayList<>();
        for (CapabilityStatus status : CapabilityStatus.values()) {
            List<Requirement> tests = requirements.tests(EnumSet.of(status));
            long flagged =
                    tests.stream().filter(each -> each.flag().isPresent()).count();
            if (!tests.isEmpty()) {
                parts.add(tests.size() + " " + status.written() + (flagged > 0 ? " (" + flagged + " flagged)" : ""));
            }
        }
        out.println(
                "  program   " + program.written() + ": " + (parts.isEmpty() ? "no tests" : String.join(", ", parts)));
    }

    private static void component(PrintStream out, Map<String, Capability> defined, Component component) {
        out.println();
        out.println(component.name());
        for (Listing each : component.listings()) {
            String tests = Optional.ofNullable(defined.get(each.capability()))
                    .map(capability -> GuidelineWords.count(capability.tests().size(), "test")
                            + capability
                                    .requiredSince()
                                    .map(since -> ", required since " + since)
                                    .orElse(""))
                    .orElse("not defined");
            out.println(String.format(Locale.ROOT, "  %-10s  %-40s %s", each.written(), each.capability(), tests));
        }
    }

    private static void unlisted(PrintStream out, Guideline shown) {
        Set<String> listed = shown.components().stream()
                .flatMap(each -> each.listings().stream())
                .map(Listing::capability)
                .collect(Collectors.toSet());
        List<String> unlisted = shown.capabilities().stream()
                .map(Capability::name)
                .filter(each -> !listed.contains(each))
                .toList();
        if (!unlisted.isEmpty()) {
            out.println();
            out.println("defined but listed nowhere: " + String.join(", ", unlisted));
        }
    }
}
