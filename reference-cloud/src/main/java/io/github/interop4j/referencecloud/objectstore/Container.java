package io.github.interop4j.referencecloud.objectstore;

import io.github.interop4j.referencecloud.world.Thing;
import io.github.interop4j.referencecloud.world.World;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/** A container. */
record Container(
        String projectId, String name, SortedMap<String, String> metadata, Instant createdAt, Instant modifiedAt)
        implements Thing {

    Container {
        metadata = Headers.copy(metadata);
    }

    static List<Container> of(String projectId, World world) {
        return world.all(Container.class, container -> container.projectId().equals(projectId)).stream()
                .sorted(Comparator.comparing(Container::name))
                .toList();
    }

    List<StoredObject> objects(World world) {
        return world
                .all(
                        StoredObject.class,
                        object -> object.projectId().equals(projectId)
                                && object.container().equals(name))
                .stream()
                .sorted(Comparator.comparing(StoredObject::name))
                .toList();
    }

    Container with(SortedMap<String, String> newMetadata, Instant now) {
        return new Container(projectId, name, newMetadata, createdAt, now);
    }

    @Override
    public String path() {
        return path(projectId, name);
    }

    static String path(String projectId, String name) {
        return "object-store/container/" + projectId + "/" + name;
    }
}
