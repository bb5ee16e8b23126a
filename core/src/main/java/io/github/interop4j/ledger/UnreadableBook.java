package io.github.interop4j.ledger;

import java.nio.file.Path;
import org.apiguardian.api.API;

/**
 * A ledger that cannot be read. The message names the file, the line, and what is wrong with it.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class UnreadableBook extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableBook(Path file, int line, String why) {
        super("cannot read the ledger " + file + (line == 0 ? "" : ", line " + line) + ": " + why);
    }
}
