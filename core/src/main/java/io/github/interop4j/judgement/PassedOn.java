package io.github.interop4j.judgement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * What the image service says of an image, in the words in which compute passed it on until microversion 2.35
 * (docs.openstack.org/api-ref/compute/#images-deprecated).
 */
final class PassedOn {

    private static final Map<String, String> WORDS = Map.of(
            "name", "name",
            "min_ram", "minRam",
            "min_disk", "minDisk",
            "created_at", "created",
            "size", "OS-EXT-IMG-SIZE:size");

    /** What every image has (docs.openstack.org/api-ref/image/v2/#show-image); its other fields are properties. */
    private static final Set<String> OF_EVERY_IMAGE = Set.of(
            "id",
            "name",
            "status",
            "visibility",
            "protected",
            "checksum",
            "os_hash_algo",
            "os_hash_value",
            "os_hidden",
            "owner",
            "size",
            "virtual_size",
            "container_format",
            "disk_format",
            "created_at",
            "updated_at",
            "min_ram",
            "min_disk",
            "direct_url",
            "file",
            "self",
            "schema",
            "stores");

    /** Texts there, and more than that in compute. */
    private static final Set<String> UNFOLDED = Set.of("mappings", "block_device_mapping");

    private PassedOn() {}

    /** Whether it is an image, and none that is only mentioned. */
    static boolean isImage(JsonNode thing) {
        return thing.has("min_ram") && thing.has("container_format");
    }

    /** Its properties may be more as long as it is not complete, and its size is none. */
    static ObjectNode inWordsOfCompute(JsonNode image) {
        ObjectNode passedOn = JsonNodeFactory.instance.objectNode();
        WORDS.forEach((theirs, ours) -> {
            boolean isComplete = image.path("status").asText().equals("active");
            if (image.hasNonNull(theirs) && (isComplete || !theirs.equals("size"))) {
                passedOn.set(ours, image.get(theirs));
            }
        });
        ObjectNode properties = passedOn.putObject("metadata");
        image.properties().stream()
                .filter(field -> field.getValue().isTextual() && isProperty(field.getKey()))
                .forEach(field -> properties.set(field.getKey(), field.getValue()));
        return passedOn;
    }

    /** Those that the image service writes down of its own work are there for as long as that lasts. */
    private static boolean isProperty(String name) {
        return !OF_EVERY_IMAGE.contains(name) && !UNFOLDED.contains(name) && !name.startsWith("os_glance_");
    }
}
