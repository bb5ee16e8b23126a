package io.github.interop4j.referencecloud.identity;

import io.github.interop4j.referencecloud.world.Thing;

record Role(String id, String name) implements Thing {

    @Override
    public String path() {
        return path(id);
    }

    static String path(String id) {
        return "identity/role/" + id;
    }
}
