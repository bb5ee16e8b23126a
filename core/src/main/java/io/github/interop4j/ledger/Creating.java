package io.github.interop4j.ledger;

import java.util.List;
import org.apiguardian.api.API;

/**
 * Words that bring things into being, and declare which of their requests do.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface Creating {

    /** Returns one declaration for each POST or PUT these words can send. */
    List<Creation> creations();
}
