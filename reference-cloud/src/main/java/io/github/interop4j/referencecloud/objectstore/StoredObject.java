package io.github.interop4j.referencecloud.objectstore;

import io.github.interop4j.referencecloud.world.Thing;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

/**
 * An object.
 *
 * @param headers what its owner wants to be said with it: metadata, encoding, disposition
 * @param expiresAt when it will be gone by itself
 */
record StoredObject(
        String projectId,
        String container,
        String name,
        Content content,
        String contentType,
        SortedMap<String, String> headers,
        Instant modifiedAt,
        Optional<Instant> expiresAt)
        implements Thing {

    StoredObject {
        headers = Headers.copy(headers);
    }

    /** The same under another name. */
    StoredObject at(String otherContainer, String otherName, Instant now) {
        return new StoredObject(projectId, otherContainer, otherName, content, contentType, headers, now, expiresAt);
    }

    @Override
    public String path() {
        return path(projectId, container, name);
    }

    static String path(String projectId, String container, String name) {
        return "object-store/object/" + projectId + "/" + container + "/" + name;
    }
}
