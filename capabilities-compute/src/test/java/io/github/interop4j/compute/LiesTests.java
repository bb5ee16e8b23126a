package io.github.interop4j.compute;

import io.github.interop4j.lies.LiesGate;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every check of this module must notice when it is lied to.
 */
class LiesTests {

    /** The share of lies, in percent, that the sample has shown to be noticed: what is reached is not lost again. */
    private static final Map<String, Integer> FLOORS = Map.of("compute", 96, "image", 95, "network", 93);

    @TestFactory
    Stream<DynamicTest> everyCheckNoticesLies() {
        return LiesGate.of(new ComputeCheckSource(), UnaryOperator.identity(), Set.of(), FLOORS);
    }
}
