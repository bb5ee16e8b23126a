package io.github.interop4j.run.planted;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;

/** Checks of a class that cannot be made. */
@Capability("planted-unmakeable")
class UnmakeableChecks {

    UnmakeableChecks() {
        throw new IllegalStateException("the price list is missing");
    }

    @Check("planted-unmakeable")
    void isNeverStarted() {}
}
