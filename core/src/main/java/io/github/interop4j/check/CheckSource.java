package io.github.interop4j.check;

import java.util.List;
import org.apiguardian.api.API;

/**
 * Says where the checks of a jar are: found by {@code ServiceLoader}, in our jars and in-house ones alike.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface CheckSource {

    /** Returns the packages that hold check classes; those below them count too. */
    List<String> packages();
}
