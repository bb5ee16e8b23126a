package io.github.interop4j.referencecloud.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Request;
import java.util.List;
import java.util.Optional;

/** Apply a patch to an image's document: JSON patch as of Glance 2.1, and the older form of 2.0. */
final class ImagePatch {

    private static final String NEWER = "application/openstack-images-v2.1-json-patch";
    private static final String OLDER = "application/openstack-images-v2.0-json-patch";
    private static final List<String> OPERATIONS = List.of("add", "remove", "replace");

    private final JsonNode operations;

    private ImagePatch(JsonNode operations) {
        this.operations = operations;
    }

    static ImagePatch of(Request request) {
        String type = request.header("Content-Type").orElse("");
        if (!type.equals(NEWER) && !type.equals(OLDER)) {
            throw new Refusal(415, "The request media type " + type + " is not supported by this server.");
        }
        JsonNode body = request.body().json().orElseThrow(() -> new Refusal(400, "Malformed JSON in request body."));
        if (!body.isArray()) {
            throw new Refusal(400, "Request body must be a JSON array of operation objects.");
        }
        return new ImagePatch(body);
    }

    Traits applyTo(Image image) {
        ObjectNode document = ImageDocument.of(image.traits());
        for (JsonNode operation : operations) {
            apply(operation, document, image);
        }
        return ImageDocument.traits(document);
    }

    private static void apply(JsonNode operation, ObjectNode document, Image image) {
        String verb = verb(operation);
        String pointer = operation.path(operation.has("op") ? "path" : verb).asText();
        if (!pointer.startsWith("/")) {
            throw new Refusal(400, "Pointer `" + pointer + "` does not start with \"/\".");
        }
        String name = pointer.substring(1);
        if (ImageDocument.READ_ONLY.contains(name) || name.equals("id")) {
            throw new Refusal(403, "Attribute '" + name + "' is read-only.");
        }
        boolean isFormat = name.equals("disk_format") || name.equals("container_format");
        if (isFormat && !image.status().equals("queued")) {
            throw new Refusal(403, "Attribute " + name + " can be only replaced for a queued image.");
        }
        if (!verb.equals("add") && !document.has(name)) {
            throw new Refusal(409, "Property " + name + " does not exist.");
        }
        if (verb.equals("remove")) {
            if (ImageDocument.BASE.contains(name)) {
                throw new Refusal(403, "Property " + name + " may not be removed.");
            }
            document.remove(name);
        } else {
            document.set(name, value(operation));
        }
    }

    private static String verb(JsonNode operation) {
        if (operation.has("op")) {
            String verb = operation.get("op").asText();
            if (!OPERATIONS.contains(verb)) {
                throw new Refusal(
                        400,
                        "Invalid operation: `" + verb + "`. It must be one of the following: add, remove, replace.");
            }
            return verb;
        }
        return OPERATIONS.stream()
                .filter(operation::has)
                .findFirst()
                .orElseThrow(() -> new Refusal(400, "Unable to find 'op' in JSON Schema change."));
    }

    private static JsonNode value(JsonNode operation) {
        return Optional.ofNullable(operation.get("value"))
                .orElseThrow(() -> new Refusal(400, "Operation \"add\" requires a member named \"value\"."));
    }
}
