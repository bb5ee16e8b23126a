package io.github.interop4j.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.apiguardian.api.API;

/**
 * A ledger that cannot be written. The message names the file, the reason, and what was not done for it.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class BookNotWritable extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    BookNotWritable(Path file, String instead, IOException cause) {
        super("the ledger " + file + " cannot be written (" + reason(cause) + "), so " + instead, cause);
    }

    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            return "it is there already, or a folder above it is a file";
        }
        return e instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(e.getMessage());
    }
}
