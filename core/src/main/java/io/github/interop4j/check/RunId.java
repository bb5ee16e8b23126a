package io.github.interop4j.check;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ThreadLocalRandom;
import org.apiguardian.api.API;

/**
 * Names a run: the time it began in UTC, and four digits against a second one in the same second.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class RunId {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private RunId() {}

    public static String next() {
        int chance = ThreadLocalRandom.current().nextInt(0x10000);
        return ZonedDateTime.now(ZoneOffset.UTC).format(TIME) + "-" + String.format("%04x", chance);
    }
}
