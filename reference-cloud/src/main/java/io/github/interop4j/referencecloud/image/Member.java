package io.github.interop4j.referencecloud.image;

import io.github.interop4j.referencecloud.world.Thing;
import java.time.Instant;

/**
 * A project that an image is shared with.
 *
 * @param status {@code pending}, {@code accepted} or {@code rejected}
 */
record Member(String imageId, String projectId, String status, Instant createdAt, Instant updatedAt) implements Thing {

    @Override
    public String path() {
        return path(imageId, projectId);
    }

    static String path(String imageId, String projectId) {
        return "image/member/" + imageId + "/" + projectId;
    }

    Member answering(String other, Instant now) {
        return new Member(imageId, projectId, other, createdAt, now);
    }
}
