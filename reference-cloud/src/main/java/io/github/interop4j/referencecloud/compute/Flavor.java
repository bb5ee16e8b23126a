package io.github.interop4j.referencecloud.compute;

import io.github.interop4j.referencecloud.world.Thing;

/** A size that servers come in; it is the cloud's, and nobody has to clean it up. */
record Flavor(String id, String name, int vcpus, int ramMb, int diskGb) implements Thing {

    @Override
    public String path() {
        return path(id);
    }

    static String path(String id) {
        return "compute/flavor/" + id;
    }

    @Override
    public boolean mustBeCleanedUp() {
        return false;
    }
}
