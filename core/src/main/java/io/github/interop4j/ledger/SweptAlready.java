package io.github.interop4j.ledger;

import java.nio.file.Path;
import org.apiguardian.api.API;

/**
 * Two sweeps at once. The message says what to do.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SweptAlready extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SweptAlready(Path lock) {
        super("another sweep is at work, which holds " + lock + ": wait for its end");
    }
}
