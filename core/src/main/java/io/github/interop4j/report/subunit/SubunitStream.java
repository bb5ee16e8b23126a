package io.github.interop4j.report.subunit;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.report.Output;
import io.github.interop4j.report.Owner;
import io.github.interop4j.report.Report;
import io.github.interop4j.report.Words;
import io.github.interop4j.report.subunit.Packet.Attachment;
import io.github.interop4j.report.subunit.Packet.Status;
import io.github.interop4j.run.Line;
import io.github.interop4j.verdict.Cause;
import io.github.interop4j.verdict.CheckResult;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Writes {@code results.subunit}: {@code stestr load results.subunit} takes it.
 *
 * <p>A test is named as Tempest names it, with its id in brackets. One that did not run only exists. There is no word for
 * inconclusive: it fails, and its text says so.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SubunitStream implements Output {

    public static final String FILE = "results.subunit";

    /** No packet may be larger than 4 MiB; no reason is, unless a cloud answers so. */
    private static final int LONGEST = 100_000;

    @Override
    public void render(Report report, Shelf files) {
        var stream = new ByteArrayOutputStream();
        report.result().lines().forEach(line -> write(stream, line));
        files.put(FILE, stream.toByteArray());
    }

    private static void write(ByteArrayOutputStream stream, Line line) {
        String test = name(line) + "[id-" + line.id() + "]";
        if (line.check().isEmpty()) {
            stream.writeBytes(new Packet(test, Status.EXISTS, Optional.empty(), Optional.empty()).bytes());
            return;
        }
        CheckResult check = line.check().get();
        // to the millisecond, as the log has it, so that a stream that is rendered again is the same
        Instant began = check.started().truncatedTo(ChronoUnit.MILLIS);
        stream.writeBytes(new Packet(test, Status.IN_PROGRESS, Optional.of(began), Optional.empty()).bytes());
        attachment(line, check)
                .ifPresent(text ->
                        stream.writeBytes(new Packet(test, Status.NONE, Optional.empty(), Optional.of(text)).bytes()));
        stream.writeBytes(new Packet(
                        test,
                        status(line.outcome()),
                        Optional.of(began.plusMillis(check.duration().toMillis())),
                        Optional.empty())
                .bytes());
    }

    /** Where no guideline names it, its class and method do: a name without blanks. */
    private static String name(Line line) {
        return line.check()
                .filter(check -> line.name().equals(check.sentence()))
                .map(check -> check.source().replace('#', '.'))
                .orElse(line.name());
    }

    private static Status status(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> Status.SUCCESS;
            case SKIPPED -> Status.SKIP;
            case FAILED, INCONCLUSIVE -> Status.FAIL;
            case NOT_RUN, NOT_IMPLEMENTED -> Status.EXISTS;
        };
    }

    private static Optional<Attachment> attachment(Line line, CheckResult check) {
        String reason = line.reason().orElse("");
        return switch (line.outcome()) {
            case SKIPPED -> Optional.of(new Attachment("reason", cut(reason)));
            case FAILED, INCONCLUSIVE -> Optional.of(new Attachment("traceback", cut(text(line, check, reason))));
            case PASSED, NOT_RUN, NOT_IMPLEMENTED -> Optional.empty();
        };
    }

    /** The reason last, where a traceback has it. */
    private static String text(Line line, CheckResult check, String reason) {
        return Words.sentence(line) + "\nwho should look: " + Owner.of(check)
                + check.deciding()
                        .flatMap(said -> said.requestId())
                        .map(id -> "\nrequest id: " + id)
                        .orElse("")
                + "\n" + line.outcome().written() + ", "
                + check.verdict().cause().map(Cause::title).orElse("") + ": " + Words.line(reason) + "\n";
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
