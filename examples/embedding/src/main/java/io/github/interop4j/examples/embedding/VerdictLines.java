package io.github.interop4j.examples.embedding;

import io.github.interop4j.run.RunListener;
import io.github.interop4j.run.RunResult;
import io.github.interop4j.verdict.CheckResult;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Tells how far a run is, and what each check found, as it happens.
 */
// snippet: listener
final class VerdictLines implements RunListener {

    private final Consumer<String> out;
    private final AtomicInteger ended = new AtomicInteger();
    private volatile int planned;

    VerdictLines(Consumer<String> out) {
        this.out = out;
    }

    @Override
    public void planned(int checks) {
        planned = checks;
    }

    /** Comes on the check's own thread: several may come at once. */
    @Override
    public void finished(CheckResult check) {
        out.accept(ended.incrementAndGet() + " of " + planned + ": "
                + check.verdict().outcome() + " "
                + check.sentence()
                + check.verdict().reason().map(reason -> " (" + reason + ")").orElse(""));
    }

    @Override
    public void ended(RunResult result) {
        out.accept(result.complete() ? "all have ended" : "ended early");
    }
}
// end
