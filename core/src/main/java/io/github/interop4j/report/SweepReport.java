package io.github.interop4j.report;

import io.github.interop4j.ledger.SweepListener;
import io.github.interop4j.ledger.SweepResult;
import io.github.interop4j.ledger.Swept;
import io.github.interop4j.report.Terminal.Paint;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Tells people what a sweep does, a line a thing, and what is left in the end.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SweepReport implements SweepListener {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final PrintStream out;
    private final Terminal terminal;

    public SweepReport(PrintStream out, Terminal terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void begun(String cloud, String run, Instant started, Path book) {
        out.println(
                "cloud '" + cloud + "', run " + run + ", begun " + TIME.format(started) + "; its ledger is " + book);
    }

    @Override
    public void swept(Swept thing) {
        String fate = terminal.painted(paint(thing.fate()), thing.fate().words());
        String why = thing.why().isEmpty() ? "" : ": " + thing.why();
        out.println("  " + thing.kind() + " " + thing.id() + " " + fate + why);
    }

    private static Paint paint(Swept.Fate fate) {
        if (fate.isLeft()) {
            return fate == Swept.Fate.WOULD_BE_REMOVED ? Paint.STRONG : Paint.BAD;
        }
        return fate == Swept.Fate.NOT_OURS ? Paint.DOUBTFUL : Paint.GOOD;
    }

    @Override
    public void alive(String run, Path book) {
        out.println("run " + run + " is at work, and is left alone; it holds " + book);
    }

    @Override
    public void waits(String cloud, Duration time) {
        out.println("  waiting for " + Math.max(1, time.toSeconds()) + " s: until then cloud '" + cloud
                + "' may still act on what the run asked for last");
    }

    @Override
    public void warned(String message) {
        out.println("  " + terminal.painted(Paint.DOUBTFUL, message));
    }

    /** Prints how it ended for one cloud. */
    public void print(String cloud, SweepResult result, boolean dry) {
        Map<Swept.Fate, Integer> counts = new EnumMap<>(Swept.Fate.class);
        result.things().forEach(thing -> counts.merge(thing.fate(), 1, Integer::sum));
        String told = counts.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey().words())
                .collect(Collectors.joining("; "));
        out.println("cloud '" + cloud + "': " + (told.isEmpty() ? "no run has left anything" : told) + ".");
        if (dry) {
            out.println("This was a dry run: nothing was changed.");
        } else if (!result.left().isEmpty()) {
            out.println("What is left stays in the ledger: sweep again, or delete it by hand and the ledger with it.");
        }
    }
}
