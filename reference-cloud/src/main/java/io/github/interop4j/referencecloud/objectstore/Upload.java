package io.github.interop4j.referencecloud.objectstore;

import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.world.Conditions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Let an object be in a container. */
final class Upload {

    private static final int LONGEST_NAME = 1024;
    private static final Map<String, String> TYPES = Map.of(
            "txt", "text/plain",
            "html", "text/html",
            "json", "application/json",
            "xml", "application/xml",
            "png", "image/png",
            "jpg", "image/jpeg");

    private final Access access;
    private final Conditions conditions;

    Upload(Access access, Conditions conditions) {
        this.access = access;
        this.conditions = conditions;
    }

    /** Store bytes under a name; what a request says of them goes with them. */
    StoredObject store(String containerName, String name, Content content, String type, Request request) {
        return store(containerName, name, content, type, ownHeaders(request), expiry(request));
    }

    StoredObject store(
            String containerName,
            String name,
            Content content,
            String type,
            Map<String, String> headers,
            Optional<Instant> expiry) {
        int length = name.getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST_NAME) {
            throw Words.refusal(400, "Object name length of " + length + " longer than " + LONGEST_NAME);
        }
        requireRoom(access.container(containerName), name, content);
        StoredObject object = new StoredObject(
                access.projectId(),
                containerName,
                name,
                content,
                type,
                Headers.copy(headers),
                conditions.now(),
                expiry);
        access.world().put(object);
        return object;
    }

    /** The type that a request gives, or that the ending of a name stands for. */
    static String typeOf(Request request, String name) {
        return request.header("Content-Type").filter(type -> !type.isEmpty()).orElseGet(() -> typeOf(name));
    }

    static String typeOf(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    /** What a request wants to be said with an object. */
    static SortedMap<String, String> ownHeaders(Request request) {
        SortedMap<String, String> own = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        own.putAll(Headers.startingWith("X-Object-Meta-", request));
        for (String name : new String[] {"Content-Encoding", "Content-Disposition", LargeObject.DYNAMIC}) {
            request.header(name).ifPresent(value -> own.put(name, value));
        }
        own.values().removeIf(String::isEmpty);
        return own;
    }

    Optional<Instant> expiry(Request request) {
        Optional<Instant> after = request.header("X-Delete-After")
                .map(text -> conditions.now().plusSeconds(number("X-Delete-After", text)));
        return after.or(
                () -> request.header("X-Delete-At").map(text -> Instant.ofEpochSecond(number("X-Delete-At", text))));
    }

    private static long number(String header, String text) {
        if (!text.matches("[0-9]{1,12}")) {
            throw Words.refusal(400, "Non-integer " + header);
        }
        return Long.parseLong(text);
    }

    /** Refuse what does not fit into the quota that the metadata of a container sets. */
    private void requireRoom(Container container, String name, Content content) {
        long bytes = container.objects(access.world()).stream()
                .filter(object -> !object.name().equals(name))
                .mapToLong(object -> object.content().data().length())
                .sum();
        long count = container.objects(access.world()).stream()
                .filter(object -> !object.name().equals(name))
                .count();
        boolean isTooMuch = exceeds(container, "Bytes", bytes + content.data().length());
        if (isTooMuch || exceeds(container, "Count", count + 1)) {
            throw new Refusal(413, "Upload exceeds quota.");
        }
    }

    private static boolean exceeds(Container container, String what, long amount) {
        String quota = container.metadata().getOrDefault("X-Container-Meta-Quota-" + what, "");
        return quota.matches("[0-9]{1,18}") && amount > Long.parseLong(quota);
    }
}
