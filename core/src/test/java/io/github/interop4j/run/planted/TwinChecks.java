package io.github.interop4j.run.planted;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;

/** Two checks of one id, and two that speak for two upstream classes. */
@Capability("planted-twins")
class TwinChecks {

    @Check("planted-twin")
    void isTheFirst() {}

    @Check("planted-twin")
    void isTheSecond() {}

    @Check(value = "planted-variant", variant = "OneTest")
    @Capability("planted-twins-of-two-classes")
    void speaksForOne() {}

    @Check(value = "planted-variant", variant = "OtherTest")
    @Capability("planted-twins-of-two-classes")
    void speaksForTheOther() {}
}
