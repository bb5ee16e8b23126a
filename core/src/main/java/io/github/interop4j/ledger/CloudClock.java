package io.github.interop4j.ledger;

import io.github.interop4j.wire.Answer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.apiguardian.api.API;

/**
 * Tells the time by the cloud's clock, as the latest {@code Date} header said it; by one's own until one did.
 *
 * <p>What the cloud says was created at some time can then be compared with when it was asked to, though the two clocks
 * may be hours apart. Safe for use by many threads.
 */
@API(status = API.Status.INTERNAL)
final class CloudClock {

    private final Clock own;
    private volatile Duration ahead = Duration.ZERO;

    CloudClock(Clock own) {
        this.own = own;
    }

    void hear(Answer answer) {
        answer.headers().first("Date").ifPresent(this::hear);
    }

    private void hear(String date) {
        try {
            var told = ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
            ahead = Duration.between(own.instant(), told.toInstant());
        } catch (DateTimeException e) {
            return; // a cloud that tells the time in no known way is taken to tell none
        }
    }

    Instant now() {
        return own.instant().plus(ahead);
    }
}
