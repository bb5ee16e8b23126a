package io.github.interop4j.report.refstack;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.assessment.RefstackUpload;
import io.github.interop4j.report.Output;
import io.github.interop4j.report.Report;
import io.github.interop4j.run.RunResult;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apiguardian.api.API;

/** Writes {@code refstack.json}, which RefStack takes as it is; none where nothing passed, which it refuses. */
@API(status = API.Status.EXPERIMENTAL)
public final class RefstackJson implements Output {

    public static final String FILE = "refstack.json";

    @Override
    public void render(Report report, Shelf files) {
        RunResult result = report.result();
        var assessment = report.conclusion().assessment();
        if (assessment.decisions().stream().noneMatch(each -> each.outcome() == Outcome.PASSED)) {
            return;
        }
        var text = new StringWriter();
        try {
            long seconds = Duration.between(result.started(), result.finished()).toSeconds();
            RefstackUpload.write(assessment, result.cpid(), seconds, text);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory that cannot be written", e);
        }
        files.put(FILE, (text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
