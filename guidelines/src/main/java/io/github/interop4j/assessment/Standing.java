package io.github.interop4j.assessment;

import org.apiguardian.api.API;

/** Whether something asked for is there. */
@API(status = API.Status.EXPERIMENTAL)
public enum Standing {
    MET,
    UNMET,
    /** Nothing speaks against it, but not everything was shown. */
    UNPROVEN
}
