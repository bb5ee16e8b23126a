package io.github.interop4j.referencecloud.volume;

import io.github.interop4j.referencecloud.world.Thing;
import java.time.Instant;
import java.util.Optional;

/**
 * An offer of a volume to whoever knows the key.
 *
 * @param projectId the project that offers
 * @param key what only the answer to the offer tells
 */
record Transfer(String id, String projectId, Optional<String> name, String volumeId, String key, Instant createdAt)
        implements Thing {

    @Override
    public String path() {
        return path(id);
    }

    static String path(String id) {
        return "volume/transfer/" + id;
    }
}
