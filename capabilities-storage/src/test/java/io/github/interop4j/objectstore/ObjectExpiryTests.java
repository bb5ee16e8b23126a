package io.github.interop4j.objectstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.check.CheckSource;
import io.github.interop4j.gates.RoomTrial;
import io.github.interop4j.lies.LiesTrial;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.volume.StorageCheckSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Tries the check of an object that expires, which no other gate can wait for, on a cloud where time flies.
 */
@Timeout(120)
class ObjectExpiryTests {

    private static final String ID = "fb024a42-37f3-4ba5-9684-4f40a7910b41";
    private static final List<CheckSource> SOURCES = List.of(new StorageCheckSource());

    @Test
    void theCheckNoticesLies() {
        assertThat(new LiesTrial(SOURCES, ObjectExpiryTests::hurried).of(ID, 2).objections())
                .isEmpty();
    }

    @Test
    void theCheckMakesWhatItSays() {
        assertThat(new RoomTrial(SOURCES, ObjectExpiryTests::hurried).of(ID)).isEmpty();
    }

    private static ReferenceCloud.Builder hurried(ReferenceCloud.Builder cloud) {
        return cloud.clock(new HurriedClock());
    }

    /** Goes on by a fifth of a second each time that it is read: as quick on a slow machine as on a quick one. */
    private static final class HurriedClock extends Clock {

        private final Instant begun = Instant.now();
        private final AtomicLong readings = new AtomicLong();

        @Override
        public Instant instant() {
            return begun.plusMillis(200 * readings.incrementAndGet());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
