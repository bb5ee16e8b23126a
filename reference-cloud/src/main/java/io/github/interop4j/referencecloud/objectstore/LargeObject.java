package io.github.interop4j.referencecloud.objectstore;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.referencecloud.http.Body;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Read several objects as one: all whose names begin alike (dynamic), or those of a list (static). */
final class LargeObject {

    static final String DYNAMIC = "X-Object-Manifest";
    static final String STATIC = "X-Static-Large-Object";

    private LargeObject() {}

    static boolean isLarge(StoredObject object) {
        return isStatic(object) || object.headers().containsKey(DYNAMIC);
    }

    static boolean isStatic(StoredObject object) {
        return object.headers().containsKey(STATIC);
    }

    /** What one reads of an object: of a large one, all its segments. */
    static Content content(StoredObject object, Access access) {
        if (!isLarge(object)) {
            return object.content();
        }
        List<StoredObject> segments = segments(object, access);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        segments.forEach(segment -> all.writeBytes(segment.content().data().bytes()));
        return new Content(Body.of(all.toByteArray()), etag(segments));
    }

    /** The objects that a list names, as it describes them; refuses one that names others. */
    static List<StoredObject> listed(Body manifest, Access access) {
        JsonNode list =
                manifest.json().filter(JsonNode::isArray).orElseThrow(() -> invalid("Manifest must be valid JSON"));
        List<StoredObject> segments = new ArrayList<>();
        for (JsonNode wanted : list) {
            String path = wanted.path("path").asText();
            StoredObject segment = at(path, access).orElseThrow(() -> invalid(path + ", 404 Not Found"));
            boolean isMeant = wanted.path("etag")
                            .asText(segment.content().etag())
                            .equals(segment.content().etag())
                    && wanted.path("size_bytes").asInt(segment.content().data().length())
                            == segment.content().data().length();
            if (!isMeant) {
                throw invalid(path + ", Etag or Size Mismatch");
            }
            segments.add(segment);
        }
        return segments;
    }

    static String etag(List<StoredObject> segments) {
        String etags = segments.stream().map(each -> each.content().etag()).collect(Collectors.joining());
        return "\"" + Content.of(Body.of(etags)).etag() + "\"";
    }

    /** Delete a large object with all its segments, and tell how many were there. */
    static Reply delete(StoredObject object, Access access, Request request) {
        List<StoredObject> all = new ArrayList<>(isStatic(object) ? segments(object, access) : List.of());
        all.add(object);
        all.forEach(access.world()::remove);
        return Bulk.deleted(all.size(), 0, List.of(), request);
    }

    private static List<StoredObject> segments(StoredObject object, Access access) {
        if (isStatic(object)) {
            List<StoredObject> there = new ArrayList<>();
            object.content()
                    .data()
                    .json()
                    .ifPresent(list -> list.forEach(
                            each -> at(each.path("path").asText(), access).ifPresent(there::add)));
            return there;
        }
        String[] place =
                Optional.ofNullable(object.headers().get(DYNAMIC)).orElse("").split("/", 2);
        return access.find(place[0]).stream()
                .flatMap(container -> container.objects(access.world()).stream())
                .filter(each -> place.length == 2 && each.name().startsWith(place[1]))
                .toList();
    }

    private static Optional<StoredObject> at(String path, Access access) {
        String[] place = path.replaceFirst("^/", "").split("/", 2);
        return place.length < 2 ? Optional.empty() : access.find(place[0], place[1]);
    }

    private static Refusal invalid(String why) {
        return Words.refusal(400, "Errors:\n" + why + "\n");
    }
}
