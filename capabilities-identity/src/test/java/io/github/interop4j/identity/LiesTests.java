package io.github.interop4j.identity;

import io.github.interop4j.lies.LiesGate;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class LiesTests {

    @TestFactory
    Stream<DynamicTest> everyCheckNoticesTheLiesItCouldBeTold() {
        return LiesGate.of(
                new IdentityCheckSource(),
                // as short as may be, since many a lie is told while an account is locked
                cloud -> cloud.withIdentityV2().lockout(3, Duration.ofMillis(200)),
                Set.of());
    }
}
