package io.github.interop4j.referencecloud.volume;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** What volumes and snapshots have in common. */
record Described(
        String id,
        String projectId,
        Optional<String> name,
        Optional<String> description,
        SortedMap<String, String> metadata,
        Instant createdAt,
        Optional<Instant> updatedAt) {

    Described {
        metadata = copy(metadata);
    }

    static SortedMap<String, String> copy(Map<String, String> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    static Described create(String projectId, JsonNode wanted, Instant now) {
        return new Described(
                UUID.randomUUID().toString(),
                projectId,
                text(wanted, "name").or(() -> text(wanted, "display_name")),
                text(wanted, "description").or(() -> text(wanted, "display_description")),
                Bodies.texts(wanted.path("metadata")),
                now,
                Optional.empty());
    }

    /** This, with the name and description that a change asks for. */
    Described changed(JsonNode change, Instant now) {
        return new Described(
                id,
                projectId,
                change.has("name") ? text(change, "name") : name,
                change.has("description") ? text(change, "description") : description,
                change.path("metadata").isObject() ? Bodies.texts(change.get("metadata")) : metadata,
                createdAt,
                Optional.of(now));
    }

    Described with(Map<String, String> newMetadata) {
        return new Described(id, projectId, name, description, copy(newMetadata), createdAt, updatedAt);
    }

    Described movedTo(String otherProject, Instant now) {
        return new Described(id, otherProject, name, description, metadata, createdAt, Optional.of(now));
    }

    Described touched(Instant now) {
        return new Described(id, projectId, name, description, metadata, createdAt, Optional.of(now));
    }

    private static Optional<String> text(JsonNode wanted, String field) {
        return wanted.hasNonNull(field) ? Optional.of(wanted.get(field).asText().strip()) : Optional.empty();
    }
}
