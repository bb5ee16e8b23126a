package io.github.interop4j.wire;

import java.time.Duration;
import org.apiguardian.api.API;

/**
 * The one way to the cloud: every request of a run, typed or raw, is one call of {@link #send}.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface Wire {

    /**
     * Sends one request on the calling thread and waits for the whole answer, whatever its status.
     *
     * @throws NoAnswer    if no whole answer came: connection, TLS, deadline
     * @throws Interrupted if the run was cancelled before or while it waited
     */
    Answer send(Call call);

    /**
     * Waits between two requests, on the calling thread.
     *
     * @throws Interrupted if the run was cancelled and the thread does not clean up
     */
    void pause(Duration duration);
}
