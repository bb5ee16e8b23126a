package io.github.interop4j.referencecloud.identity;

import io.github.interop4j.referencecloud.world.Thing;

record Project(String id, String name, String domainId, String description) implements Thing {

    @Override
    public String path() {
        return path(id);
    }

    static String path(String id) {
        return "identity/project/" + id;
    }
}
