package io.github.interop4j.referencecloud.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Translate between images and their JSON, and say no to what Glance's schema does not allow. */
final class ImageDocument {

    static final List<String> DISK_FORMATS =
            List.of("ami", "ari", "aki", "vhd", "vhdx", "vmdk", "raw", "qcow2", "vdi", "iso", "ploop");
    static final List<String> CONTAINER_FORMATS =
            List.of("ami", "ari", "aki", "bare", "ovf", "ova", "docker", "compressed");
    static final List<String> VISIBILITIES = List.of("community", "public", "private", "shared");

    /** What Glance writes itself. */
    static final Set<String> READ_ONLY = Set.of(
            "status",
            "size",
            "virtual_size",
            "checksum",
            "os_hash_algo",
            "os_hash_value",
            "created_at",
            "updated_at",
            "self",
            "file",
            "schema",
            "stores",
            "direct_url");

    /** What every image has and no patch can remove. */
    static final Set<String> BASE = Set.of(
            "name",
            "disk_format",
            "container_format",
            "visibility",
            "protected",
            "min_ram",
            "min_disk",
            "os_hidden",
            "tags",
            "id",
            "owner");

    private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'");

    private ImageDocument() {}

    static ObjectNode of(Image image) {
        ObjectNode shown = of(image.traits());
        Optional<Content> bytes = image.known();
        shown.set("size", Json.object("", bytes.map(Content::size).orElse(null)).get(""));
        shown.set("virtual_size", shown.get("size"));
        shown.put("status", image.status());
        shown.put("checksum", bytes.map(Content::checksum).orElse(null));
        shown.put("owner", image.projectId());
        shown.put("os_hash_algo", bytes.map(content -> "sha512").orElse(null));
        shown.put("os_hash_value", bytes.map(Content::hash).orElse(null));
        shown.put("id", image.id());
        shown.put("created_at", time(image.createdAt()));
        shown.put("updated_at", time(image.updatedAt()));
        shown.put("self", "/v2/images/" + image.id());
        shown.put("file", "/v2/images/" + image.id() + "/file");
        shown.put("schema", "/v2/schemas/image");
        if (image.isActive()) {
            shown.put("stores", "files");
        }
        return shown;
    }

    static ObjectNode of(Traits traits) {
        ObjectNode shown = Json.object();
        traits.properties().forEach(shown::put);
        shown.put("name", traits.name().orElse(null));
        shown.put("disk_format", traits.diskFormat().orElse(null));
        shown.put("container_format", traits.containerFormat().orElse(null));
        shown.put("visibility", traits.visibility());
        shown.put("protected", traits.isProtected());
        shown.put("min_ram", traits.minRam());
        shown.put("min_disk", traits.minDisk());
        shown.put("os_hidden", traits.isHidden());
        shown.set("tags", Json.array(traits.tags()));
        return shown;
    }

    /** Read what a document says of an image; what it leaves out is as usual. */
    static Traits traits(JsonNode document) {
        Set<String> tags = new LinkedHashSet<>();
        for (JsonNode tag : typed(document, "tags", JsonNode::isArray, "array")) {
            tags.add(text(tag, "tags", 255));
        }
        return new Traits(
                optional(document, "name").map(node -> text(node, "name", 255)),
                oneOf(document, "disk_format", DISK_FORMATS),
                oneOf(document, "container_format", CONTAINER_FORMATS),
                visibility(document),
                typed(document, "protected", JsonNode::isBoolean, "boolean").asBoolean(),
                typed(document, "os_hidden", JsonNode::isBoolean, "boolean").asBoolean(),
                natural(document, "min_disk"),
                natural(document, "min_ram"),
                List.copyOf(tags),
                properties(document));
    }

    static void requireId(JsonNode id) {
        if (!id.isTextual() || !id.asText().matches(UUID_FORM)) {
            throw schema(id, "does not match '^" + UUID_FORM + "$'");
        }
    }

    static String time(Instant instant) {
        return TIME.format(instant.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }

    private static Map<String, String> properties(JsonNode document) {
        Set<String> known = new HashSet<>(BASE);
        known.addAll(READ_ONLY);
        Map<String, String> properties = new LinkedHashMap<>();
        document.properties().forEach(field -> {
            boolean isLink = Arrays.asList("kernel_id", "ramdisk_id").contains(field.getKey());
            if (!known.contains(field.getKey()) && !(isLink && field.getValue().isNull())) {
                String value = text(field.getValue(), field.getKey(), Integer.MAX_VALUE);
                if (isLink) {
                    requireId(field.getValue());
                }
                properties.put(field.getKey(), value);
            }
        });
        return properties;
    }

    private static String visibility(JsonNode document) {
        if (!document.has("visibility")) {
            return "shared";
        }
        return oneOf(document, "visibility", VISIBILITIES)
                .orElseThrow(() -> schema(document.get("visibility"), "is not of type 'string'"));
    }

    private static Optional<String> oneOf(JsonNode document, String field, List<String> allowed) {
        return optional(document, field).map(node -> {
            if (!node.isTextual() || !allowed.contains(node.asText())) {
                throw schema(node, "is not one of " + allowed);
            }
            return node.asText();
        });
    }

    private static Optional<JsonNode> optional(JsonNode document, String field) {
        return Optional.ofNullable(document.get(field)).filter(node -> !node.isNull());
    }

    private static String text(JsonNode node, String field, int longest) {
        if (!node.isTextual()) {
            throw schema(node, "is not of type 'string': " + field);
        }
        if (node.asText().length() > longest) {
            throw schema(node, "is too long: " + field);
        }
        return node.asText();
    }

    private static int natural(JsonNode document, String field) {
        int value = typed(document, field, JsonNode::isInt, "integer").asInt();
        if (value < 0) {
            throw new Refusal(
                    400, "Invalid value '" + value + "' for parameter '" + field + "': Cannot be a negative value");
        }
        return value;
    }

    private static JsonNode typed(JsonNode document, String field, Predicate<JsonNode> isRight, String type) {
        JsonNode node = document.path(field);
        if (!node.isMissingNode() && !isRight.test(node)) {
            throw schema(node, "is not of type '" + type + "'");
        }
        return node;
    }

    private static Refusal schema(JsonNode value, String why) {
        return new Refusal(400, "Provided object does not match schema 'image': " + value + " " + why);
    }
}
