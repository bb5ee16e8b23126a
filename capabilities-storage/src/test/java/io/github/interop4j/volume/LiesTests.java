package io.github.interop4j.volume;

import io.github.interop4j.lies.LiesGate;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every check of this module must notice when it is lied to.
 */
class LiesTests {

    @TestFactory
    Stream<DynamicTest> everyCheckNoticesLies() {
        return LiesGate.of(new StorageCheckSource(), UnaryOperator.identity(), Set.of());
    }
}
