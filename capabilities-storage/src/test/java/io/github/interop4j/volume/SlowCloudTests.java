package io.github.interop4j.volume;

import io.github.interop4j.gates.SlowCloudGate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A cloud that takes its time is accused of nothing by checks that see each other at work.
 */
class SlowCloudTests {

    @TestFactory
    Stream<DynamicTest> noHonestCloudIsAccused() {
        return SlowCloudGate.of(new StorageCheckSource(), UnaryOperator.identity());
    }
}
