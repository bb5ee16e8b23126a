package io.github.interop4j.referencecloud.objectstore;

import io.github.interop4j.referencecloud.http.Body;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answer with an object, or a part of it, or with nothing where the request's conditions do not hold. */
final class Download {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d*)-(\\d*)");

    private Download() {}

    /**
     * Answer a request for an object.
     *
     * @param content what is read of it
     */
    static Reply of(StoredObject object, Content content, Request request) {
        if (isUnwanted(object, content, request, "If-Match", "If-Unmodified-Since")) {
            return described(object, content, Reply.html(412, ""));
        }
        Reply whole = described(object, content, new Reply(200, Map.of(), content.data()))
                .with("Content-Type", object.contentType())
                .with("Accept-Ranges", "bytes");
        if (isUnchanged(object, content, request)) {
            return whole.withStatus(304).withBody(Body.empty());
        }
        return request.header("Range").map(range -> part(whole, range)).orElse(whole);
    }

    private static Reply described(StoredObject object, Content content, Reply reply) {
        Reply described = Headers.with(object.headers(), reply)
                .with("ETag", content.etag())
                .with("Last-Modified", Headers.date(object.modifiedAt()))
                .with("X-Timestamp", Headers.timestamp(object.modifiedAt()));
        Optional<Instant> expiry = object.expiresAt();
        return expiry.isPresent()
                ? described.with("X-Delete-At", String.valueOf(expiry.get().getEpochSecond()))
                : described;
    }

    private static boolean isUnwanted(
            StoredObject object, Content content, Request request, String match, String date) {
        boolean isAnother = request.header(match)
                .filter(wanted -> !matches(content, wanted))
                .isPresent();
        return isAnother
                || request.header(date)
                        .flatMap(Headers::parseDate)
                        .filter(since -> shown(object).isAfter(since))
                        .isPresent();
    }

    private static boolean isUnchanged(StoredObject object, Content content, Request request) {
        Optional<String> known = request.header("If-None-Match");
        if (known.isPresent()) {
            return matches(content, known.get());
        }
        return request.header("If-Modified-Since")
                .flatMap(Headers::parseDate)
                .filter(since -> !shown(object).isAfter(since))
                .isPresent();
    }

    private static boolean matches(Content content, String etags) {
        return etags.trim().equals("*")
                || Arrays.stream(etags.split(","))
                        .map(etag -> etag.trim().replace("\"", ""))
                        .anyMatch(content.etag().replace("\"", "")::equals);
    }

    /** When the object was changed, in the whole seconds that its Last-Modified says. */
    private static Instant shown(StoredObject object) {
        Instant whole = object.modifiedAt().truncatedTo(ChronoUnit.SECONDS);
        return whole.equals(object.modifiedAt()) ? whole : whole.plusSeconds(1);
    }

    /** One range of bytes; Swift overlooks what it can't read. */
    private static Reply part(Reply whole, String range) {
        Matcher matcher = RANGE.matcher(range.trim());
        boolean isReadable = matcher.matches() && (matcher.group(1) + matcher.group(2)).matches("\\d{1,18}");
        if (!isReadable) {
            return whole;
        }
        byte[] bytes = whole.body().bytes();
        int length = bytes.length;
        boolean isTail = matcher.group(1).isEmpty();
        long from = isTail ? Math.max(0, length - Long.parseLong(matcher.group(2))) : Long.parseLong(matcher.group(1));
        long to = isTail || matcher.group(2).isEmpty() ? length - 1 : Long.parseLong(matcher.group(2));
        if (from >= length) {
            return whole.withStatus(416).withBody(Words.status(416).body()).with("Content-Range", "bytes */" + length);
        }
        int last = (int) Math.min(to, length - 1);
        return whole.withStatus(206)
                .withBody(Body.of(Arrays.copyOfRange(bytes, (int) from, last + 1)))
                .with("Content-Range", "bytes " + from + "-" + last + "/" + length);
    }
}
