package io.github.interop4j.referencecloud.objectstore;

import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Read and write the headers that Swift keeps what it knows in. */
final class Headers {

    private static final DateTimeFormatter LISTED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS");

    /** What a container is told besides metadata: who may reach it, and where older versions go. */
    private static final List<String> SETTINGS =
            List.of("X-Container-Read", "X-Container-Write", "X-Versions-Location");

    private Headers() {}

    static SortedMap<String, String> copy(Map<String, String> headers) {
        SortedMap<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        return Collections.unmodifiableSortedMap(copy);
    }

    /** The headers of a request that begin like this, by their names as Swift writes them. */
    static SortedMap<String, String> startingWith(String prefix, Request request) {
        SortedMap<String, String> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.headers().forEach((name, value) -> {
            if (name.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT))) {
                found.put(titled(name), value);
            }
        });
        return found;
    }

    /**
     * Metadata, after a request: what it sets is added, what it sets to nothing or removes is gone.
     *
     * @param kind {@code Account} or {@code Container}
     */
    static SortedMap<String, String> updated(Map<String, String> old, String kind, Request request) {
        SortedMap<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(old);
        all.putAll(startingWith("X-" + kind + "-Meta-", request));
        String remove = "X-Remove-" + kind + "-Meta-";
        startingWith(remove, request)
                .keySet()
                .forEach(name -> all.remove("X-" + kind + "-Meta-" + name.substring(remove.length())));
        for (String setting : SETTINGS) {
            request.header(setting).ifPresent(value -> all.put(setting, value));
            request.header(setting.replaceFirst("X-", "X-Remove-")).ifPresent(any -> all.remove(setting));
        }
        all.values().removeIf(String::isEmpty);
        return all;
    }

    static Reply with(Map<String, String> headers, Reply reply) {
        Reply with = reply;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            with = with.with(header.getKey(), header.getValue());
        }
        return with;
    }

    /** {@code 1795476282.62760}. */
    static String timestamp(Instant instant) {
        return BigDecimal.valueOf(instant.getEpochSecond())
                .add(BigDecimal.valueOf(instant.getNano(), 9))
                .setScale(5, RoundingMode.DOWN)
                .toPlainString();
    }

    /** A date, in whole seconds: those of a fraction are rounded up. */
    static String date(Instant instant) {
        Instant whole = instant.getNano() == 0 ? instant : Instant.ofEpochSecond(instant.getEpochSecond() + 1);
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(whole.atOffset(ZoneOffset.UTC));
    }

    static Optional<Instant> parseDate(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    static String listed(Instant instant) {
        return LISTED.format(instant.atOffset(ZoneOffset.UTC));
    }

    private static String titled(String name) {
        StringBuilder titled = new StringBuilder();
        for (char letter : name.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean isFirst = titled.length() == 0 || titled.charAt(titled.length() - 1) == '-';
            titled.append(isFirst ? Character.toUpperCase(letter) : letter);
        }
        return titled.toString();
    }
}
