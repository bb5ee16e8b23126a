package io.github.interop4j.report.files;

import io.github.interop4j.report.NotWritable;
import io.github.interop4j.report.Output;
import io.github.interop4j.report.Report;
import io.github.interop4j.report.ResultFolder;
import io.github.interop4j.report.RunJson;
import io.github.interop4j.report.WholeFile;
import io.github.interop4j.report.har.HarEvidence;
import io.github.interop4j.report.html.HtmlReport;
import io.github.interop4j.report.junit.JunitXml;
import io.github.interop4j.report.log.EventLog;
import io.github.interop4j.report.metrics.PrometheusText;
import io.github.interop4j.report.refstack.RefstackJson;
import io.github.interop4j.report.subunit.SubunitStream;
import io.github.interop4j.report.summary.MarkdownSummary;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * The files of a run. One that cannot be written keeps no other from being written.
 *
 * @param written  the names of those that are there now
 * @param failures why others are not, in sentences
 */
@API(status = API.Status.EXPERIMENTAL)
public record ResultFiles(List<String> written, List<String> failures) {

    /** Where the run before goes, when one begins in its folder. */
    public static final String PREVIOUS = "previous";

    private static final List<Output> OUTPUTS = List.of(
            (report, files) -> files.put(RunJson.FILE, RunJson.bytes(report.conclusion())),
            new HtmlReport(),
            new HarEvidence(),
            new JunitXml(),
            new MarkdownSummary(),
            new PrometheusText(),
            new RefstackJson(),
            new SubunitStream());

    /**
     * What would be taken for this run's if it stayed while this run is at work, or if that were killed. Metrics stay:
     * they say when their run was, and a gap in them would be an alarm.
     */
    private static final List<String> OF_A_RUN = List.of(
            EventLog.FILE,
            RunJson.FILE,
            HtmlReport.FILE,
            HarEvidence.FOLDER,
            JunitXml.FILE,
            MarkdownSummary.FILE,
            RefstackJson.FILE,
            SubunitStream.FILE);

    public ResultFiles {
        written = List.copyOf(written);
        failures = List.copyOf(failures);
    }

    /** Writes every output into a folder, in place of older ones. */
    public static ResultFiles write(Report report, ResultFolder folder) {
        var written = new ArrayList<String>();
        var failures = new ArrayList<String>();
        for (Output output : OUTPUTS) {
            try {
                output.render(report, (name, content) -> {
                    try {
                        WholeFile.write(folder.path(), name, content);
                        written.add(name);
                    } catch (NotWritable e) {
                        failures.add(String.valueOf(e.getMessage()));
                    }
                });
            } catch (RuntimeException e) {
                failures.add("a mistake of interop4j's own, please report it: " + e);
            }
        }
        return new ResultFiles(written, failures);
    }

    /**
     * Moves what tells the run before into the folder {@value #PREVIOUS}, in place of that of the one before it. Nothing
     * else in either folder is touched. Hook: a comparison with last night finds it there, where the folder is the same
     * every night.
     *
     * @throws NotWritable if that cannot be done
     */
    public static ResultFolder setAside(ResultFolder folder) {
        Path previous = folder.path().resolve(PREVIOUS);
        try {
            for (String name : OF_A_RUN) {
                Path file = folder.path().resolve(name);
                clear(previous.resolve(name));
                if (Files.exists(file)) {
                    Files.createDirectories(previous);
                    Files.move(file, previous.resolve(name));
                }
            }
            return folder;
        } catch (IOException e) {
            throw new NotWritable(
                    "cannot move the run before from " + folder.path() + " to " + previous + ": "
                            + ResultFolder.reason(e),
                    e);
        }
    }

    /** A folder is emptied of what a run puts there, and must then be empty: nothing else is removed. */
    private static void clear(Path file) throws IOException {
        if (!Files.isDirectory(file)) {
            Files.deleteIfExists(file);
            return;
        }
        try (DirectoryStream<Path> archives = Files.newDirectoryStream(file, "*.har")) {
            for (Path each : archives) {
                Files.delete(each);
            }
        }
        Files.delete(file);
    }
}
