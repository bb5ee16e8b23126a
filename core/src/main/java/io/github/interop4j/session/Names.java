package io.github.interop4j.session;

import java.util.concurrent.ThreadLocalRandom;
import org.apiguardian.api.API;

/**
 * Names for what a run makes: they begin with the run's own prefix, and no two are equal.
 *
 * @param run the run's id, such as {@code 20261123-201530-4f1c}
 */
@API(status = API.Status.EXPERIMENTAL)
public record Names(String run) {

    /** Begins every name that any run of ours gives. */
    public static final String PREFIX = "interop4j-";

    /** Eight digits to the base of 36, always: a check that fills up a name to its longest can rely on the length. */
    private static final long LEAST = 36L * 36 * 36 * 36 * 36 * 36 * 36;

    public String next(String kind) {
        return PREFIX + run + "-" + kind + "-"
                + Long.toString(ThreadLocalRandom.current().nextLong(LEAST, LEAST * 36), 36);
    }
}
