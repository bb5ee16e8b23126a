package io.github.interop4j.volume;

import io.github.interop4j.gates.RoomGate;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every check of this module says what it makes, and leaves alone what it shares.
 */
class RoomTests {

    @TestFactory
    Stream<DynamicTest> everyCheckMakesWhatItSays() {
        return RoomGate.of(new StorageCheckSource(), UnaryOperator.identity(), Set.of());
    }
}
