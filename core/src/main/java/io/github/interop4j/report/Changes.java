package io.github.interop4j.report;

import io.github.interop4j.report.Terminal.Paint;
import java.io.PrintStream;
import java.util.List;

/** Tells on a console what is otherwise than last time. */
final class Changes {

    private final PrintStream out;
    private final Terminal terminal;

    Changes(PrintStream out, Terminal terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void print(SinceLastRun since) {
        out.println();
        out.println(terminal.painted(Paint.STRONG, "since run " + since.run())
                + ", which ended " + since.finished()
                + since.extent()
                + (since.isEmpty() ? "" : ":"));
        print("newly failing", Paint.BAD, since.newlyFailing());
        print("newly fixed", Paint.GOOD, since.newlyFixed());
        print("newly skipped", Paint.DOUBTFUL, since.newlySkipped());
        print("no longer skipped", Paint.GOOD, since.noLongerSkipped());
        since.differences().forEach(each -> out.println("  " + told(each)));
    }

    private void print(String title, Paint paint, List<SinceLastRun.Change> changes) {
        changes.forEach(each ->
                out.println("  " + terminal.painted(paint, title) + ": " + each.sentence() + " (" + each.id() + ", "
                        + each.before().written() + " then, " + each.now().written() + " now)"));
    }

    private static String told(SinceLastRun.Difference difference) {
        return difference.what() + ": "
                + (difference.before().isEmpty() ? "" : "no longer " + difference.before())
                + (difference.before().isEmpty() || difference.now().isEmpty() ? "" : "; ")
                + (difference.now().isEmpty() ? "" : "now " + difference.now());
    }
}
