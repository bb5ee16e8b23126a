package io.github.interop4j.referencecloud.identity;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.UUID;

/** The forms of Keystone's ids, secrets and timestamps. */
final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private Ids() {}

    static String id() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    static String token() {
        return "gAAAAAB" + random(136);
    }

    static String audit() {
        return random(16);
    }

    static String secret() {
        return random(64);
    }

    static String timestamp(Instant instant) {
        return SECONDS.format(instant.atOffset(ZoneOffset.UTC)) + ".000000Z";
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
