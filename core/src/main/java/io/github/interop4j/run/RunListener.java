package io.github.interop4j.run;

import io.github.interop4j.check.CheckListener;
import org.apiguardian.api.API;

/**
 * Is told of a run as a whole too, on the thread that executes it. Hook: what wants to know that a run has begun or ended
 * (a webhook, a progress page) is one of these.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface RunListener extends CheckListener {

    /** Called before the first check: the run as it would be told if it ended here. */
    default void begun(RunResult soFar) {}

    /** Called when all is over and cleaned up after. */
    default void ended(RunResult result) {}
}
