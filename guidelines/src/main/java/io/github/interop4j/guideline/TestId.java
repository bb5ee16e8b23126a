package io.github.interop4j.guideline;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a test's id as documents write it. */
final class TestId {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private TestId() {}

    /** The bare id: without the prefix, without attributes after a comma, in lower case. */
    static Optional<String> bare(String written) {
        int comma = written.indexOf(',');
        String id = (comma < 0 ? written : written.substring(0, comma)).strip().toLowerCase(Locale.ROOT);
        id = id.startsWith("id-") ? id.substring(3) : id;
        return id.isEmpty() ? Optional.empty() : Optional.of(id);
    }

    static boolean isUuid(String id) {
        return UUID.matcher(id).matches();
    }
}
