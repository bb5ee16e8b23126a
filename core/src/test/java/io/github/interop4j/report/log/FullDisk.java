package io.github.interop4j.report.log;

import io.github.interop4j.assessment.Rule;
import io.github.interop4j.report.Evidence;
import io.github.interop4j.report.ResultFolder;
import io.github.interop4j.report.Runs;
import io.github.interop4j.run.Grade;
import java.nio.file.Path;

/** Says more than the disk takes, in a process of its own whose files may not grow beyond a limit. */
final class FullDisk {

    private FullDisk() {}

    public static void main(String[] arguments) {
        var manner = new Manner(Rule.STRICT, Grade.GUIDELINE, Evidence.FAILED);
        try (EventLog log = new EventLog(
                run -> ResultFolder.writable(Path.of(arguments[0]), ""), manner, each -> System.out.println(each))) {
            log.begun(EventLogTests.nothingRan());
            log.finished(Runs.passed("a1").check().orElseThrow());
            for (int each = 0; each < 20; each++) {
                log.finished(Runs.failed("a2", "no".repeat(200)).check().orElseThrow());
            }
        }
        System.out.println("the run ended");
    }
}
