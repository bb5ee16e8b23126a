package io.github.interop4j.referencecloud.objectstore;

import io.github.interop4j.referencecloud.world.Thing;
import io.github.interop4j.referencecloud.world.World;
import java.util.Map;
import java.util.SortedMap;

/** What somebody wrote on an account; every project has one, and nothing is on it at first. */
record Account(String projectId, SortedMap<String, String> metadata) implements Thing {

    Account {
        metadata = Headers.copy(metadata);
    }

    static Account of(String projectId, World world) {
        return world.find(Account.class, path(projectId))
                .orElseGet(() -> new Account(projectId, Headers.copy(Map.of())));
    }

    @Override
    public String path() {
        return path(projectId);
    }

    private static String path(String projectId) {
        return "object-store/account/" + projectId;
    }
}
