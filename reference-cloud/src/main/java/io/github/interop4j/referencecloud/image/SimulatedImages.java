package io.github.interop4j.referencecloud.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.identity.Caller;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Simulate {@code /v2/images}. */
final class SimulatedImages {

    private static final String ALL = "/v2/images";
    private static final String ONE = ALL + "/{image_id}";
    private static final String OTHERS = "You do not own this image";

    private final Conditions conditions;

    SimulatedImages(Conditions conditions) {
        this.conditions = conditions;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", ALL, this::list),
                Route.of("POST", ALL, this::create),
                Route.of("GET", ONE, this::show),
                Route.of("PATCH", ONE, this::update),
                Route.of("DELETE", ONE, this::delete),
                Route.of("POST", ONE + "/actions/deactivate", this::deactivate),
                Route.of("POST", ONE + "/actions/reactivate", this::reactivate));
    }

    private Reply list(Request request, World world) {
        ImageQuery query = new ImageQuery(request, world, Images.callerOf(request, world, conditions));
        List<Image> page = query.page();
        Map<String, String> parameters = new LinkedHashMap<>(request.query());
        parameters.remove("marker");
        ObjectNode body = Json.object(
                "images",
                Json.array(page.stream().map(ImageDocument::of).toList()),
                "first",
                link(parameters),
                "schema",
                "/v2/schemas/images");
        if (!page.isEmpty() && page.size() == query.limit()) {
            parameters.put("marker", page.get(page.size() - 1).id());
            body.put("next", link(parameters));
        }
        return Reply.json(200, body);
    }

    private static String link(Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(one -> escaped(one.getKey()) + "=" + escaped(one.getValue()))
                .collect(Collectors.joining("&"));
        return ALL + (query.isEmpty() ? "" : "?" + query);
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Reply create(Request request, World world) {
        Caller caller = Images.callerOf(request, world, conditions);
        JsonNode wanted = bodyOf(request);
        wanted.fieldNames().forEachRemaining(SimulatedImages::requireWritable);
        String id = UUID.randomUUID().toString();
        if (wanted.has("id")) {
            ImageDocument.requireId(wanted.get("id"));
            id = wanted.get("id").asText();
        }
        String owner = wanted.path("owner").asText(caller.projectId().orElse(""));
        Image image = Image.queued(id, owner, ImageDocument.traits(wanted), conditions.now());
        requireAllowed(image.traits(), caller);
        if (!image.isOwnedBy(caller)) {
            throw new Refusal(403, "You are not permitted to create images owned by '" + owner + "'.");
        }
        if (world.find(Image.class, image.path()).isPresent()) {
            throw new Refusal(409, "Image ID " + id + " already exists!");
        }
        world.put(image);
        return Reply.json(201, ImageDocument.of(image))
                .with("Location", request.baseUrl() + SimulatedImageService.ROOT + ALL + "/" + id)
                .with("OpenStack-image-import-methods", "glance-direct,web-download,copy-image")
                .with("OpenStack-image-store-ids", "files");
    }

    private static void requireWritable(String field) {
        if (ImageDocument.READ_ONLY.contains(field)) {
            throw new Refusal(403, "Attribute '" + field + "' is read-only.");
        }
    }

    private static void requireAllowed(Traits traits, Caller caller) {
        if (traits.visibility().equals("public") && !caller.isAdmin()) {
            throw new Refusal(403, "You are not authorized to complete publicize_image action.");
        }
    }

    static JsonNode bodyOf(Request request) {
        if (request.body().isEmpty()) {
            throw new Refusal(400, "Body expected in request.");
        }
        JsonNode body = request.body().json().orElseThrow(() -> new Refusal(400, "Malformed JSON in request body."));
        if (!body.isObject()) {
            throw new Refusal(400, "Expected a JSON object in request body.");
        }
        return body;
    }

    private Reply show(Request request, World world) {
        return Reply.json(200, ImageDocument.of(Images.visible(request, world, conditions)));
    }

    private Reply update(Request request, World world) {
        ImagePatch patch = ImagePatch.of(request);
        Image image = Images.owned(request, world, conditions, OTHERS);
        Traits traits = patch.applyTo(image);
        if (!traits.visibility().equals(image.traits().visibility())) {
            requireAllowed(traits, Images.callerOf(request, world, conditions));
        }
        Image updated = image.with(traits, conditions.now());
        world.put(updated);
        return Reply.json(200, ImageDocument.of(updated));
    }

    private Reply delete(Request request, World world) {
        String id = request.variable("image_id");
        Caller caller = Images.callerOf(request, world, conditions);
        Image image = Image.find(world, id, caller)
                .orElseThrow(() -> new Refusal(404, "Failed to find image " + id + " to delete"));
        if (!image.isOwnedBy(caller)) {
            throw new Refusal(403, OTHERS);
        }
        if (image.traits().isProtected()) {
            throw new Refusal(403, "Image " + id + " is protected and cannot be deleted.");
        }
        image.removeFrom(world);
        return SimulatedImageService.noContent();
    }

    private Reply deactivate(Request request, World world) {
        return change(request, world, "active", "deactivated");
    }

    private Reply reactivate(Request request, World world) {
        return change(request, world, "deactivated", "active");
    }

    private Reply change(Request request, World world, String from, String to) {
        Image image = Images.owned(request, world, conditions, OTHERS);
        if (!image.status().equals(from) && !image.status().equals(to)) {
            throw new Refusal(
                    403,
                    "Not allowed to " + (to.equals("active") ? "reactivate" : "deactivate") + " image in status '"
                            + image.status() + "'");
        }
        world.put(image.withStatus(to, conditions.now()));
        return SimulatedImageService.noContent();
    }
}
