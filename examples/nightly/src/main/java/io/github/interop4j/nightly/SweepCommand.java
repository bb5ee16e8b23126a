package io.github.interop4j.nightly;

import io.github.interop4j.cloud.Clouds;
import io.github.interop4j.cloud.ConfigurationException;
import io.github.interop4j.ledger.Sweep;
import io.github.interop4j.ledger.SweepResult;
import io.github.interop4j.ledger.Swept;
import io.github.interop4j.report.ResultFolder;
import io.github.interop4j.report.SweepReport;
import io.github.interop4j.run.Unreachable;
import io.github.interop4j.wire.Interrupted;
import io.github.interop4j.wire.NoAnswer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Takes back what runs that died left behind. */
@Command(
        name = "sweep",
        description = {
            "Take back what runs that died left in a cloud, by their ledgers in the state folder; a run that is at work is"
                    + " left alone.",
            "Without --cloud: in every cloud of which there is a ledger."
        },
        exitCodeListHeading = "%nExit codes:%n")
final class SweepCommand implements Callable<Integer> {

    private final Host host;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--cloud", paramLabel = "NAME", description = "The cloud, as clouds.yaml calls it.")
    private Optional<String> cloud = Optional.empty();

    @Option(
            names = "--dry-run",
            description = "Only say what would be done. Beside logging in it sends only GETs, and changes no ledger.")
    private boolean dryRun;

    @Option(
            names = "--delete",
            arity = "1..*",
            paramLabel = "ID",
            description = "Remove these too, of which a sweep has said that they may be ours: you know that they are.")
    private List<String> delete = new ArrayList<>();

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "What the runs were given with --state. Default: $XDG_STATE_HOME/interop4j, else"
                    + " ~/.local/state/interop4j.")
    private Optional<Path> state = Optional.empty();

    SweepCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        Path folder = folder();
        Clouds clouds = host.clouds();
        cloud.ifPresent(name -> host.guarded(clouds.named(name)));
        var report = new SweepReport(host.out(), host.terminal());
        Sweep sweep = Sweep.of(folder, name -> host.guarded(clouds.named(name)))
                .dry(dryRun)
                .delete(delete)
                .cancelledBy(host.cancellation())
                .redaction(host.redaction())
                .listener(report);
        Collection<String> all = sweep.clouds();
        Collection<String> wanted = cloud.<Collection<String>>map(List::of).orElse(all);
        if (!all.containsAll(wanted) || wanted.isEmpty()) {
            host.out()
                    .println("Nothing to sweep: no run "
                            + cloud.map(name -> "against cloud '" + name + "' ").orElse("") + "has left a ledger in "
                            + folder
                            + ".");
            return ended(List.of(), folder);
        }
        var results = new ArrayList<SweepResult>();
        var failures = new ArrayList<RuntimeException>();
        for (String name : wanted) {
            try {
                SweepResult result = execute(sweep, name, clouds);
                report.print(name, result, dryRun);
                results.add(result);
            } catch (Interrupted e) {
                throw e;
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        // one cloud that cannot be reached keeps no other from being swept; what is wrong is said last
        failures.stream().skip(1).forEach(each -> host.err().println("interop4j: " + each.getMessage()));
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        return ended(results, folder);
    }

    private static SweepResult execute(Sweep sweep, String name, Clouds clouds) {
        try {
            return sweep.execute(name);
        } catch (NoAnswer failure) {
            throw new Unreachable(clouds.named(name), failure);
        }
    }

    private int ended(List<SweepResult> results, Path folder) {
        List<String> unknown = delete.stream()
                .filter(id -> results.stream()
                        .flatMap(each -> each.things().stream())
                        .map(Swept::id)
                        .noneMatch(id::equals))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--delete " + String.join(" ", unknown) + ": no ledger in " + folder
                            + " leads there, so it is not for a sweep to remove");
        }
        if (results.stream().anyMatch(each -> !each.left().isEmpty())) {
            return ExitCode.LEFT.code();
        }
        return (results.stream().anyMatch(each -> each.unreadable() > 0) ? ExitCode.DATA : ExitCode.MET).code();
    }

    private Path folder() {
        Path folder = state.map(host.workingDirectory()::resolve)
                .orElseGet(() -> ResultFolder.usualState(host.environment(), host.home()));
        if (state.isPresent() && !Files.isDirectory(folder)) {
            throw new ConfigurationException(
                    "There is no folder " + folder + ": name with --state the one that the runs were given.");
        }
        return folder;
    }
}
