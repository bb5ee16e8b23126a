package io.github.interop4j.nightly;

import io.github.interop4j.report.Report;
import io.github.interop4j.report.ResultFolder;
import io.github.interop4j.report.log.EventLog;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells a run again from its log. */
@Command(
        name = "report",
        description = {
            "Tell a run again from the log in its folder, without asking the cloud: on the console, and in every file"
                    + " that the run itself would have written.",
            "Of a run that was killed, or is still at work, it tells what there is so far."
        },
        exitCodeListHeading = "%nExit codes:%n")
final class ReportCommand implements Callable<Integer> {

    private final Host host;

    @Parameters(paramLabel = "DIR", description = "The folder that the run was given with --out.")
    private Path folder = Path.of("");

    ReportCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        Path results = host.workingDirectory().resolve(folder);
        Report report = EventLog.read(results);
        return new Telling(host, Optional.empty())
                .tell(
                        report,
                        Stream.of(results, results.toAbsolutePath().getParent())
                                .filter(Objects::nonNull)
                                .toList(),
                        () -> ResultFolder.writable(results, "copy it to where you may write"));
    }
}
