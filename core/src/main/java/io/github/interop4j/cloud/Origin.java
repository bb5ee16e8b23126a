package io.github.interop4j.cloud;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Where a value was said; {@code toString} is fit for a message. */
@API(status = Status.EXPERIMENTAL)
public sealed interface Origin {

    /** Where to look: the file and line, the variable, the program. */
    default String place() {
        return toString();
    }

    /**
     * A configuration file.
     *
     * @param key the path of keys to the value, such as {@code clouds.acme.auth.auth_url}
     * @param line counted from 1; absent where the format does not tell
     */
    record File(Path path, String key, OptionalInt line) implements Origin {
        @Override
        public String place() {
            return path + (line.isPresent() ? ":" + line.getAsInt() : "");
        }

        @Override
        public String toString() {
            return key.isEmpty() ? place() : place() + " " + key;
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
