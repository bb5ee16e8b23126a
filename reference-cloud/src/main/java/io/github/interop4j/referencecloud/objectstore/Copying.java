package io.github.interop4j.referencecloud.objectstore;

import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.world.Conditions;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Copy an object within an account, with what its owner wrote on it. */
final class Copying {

    private final Access access;
    private final Conditions conditions;

    Copying(Access access, Conditions conditions) {
        this.access = access;
        this.conditions = conditions;
    }

    /** The place of an object, as headers give it: container and name, escaped, with or without a slash before it. */
    private record Place(String container, String name) {

        static Place of(String header) {
            String decoded = URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
            String[] parts = decoded.replaceAll("^/+", "").split("/", 2);
            if (parts.length < 2 || parts[1].isEmpty()) {
                throw Words.refusal(412, "Destination header must be of the form <container name>/<object name>");
            }
            return new Place(parts[0], parts[1]);
        }

        @Override
        public String toString() {
            return container + "/" + name;
        }
    }

    Reply copy(String from, String to, Request request) {
        Place source = Place.of(from);
        Place target = Place.of(to);
        StoredObject original = access.object(source.container(), source.name());
        SortedMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        boolean isFresh = request.header("X-Fresh-Metadata")
                .filter("true"::equalsIgnoreCase)
                .isPresent();
        if (!isFresh) {
            headers.putAll(original.headers());
        }
        headers.putAll(Upload.ownHeaders(request));
        Upload upload = new Upload(access, conditions);
        Optional<Instant> expiry = upload.expiry(request).or(() -> isFresh ? Optional.empty() : original.expiresAt());
        StoredObject copy = upload.store(
                target.container(),
                target.name(),
                original.content(),
                request.header("Content-Type").filter(type -> !type.isEmpty()).orElse(original.contentType()),
                headers,
                expiry);
        Map<String, String> shown = copy.headers();
        return Headers.with(shown, Words.status(201))
                .with("ETag", copy.content().etag())
                .with("Last-Modified", Headers.date(copy.modifiedAt()))
                .with("X-Copied-From-Account", access.account())
                .with("X-Copied-From", source.toString())
                .with("X-Copied-From-Last-Modified", Headers.date(original.modifiedAt()));
    }
}
