package io.github.interop4j.check;

import java.lang.reflect.Method;
import java.util.Locale;
import org.apiguardian.api.API;

/**
 * The name of a check's method as the sentence that people read.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Sentence {

    private Sentence() {}

    /** Returns {@code a deleted keypair is gone} for {@code aDeletedKeypairIsGone}. */
    public static String of(Method method) {
        return method.getName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z])(?=[0-9])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
