package io.github.interop4j.cloud;

import java.nio.file.Path;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A configuration file that was found, or asked for, and not used.
 *
 * @param reason completes the sentence "this file …"
 * @param isSurprising whether it was not used although it should come first
 */
@API(status = Status.EXPERIMENTAL)
public record SkippedFile(Path path, String reason, boolean isSurprising) {

    @Override
    public String toString() {
        return path + " " + reason;
    }
}
