package io.github.interop4j.referencecloud.identity;

import io.github.interop4j.referencecloud.world.Thing;

record Domain(String id, String name, String description) implements Thing {

    static final String DEFAULT = "default";

    @Override
    public String path() {
        return path(id);
    }

    static String path(String id) {
        return "identity/domain/" + id;
    }
}
