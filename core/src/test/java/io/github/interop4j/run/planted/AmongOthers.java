package io.github.interop4j.run.planted;

import io.github.interop4j.check.Check;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One check among tests that tell when they are run. */
class AmongOthers {

    @Check("planted-among-others")
    void isACheck() {}

    @Test
    void isATest() {
        System.setProperty("planted.ran", "test");
    }

    @TestFactory
    Stream<DynamicTest> isAFactory() {
        System.setProperty("planted.ran", "factory");
        return Stream.of();
    }

    @ParameterizedTest
    @ValueSource(ints = 1)
    void isATemplate(int number) {
        System.setProperty("planted.ran", "template " + number);
    }
}
