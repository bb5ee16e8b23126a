package io.github.interop4j.referencecloud.objectstore;

import io.github.interop4j.referencecloud.world.Conditions;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;

/** Keep what was stored under a name before, in the container that a container names for that. */
final class Versions {

    private final Access access;
    private final Conditions conditions;

    Versions(Access access, Conditions conditions) {
        this.access = access;
        this.conditions = conditions;
    }

    /** Put what is under a name aside, since something else is about to be. */
    void keep(Container container, String name) {
        Optional<StoredObject> old = access.find(container.name(), name);
        place(container)
                .flatMap(access::find)
                .ifPresent(place -> old.ifPresent(each -> access.world()
                        .put(each.at(
                                place.name(), prefix(name) + Headers.timestamp(each.modifiedAt()), conditions.now()))));
    }

    /** Put what was under a name last back, since what was there is gone. */
    void bringBack(Container container, String name) {
        place(container)
                .flatMap(access::find)
                .flatMap(place -> place.objects(access.world()).stream()
                        .filter(each -> each.name().startsWith(prefix(name)))
                        .max(Comparator.comparing(StoredObject::name)))
                .ifPresent(last -> {
                    access.world().put(last.at(container.name(), name, conditions.now()));
                    access.world().remove(last);
                });
    }

    private static Optional<String> place(Container container) {
        return Optional.ofNullable(container.metadata().get("X-Versions-Location"));
    }

    /** The length of the name comes first, so that no name is another's beginning. */
    private static String prefix(String name) {
        return String.format("%03x", name.getBytes(StandardCharsets.UTF_8).length) + name + "/";
    }
}
