package io.github.interop4j.referencecloud.volume;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A kind of volumes; the first is the one a volume gets that is not wanted to be of another. */
record VolumeType(String name, Optional<String> description) {

    static final List<VolumeType> ALL = List.of(
            new VolumeType("reference", Optional.empty()),
            new VolumeType("__DEFAULT__", Optional.of("Default Volume Type")));

    static VolumeType usual() {
        return ALL.get(0);
    }

    static Optional<VolumeType> find(String idOrName) {
        return ALL.stream()
                .filter(type -> type.name.equals(idOrName) || type.id().equals(idOrName))
                .findFirst();
    }

    String id() {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    ObjectNode shown() {
        return Json.object(
                "id",
                id(),
                "name",
                name,
                "is_public",
                true,
                "description",
                description.orElse(null),
                "extra_specs",
                Json.object());
    }
}
