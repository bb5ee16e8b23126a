package io.github.interop4j.run;

import io.github.interop4j.guideline.UnknownNameException;
import org.apiguardian.api.API;

/**
 * No check was selected: a run that checks nothing would prove nothing.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class NothingSelected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NothingSelected(String message) {
        super(message);
    }

    NothingSelected(UnknownNameException unknown) {
        super(unknown.getMessage(), unknown);
    }
}
