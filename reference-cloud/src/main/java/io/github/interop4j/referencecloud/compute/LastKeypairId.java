package io.github.interop4j.referencecloud.compute;

import io.github.interop4j.referencecloud.world.Thing;

/** The number that the newest keypair got; numbers are never used again. */
record LastKeypairId(int value) implements Thing {

    static final String PATH = "compute/last-keypair-id";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public boolean mustBeCleanedUp() {
        return false;
    }
}
