package io.github.interop4j.examples.embedding;

import io.github.interop4j.assessment.Assessment;
import io.github.interop4j.assessment.Rule;
import io.github.interop4j.assessment.Standing;
import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.report.Conclusion;
import io.github.interop4j.report.ConsoleReport;
import io.github.interop4j.report.Progress;
import io.github.interop4j.report.ResultFolder;
import io.github.interop4j.report.RunJson;
import io.github.interop4j.report.Terminal;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.run.ConformanceRun;
import io.github.interop4j.run.Grade;
import io.github.interop4j.run.RunResult;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A conformance run inside a program of one's own.
 */
final class EmbeddedRun {

    private EmbeddedRun() {}

    // snippet: run
    static Assessment assess(Cloud cloud) {
        Requirements owed = Requirements.of(Guidelines.bundled().get("2020.06"), Program.COMPUTE);
        RunResult result = ConformanceRun.against(cloud, owed).concurrency(4).execute();

        result.lines().stream()
                .filter(line -> line.check().isPresent())
                .forEach(line -> System.out.println(line.outcome() + " " + line.name()));
        return result.assess(Rule.STRICT);
    }
    // end

    // snippet: report
    static Standing report(Cloud cloud, Requirements owed, Path folder) {
        ResultFolder results = ResultFolder.writable(folder, "choose another one");
        Progress progress = Progress.on(System.err, Terminal.PLAIN);
        RunResult result =
                ConformanceRun.against(cloud, owed).listener(progress).execute();
        progress.close();

        var conclusion = new Conclusion(result, Rule.STRICT, Grade.GUIDELINE);
        RunJson.write(conclusion, results);
        new ConsoleReport(System.out, Terminal.PLAIN).print(conclusion);
        return conclusion.standing();
    }
    // end

    // snippet: watch
    static RunResult watch(Cloud cloud, Requirements owed, List<String> capabilities, Consumer<String> out) {
        return ConformanceRun.against(cloud, owed)
                .only(capabilities)
                .listener(new VerdictLines(out))
                .execute();
    }
    // end
}
