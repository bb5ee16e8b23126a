package io.github.interop4j.referencecloud.image;

import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.ArrayList;
import java.util.List;

/** Simulate {@code /v2/images/{image_id}/tags/{tag}}. */
final class SimulatedTags {

    private static final String TAG = "/v2/images/{image_id}/tags/{tag}";

    private final Conditions conditions;

    SimulatedTags(Conditions conditions) {
        this.conditions = conditions;
    }

    List<Route> routes() {
        return List.of(Route.of("PUT", TAG, this::add), Route.of("DELETE", TAG, this::remove));
    }

    private Reply add(Request request, World world) {
        Image image = image(request, world);
        String tag = request.variable("tag");
        if (tag.length() > 255) {
            throw new Refusal(400, "Provided object does not match schema 'image': '" + tag + "' is too long");
        }
        List<String> tags = new ArrayList<>(image.traits().tags());
        if (!tags.contains(tag)) {
            tags.add(tag);
        }
        world.put(image.with(image.traits().withTags(tags), conditions.now()));
        return SimulatedImageService.noContent();
    }

    private Reply remove(Request request, World world) {
        Image image = image(request, world);
        List<String> tags = new ArrayList<>(image.traits().tags());
        if (!tags.remove(request.variable("tag"))) {
            throw new Refusal(404, "The resource could not be found.");
        }
        world.put(image.with(image.traits().withTags(tags), conditions.now()));
        return SimulatedImageService.noContent();
    }

    private Image image(Request request, World world) {
        String id = request.variable("image_id");
        if (Image.find(world, id, Images.callerOf(request, world, conditions)).isEmpty()) {
            throw new Refusal(404, "Image " + id + " not found.");
        }
        return Images.owned(request, world, conditions, "Not allowed to update tags for image " + id + ".");
    }
}
