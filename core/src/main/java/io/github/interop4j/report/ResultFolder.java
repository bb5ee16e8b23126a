package io.github.interop4j.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A folder that results go to, seen to be writable before the first check runs.
 */
@API(status = API.Status.EXPERIMENTAL)
public record ResultFolder(Path path) {

    /** Returns where a run keeps what it must know later: {@code $XDG_STATE_HOME/interop4j}, below home by default. */
    public static Path usualState(Map<String, String> environment, Path home) {
        Path state = Optional.ofNullable(environment.get("XDG_STATE_HOME"))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElseGet(() -> home.resolve(".local/state"));
        return state.resolve("interop4j");
    }

    /**
     * Makes the folder if it is not there, and writes to it once.
     *
     * @param remedy completes the message, such as {@code name another folder with --out}
     * @throws NotWritable if that cannot be done
     */
    public static ResultFolder writable(Path path, String remedy) {
        try {
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, ".interop4j", ".probe"));
            return new ResultFolder(path);
        } catch (IOException e) {
            throw new NotWritable("cannot write to the folder " + path + ": " + reason(e) + "; " + remedy, e);
        }
    }

    /** Makes a folder in this one. */
    public ResultFolder below(String name) {
        return writable(path.resolve(name), "was it changed while the checks ran?");
    }

    /** Returns why something could not be read or written, for people. */
    public static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            return "it, or a folder above it, is a file";
        }
        return e instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(e.getMessage());
    }
}
