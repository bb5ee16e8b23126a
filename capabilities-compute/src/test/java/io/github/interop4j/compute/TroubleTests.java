package io.github.interop4j.compute;

import io.github.interop4j.gates.TroubleGate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A cloud that fails at random gets no verdict of ours that it did not earn, and keeps nothing of ours.
 */
class TroubleTests {

    @TestFactory
    Stream<DynamicTest> noVerdictIsUnearned() {
        return TroubleGate.of(new ComputeCheckSource(), UnaryOperator.identity());
    }
}
