package io.github.interop4j.nightly;

import io.github.interop4j.wire.Cancellation;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;

/**
 * Ctrl-C and SIGTERM: cancel the run, let it clean up and write its report, and end with the code that says so.
 */
final class Interruption {

    private final Cancellation cancellation;
    private final CountDownLatch over = new CountDownLatch(1);
    private final PrintStream err;

    private Interruption(Cancellation cancellation, PrintStream err) {
        this.cancellation = cancellation;
        this.err = err;
    }

    static Interruption listen(Cancellation cancellation, PrintStream err) {
        var interruption = new Interruption(cancellation, err);
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::shutDown, "interop4j-interruption"));
        return interruption;
    }

    /** Says that the command has ended and all is written. */
    void over() {
        over.countDown();
    }

    /** Runs when the process is about to end: by itself once all is over, or by a signal before that. */
    private void shutDown() {
        if (over.getCount() == 0) {
            return;
        }
        err.println();
        err.println("interop4j: interrupted; what runs is ended and cleaned up after, then the report is written");
        cancellation.cancel();
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // an exit code cannot be set any more once the process is ending, only forced
        Runtime.getRuntime().halt(ExitCode.INCOMPLETE.code());
    }
}
