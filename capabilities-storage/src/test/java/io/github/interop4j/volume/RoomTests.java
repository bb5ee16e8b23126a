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

    /** An object that expires: no gate has the time; {@code ObjectExpiryTests} does the same where time flies. */
    private static final Set<String> WAITED_FOR_ELSEWHERE = Set.of("fb024a42-37f3-4ba5-9684-4f40a7910b41");

    @TestFactory
    Stream<DynamicTest> everyCheckMakesWhatItSays() {
        return RoomGate.of(new StorageCheckSource(), UnaryOperator.identity(), WAITED_FOR_ELSEWHERE);
    }
}
