package io.github.interop4j.nightly;

import io.github.interop4j.report.ConsoleReport;
import io.github.interop4j.report.LastRun;
import io.github.interop4j.report.NotWritable;
import io.github.interop4j.report.Report;
import io.github.interop4j.report.ResultFolder;
import io.github.interop4j.report.RunJson;
import io.github.interop4j.report.SinceLastRun;
import io.github.interop4j.report.files.ResultFiles;
import io.github.interop4j.report.html.HtmlReport;
import io.github.interop4j.report.webhook.Webhook;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tells a run on the console and in files: what cannot be written is said, and changes neither verdict nor code. A
 * webhook comes last.
 */
final class Telling {

    private final Host host;
    private final Optional<Webhook> webhook;

    Telling(Host host, Optional<Webhook> webhook) {
        this.host = host;
        this.webhook = webhook;
    }

    /**
     * Tells it, compared with the run before it where one of these folders has that.
     *
     * @return the code to exit with
     */
    int tell(Report alone, Collection<Path> earlier, Supplier<ResultFolder> folder) {
        Report report = LastRun.before(alone.result(), earlier, this::complain)
                .map(last -> alone.since(SinceLastRun.between(last, alone.result())))
                .orElse(alone);
        new ConsoleReport(host.out(), host.terminal()).print(report);
        Optional<Path> written = write(report, folder);
        report.expectations().mistakes().forEach(this::complain);
        webhook.flatMap(each -> each.tell(report, written)).ifPresent(this::complain);
        return code(report).code();
    }

    private Optional<Path> write(Report report, Supplier<ResultFolder> folder) {
        try {
            ResultFolder results = folder.get();
            ResultFiles files = ResultFiles.write(report, results);
            files.failures().forEach(this::complain);
            if (files.written().contains(HtmlReport.FILE)) {
                host.out().println("to look at: " + results.path().resolve(HtmlReport.FILE));
            }
            if (files.written().contains(RunJson.FILE)) {
                host.out().println("every result: " + results.path().resolve(RunJson.FILE));
            }
            return Optional.of(results.path());
        } catch (NotWritable e) {
            complain(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** A file of expected failures that is wrong hides what it should tell: that comes first. */
    private static ExitCode code(Report report) {
        if (!report.expectations().mistakes().isEmpty()) {
            return ExitCode.DATA;
        }
        return report.result().complete() ? ExitCode.of(report.conclusion().standing()) : ExitCode.INCOMPLETE;
    }

    private void complain(String sentence) {
        host.err().println("interop4j: " + sentence);
    }
}
