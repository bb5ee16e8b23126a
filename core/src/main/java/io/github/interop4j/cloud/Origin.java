package io.github.interop4j.cloud;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Where a value was said; {@code toString} is fit for a message. */
@API(status = Status.EXPERIMENTAL)
public sealed interface Origin {

    /**
     * A configuration file.
     *
     * @param key the path of keys to the value, such as {@code clouds.acme.auth.auth_url}
     * @param line counted from 1; absent where the format does not tell
     */
    record File(Path path, String key, OptionalInt line) implements Origin {
        @Override
        public String toString() {
            String where = path + (line.isPresent() ? ":" + line.getAsInt() : "");
            return key.isEmpty() ? where : where + " (" + key + ")";
        }
    }

    /** A variable of the process environment. */
    record Variable(String name) implements Origin {
        @Override
        public String toString() {
            return "environment variable " + name;
        }
    }

    /** Nobody said anything. */
    record Default() implements Origin {
        @Override
        public String toString() {
            return "default";
        }
    }

    /** The calling program. */
    record Argument() implements Origin {
        @Override
        public String toString() {
            return "argument";
        }
    }
}
