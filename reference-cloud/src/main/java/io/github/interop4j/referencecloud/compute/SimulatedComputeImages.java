package io.github.interop4j.referencecloud.compute;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.identity.Caller;
import io.github.interop4j.referencecloud.image.Image;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Simulate {@code /v2.1/images}: Glance's images in Nova's words, until microversion 2.35. */
final class SimulatedComputeImages {

    private static final String ALL = "/v2.1/images";
    private static final String ONE = ALL + "/{image_id}";

    private final Conditions conditions;

    SimulatedComputeImages(Conditions conditions) {
        this.conditions = conditions;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", ALL, this::list),
                Route.of("GET", ALL + "/detail", this::detail),
                Route.of("GET", ONE, this::show),
                Route.of("DELETE", ONE, this::delete));
    }

    private Reply list(Request request, World world) {
        return page(request, world, image -> brief(image, request));
    }

    private Reply detail(Request request, World world) {
        return page(request, world, image -> full(image, request));
    }

    private Reply page(Request request, World world, Function<Image, ObjectNode> show) {
        Caller caller = caller(request, world);
        Map<String, String> query = request.query();
        Predicate<Image> isWanted = filters(query);
        List<Image> newestFirst = new ArrayList<>(
                world.all(Image.class, image -> image.isVisibleTo(caller, world) && isWanted.test(image)));
        Collections.reverse(newestFirst);
        return Reply.json(200, Page.of(newestFirst, request, Image::id).shown("images", request, show, Image::id));
    }

    private static Predicate<Image> filters(Map<String, String> query) {
        String server = query.getOrDefault("server", "");
        Instant since = since(query);
        return image -> is(query, "name", image.traits().name().orElse(""))
                && is(query, "status", status(image))
                && is(query, "type", property(image, "image_type", "base"))
                && (server.isEmpty()
                        || property(image, "instance_uuid", "").equals(server.substring(server.lastIndexOf('/') + 1)))
                && !image.updatedAt().isBefore(since);
    }

    private static boolean is(Map<String, String> query, String name, String actual) {
        return query.getOrDefault(name, actual).toUpperCase(Locale.ROOT).equals(actual.toUpperCase(Locale.ROOT));
    }

    private static String property(Image image, String name, String usual) {
        return image.traits().properties().getOrDefault(name, usual);
    }

    private static Instant since(Map<String, String> query) {
        String since = query.getOrDefault("changes-since", "1970-01-01T00:00:00Z");
        try {
            return OffsetDateTime.parse(since).toInstant();
        } catch (DateTimeParseException e) {
            throw new Refusal(400, "Invalid filter changes-since: " + since);
        }
    }

    private Reply show(Request request, World world) {
        return Reply.json(200, Json.object("image", full(found(request, world), request)));
    }

    private Reply delete(Request request, World world) {
        Image image = found(request, world);
        if (!image.isOwnedBy(caller(request, world))) {
            throw new Refusal(403, "You are not allowed to delete the image.");
        }
        image.removeFrom(world);
        return Reply.empty(204).with("Content-Type", "application/json");
    }

    private Image found(Request request, World world) {
        return Image.find(world, request.variable("image_id"), caller(request, world))
                .orElseThrow(() -> new Refusal(404, "Image not found."));
    }

    private Caller caller(Request request, World world) {
        return Proxy.caller(request, world, conditions.clock());
    }

    private static ObjectNode brief(Image image, Request request) {
        ArrayNode links = Links.both(request, "images", image.id());
        links.add(Links.link("alternate", request.baseUrl() + "/image//images/" + image.id())
                .put("type", "application/vnd.openstack.image"));
        return Json.object("id", image.id(), "name", image.traits().name().orElse(null), "links", links);
    }

    private static ObjectNode full(Image image, Request request) {
        ObjectNode shown = brief(image, request);
        shown.put("minRam", image.traits().minRam());
        shown.put("minDisk", image.traits().minDisk());
        shown.set("metadata", Json.object("", image.traits().properties()).get(""));
        shown.put("created", ServerView.time(image.createdAt()));
        shown.put("updated", ServerView.time(image.updatedAt()));
        shown.put("status", status(image));
        shown.put("progress", progress(image));
        shown.put("OS-EXT-IMG-SIZE:size", image.size());
        String serverId = property(image, "instance_uuid", "");
        if (!serverId.isEmpty()) {
            shown.set("server", Json.object("id", serverId, "links", Links.both(request, "servers", serverId)));
        }
        return shown;
    }

    private static String status(Image image) {
        return switch (image.status()) {
            case "active" -> "ACTIVE";
            case "queued", "saving" -> "SAVING";
            default -> "UNKNOWN";
        };
    }

    private static int progress(Image image) {
        return switch (image.status()) {
            case "active" -> 100;
            case "saving" -> 50;
            case "queued" -> 25;
            default -> 0;
        };
    }
}
