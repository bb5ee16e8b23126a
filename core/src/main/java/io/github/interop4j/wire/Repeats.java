package io.github.interop4j.wire;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Decides whether a request is sent again: only where the cloud cannot have acted on it, or acting twice is the same.
 */
final class Repeats {

    private static final Duration UNASKED = Duration.ofSeconds(1);

    private final Clock clock;

    Repeats(Clock clock) {
        this.clock = clock;
    }

    /** Returns how long to wait before the request is sent again; empty where this answer stands. */
    Optional<Duration> after(Call call, int status, Headers headers) {
        Optional<Duration> asked = headers.first("Retry-After").flatMap(this::parse);
        if (status == 429) {
            // refused by a limit in front of the service: nothing was done
            return Optional.of(asked.orElse(UNASKED.multipliedBy(1L << Math.min(call.attempt() - 1, 4))));
        }
        return status == 503 && call.isSafe() ? asked : Optional.empty();
    }

    /** Returns whether a request that brought no answer may be sent once more. */
    boolean after(Call call, NoAnswer failure) {
        return failure.kind() == NoAnswer.Kind.NO_BYTES && call.isIdempotent();
    }

    /** Seconds or a date (RFC 9110, 10.2.3). */
    private Optional<Duration> parse(String text) {
        try {
            return Optional.of(Duration.ofSeconds(Math.max(0, Long.parseLong(text.strip()))));
        } catch (NumberFormatException notSeconds) {
            try {
                var until = ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
                Duration left = Duration.between(clock.instant(), until.toInstant());
                return Optional.of(left.isNegative() ? Duration.ZERO : left);
            } catch (DateTimeParseException notDate) {
                return Optional.empty();
            }
        }
    }
}
