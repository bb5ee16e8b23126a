package io.github.interop4j.wire;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apiguardian.api.API;

/**
 * Tells requests and waits that the run is to end: once, for all threads, for good.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Cancellation {

    private final CompletableFuture<Void> cancelled = new CompletableFuture<>();

    public void cancel() {
        cancelled.complete(null);
    }

    public boolean isCancelled() {
        return cancelled.isDone();
    }

    /** Runs this when the run is cancelled, on the thread that cancels; at once if it already is. */
    public void onCancel(Runnable action) {
        var unused = cancelled.thenRun(action);
    }

    /**
     * Ends quietly where the run goes on.
     *
     * @throws Interrupted where it does not
     */
    public void check() {
        if (isCancelled()) {
            throw new Interrupted();
        }
    }

    /**
     * Waits on the calling thread.
     *
     * @throws Interrupted as soon as the run is cancelled or the thread interrupted
     */
    public void pause(Duration duration) {
        try {
            cancelled.get(duration.toNanos(), TimeUnit.NANOSECONDS);
            throw new Interrupted();
        } catch (TimeoutException e) {
            return; // the time has passed and nobody cancelled
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Interrupted();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
