package io.github.interop4j.report;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.assessment.Standing;
import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.report.Terminal.Paint;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.run.Line;
import io.github.interop4j.verdict.CheckResult;
import java.time.Duration;
import java.util.Locale;
import org.apiguardian.api.API;

/** How numbers, times and outcomes are written for people. */
@API(status = API.Status.INTERNAL)
public final class Words {

    /** A reason longer than this is cut on a console; the file has all of it. */
    private static final int LONGEST = 600;

    public static final String NOT_ENDED = "The run has not said how it ended: it is still at work, or it was killed.";

    private Words() {}

    /** {@code 4:07}, or {@code 1:02:03} from an hour on. */
    public static String clock(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    /** {@code 1 request}, {@code 2 requests}. */
    public static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** On one line, without what a terminal would obey: an answer's text is the cloud's, not ours. */
    public static String line(String text) {
        String line = text.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "?").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    /** What a cloud is measured against; a flat list knows no programs. */
    public static String title(Requirements requirements) {
        Guideline guideline = requirements.guideline();
        return guideline.id()
                + (guideline.schema().list()
                        ? ""
                        : ", " + requirements.program().displayName());
    }

    /** What a line is about: its check's sentence, or the test's name where there is no check. */
    public static String sentence(Line line) {
        return line.check().map(CheckResult::sentence).orElse(line.name());
    }

    /** What became of a failed check when it was run a second time. */
    public static String again(CheckResult second) {
        Outcome outcome = second.verdict().outcome();
        String said = switch (outcome) {
            case PASSED -> "failed, then passed when it was run again: suspect";
            case FAILED -> "failed again when it was run again";
            default -> "failed, then was " + outcome.written() + " when it was run again";
        };
        return said + second.verdict().reason().map(why -> ": " + why).orElse("");
    }

    static Paint paint(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> Paint.GOOD;
            case FAILED -> Paint.BAD;
            case INCONCLUSIVE -> Paint.DOUBTFUL;
            case SKIPPED, NOT_RUN, NOT_IMPLEMENTED -> Paint.FAINT;
        };
    }

    static Paint paint(Standing standing) {
        return switch (standing) {
            case MET -> Paint.GOOD;
            case UNMET -> Paint.BAD;
            case UNPROVEN -> Paint.DOUBTFUL;
        };
    }
}
