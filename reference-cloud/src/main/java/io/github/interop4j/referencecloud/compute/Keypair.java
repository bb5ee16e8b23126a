package io.github.interop4j.referencecloud.compute;

import io.github.interop4j.referencecloud.world.Thing;
import java.time.Instant;

/** A keypair; its private half is never kept. */
record Keypair(int id, String userId, String name, String type, String publicKey, String fingerprint, Instant createdAt)
        implements Thing {

    @Override
    public String path() {
        return path(userId, name);
    }

    static String path(String userId, String name) {
        return "compute/keypair/" + userId + "/" + name;
    }
}
