package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/** What every resource of Neutron has. */
record Standard(
        String id,
        String projectId,
        String name,
        String description,
        int revision,
        Instant createdAt,
        Instant updatedAt) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'");

    static Standard create(String projectId, String name, Instant now) {
        return new Standard(UUID.randomUUID().toString(), projectId, name, "", 0, now, now);
    }

    /** A new resource, with the name and description it is wanted with. */
    static Standard create(String projectId, JsonNode wanted, Instant now) {
        return create(projectId, "", now).with(wanted).revised(1);
    }

    Standard revised(int number) {
        return new Standard(id, projectId, name, description, number, createdAt, updatedAt);
    }

    Standard changed(JsonNode change, Instant now) {
        return change.isEmpty() ? this : with(change).touched(now);
    }

    Standard touched(Instant now) {
        return new Standard(id, projectId, name, description, revision + 1, createdAt, now);
    }

    private Standard with(JsonNode change) {
        return new Standard(
                id,
                projectId,
                change.path("name").asText(name),
                change.path("description").asText(description),
                revision,
                createdAt,
                updatedAt);
    }

    ObjectNode shown() {
        return Json.object(
                "id",
                id,
                "name",
                name,
                "tenant_id",
                projectId,
                "project_id",
                projectId,
                "description",
                description,
                "revision_number",
                revision,
                "created_at",
                time(createdAt),
                "updated_at",
                time(updatedAt),
                "tags",
                List.of());
    }

    private static String time(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
