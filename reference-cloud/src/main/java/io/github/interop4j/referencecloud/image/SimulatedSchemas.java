package io.github.interop4j.referencecloud.image;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Route;
import java.util.List;

/** Simulate {@code /v2/schemas}: what images and members look like. */
final class SimulatedSchemas {

    private static final String UUID_FORM =
            "^([0-9a-fA-F]){8}-([0-9a-fA-F]){4}-([0-9a-fA-F]){4}-([0-9a-fA-F]){4}-([0-9a-fA-F]){12}$";
    private static final List<String> STATUSES = List.of(
            "queued",
            "saving",
            "active",
            "killed",
            "deleted",
            "uploading",
            "importing",
            "pending_delete",
            "deactivated");

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/v2/schemas/image", (request, world) -> Reply.json(200, image())),
                Route.of("GET", "/v2/schemas/images", (request, world) -> Reply.json(200, list("images", image()))),
                Route.of("GET", "/v2/schemas/member", (request, world) -> Reply.json(200, member())),
                Route.of("GET", "/v2/schemas/members", (request, world) -> Reply.json(200, list("members", member()))));
    }

    private static ObjectNode list(String name, ObjectNode element) {
        ObjectNode properties = Json.object(
                name, Json.object("type", "array", "items", element), "schema", Json.object("type", "string"));
        ArrayNode links = Json.array(List.of(link("describedby", "schema")));
        if (name.equals("images")) {
            properties.set("first", Json.object("type", "string"));
            properties.set("next", Json.object("type", "string"));
            links = Json.array(List.of(link("first", "first"), link("next", "next"), link("describedby", "schema")));
        }
        return Json.object("name", name, "properties", properties, "links", links);
    }

    private static ObjectNode member() {
        ObjectNode properties = Json.object();
        properties.set("member_id", text("The project that the image is shared with"));
        properties.set("image_id", text("The image").put("pattern", UUID_FORM));
        properties.set("created_at", text("When it was shared"));
        properties.set("updated_at", text("When the share was changed"));
        properties.set("status", oneOf(text("What the project said"), List.of("pending", "accepted", "rejected")));
        properties.set("schema", Json.object("readOnly", true, "type", "string"));
        return Json.object("name", "member", "properties", properties);
    }

    private static ObjectNode image() {
        ObjectNode properties = Json.object();
        properties.set("id", text("The image").put("pattern", UUID_FORM));
        properties.set("name", nullable("string", "What it is called").put("maxLength", 255));
        properties.set("status", oneOf(readOnly(text("Where in its life it is")), STATUSES));
        properties.set("visibility", oneOf(text("Who can see it"), ImageDocument.VISIBILITIES));
        properties.set("protected", typed("boolean", "Whether it cannot be deleted"));
        properties.set("os_hidden", typed("boolean", "Whether lists leave it out"));
        properties.set(
                "checksum", readOnly(nullable("string", "MD5 of the bytes")).put("maxLength", 32));
        properties.set(
                "os_hash_algo",
                readOnly(nullable("string", "How the bytes are hashed")).put("maxLength", 64));
        properties.set(
                "os_hash_value",
                readOnly(nullable("string", "The hash of the bytes")).put("maxLength", 128));
        properties.set("owner", nullable("string", "The project it belongs to").put("maxLength", 255));
        properties.set("size", readOnly(nullable("integer", "How many bytes it has")));
        properties.set("virtual_size", readOnly(nullable("integer", "How many bytes the disk has")));
        properties.set(
                "container_format",
                oneOfOrNull(nullable("string", "What it is wrapped in"), ImageDocument.CONTAINER_FORMATS));
        properties.set(
                "disk_format",
                oneOfOrNull(nullable("string", "What the disk is written in"), ImageDocument.DISK_FORMATS));
        properties.set("created_at", readOnly(text("When it was registered")));
        properties.set("updated_at", readOnly(text("When it was changed")));
        properties.set(
                "tags",
                typed("array", "Words that go with it").set("items", Json.object("type", "string", "maxLength", 255)));
        properties.set("direct_url", readOnly(text("Where the bytes are kept")));
        properties.set("min_ram", typed("integer", "MB of memory that it needs to boot"));
        properties.set("min_disk", typed("integer", "GB of disk that it needs to boot"));
        properties.set("self", readOnly(text("Where it is")));
        properties.set("file", readOnly(text("Where its bytes are")));
        properties.set("stores", readOnly(text("In which stores its bytes are")));
        properties.set("schema", readOnly(text("Where its schema is")));
        properties.set(
                "kernel_id", nullable("string", "The kernel it boots with").put("pattern", UUID_FORM));
        properties.set(
                "ramdisk_id", nullable("string", "The ramdisk it boots with").put("pattern", UUID_FORM));
        return Json.object(
                "name",
                "image",
                "properties",
                properties,
                "additionalProperties",
                Json.object("type", "string"),
                "links",
                Json.array(List.of(link("self", "self"), link("enclosure", "file"), link("describedby", "schema"))));
    }

    private static ObjectNode link(String relation, String property) {
        return Json.object("rel", relation, "href", "{" + property + "}");
    }

    private static ObjectNode text(String description) {
        return typed("string", description);
    }

    private static ObjectNode typed(String type, String description) {
        return Json.object("type", type, "description", description);
    }

    private static ObjectNode nullable(String type, String description) {
        return Json.object("type", Json.array(List.of("null", type)), "description", description);
    }

    private static ObjectNode readOnly(ObjectNode property) {
        return property.put("readOnly", true);
    }

    private static ObjectNode oneOf(ObjectNode property, List<String> values) {
        return property.set("enum", Json.array(values));
    }

    private static ObjectNode oneOfOrNull(ObjectNode property, List<String> values) {
        return property.set("enum", Json.array(values).insertNull(0));
    }
}
