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

    /** An object that expires: no gate has the time; {@code ObjectExpiryTests} does the same where time flies. */
    private static final Set<String> WAITED_FOR_ELSEWHERE = Set.of("fb024a42-37f3-4ba5-9684-4f40a7910b41");

    @TestFactory
    Stream<DynamicTest> everyCheckNoticesLies() {
        return LiesGate.of(new StorageCheckSource(), UnaryOperator.identity(), WAITED_FOR_ELSEWHERE);
    }
}
