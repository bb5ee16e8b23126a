package io.github.interop4j.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.cloud.Ceilings;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.run.Planted;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateTests {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000_000);

    @Test
    void turnsAreSpacedEvenlyWhoeverAsks() {
        var rate = new Rate(OptionalDouble.of(4), now::get);

        assertThat(rate.turn()).isZero();
        assertThat(rate.turn()).hasMillis(250);
        assertThat(rate.turn()).hasMillis(500);
        now.addAndGet(Duration.ofMillis(600).toNanos());
        assertThat(rate.turn()).hasMillis(150);
    }

    @Test
    void aPauseIsNotMadeUpForByABurst() {
        var rate = new Rate(OptionalDouble.of(4), now::get);

        assertThat(rate.turn()).isZero();
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(rate.turn()).isZero();
        assertThat(rate.turn()).hasMillis(250);
    }

    @Test
    void withoutANumberEveryTurnIsNow() {
        var rate = new Rate(OptionalDouble.empty(), now::get);

        assertThat(rate.turn()).isZero();
        assertThat(rate.turn()).isZero();
    }

    @Test
    void theRequestsOfAllRolesTakeTurns() {
        double perSecond = 25;
        try (ReferenceCloud cloud = ReferenceCloud.start()) {
            long before = System.nanoTime();

            Planted.run(cloud, "io.github.interop4j.lies.planted", "planted-status-only")
                    .ceilings(new Ceilings(
                            OptionalInt.empty(),
                            OptionalInt.empty(),
                            OptionalInt.empty(),
                            OptionalInt.empty(),
                            OptionalInt.empty(),
                            OptionalDouble.of(perSecond),
                            Optional.empty()))
                    .execute();

            Duration took = Duration.ofNanos(System.nanoTime() - before);
            int sent = cloud.received().size();
            assertThat(sent).as("four logins and the check's request").isEqualTo(5);
            assertThat(took).isGreaterThanOrEqualTo(Duration.ofMillis(Math.round(1000 * (sent - 1) / perSecond)));
        }
    }
}
