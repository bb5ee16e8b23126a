package io.github.interop4j.volume;

import io.github.interop4j.architecture.CheckRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTests {

    @TestFactory
    Stream<DynamicTest> checkClassesHaveTheirForm() {
        return CheckRules.of(new StorageCheckSource(), 1);
    }
}
