package io.github.interop4j.referencecloud.image;

import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.identity.Caller;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;

/** Find the image that a request is about, as far as its caller may. */
final class Images {

    private Images() {}

    static Caller callerOf(Request request, World world, Conditions conditions) {
        return Caller.known(request, world, conditions.clock());
    }

    static Image visible(Request request, World world, Conditions conditions) {
        String id = request.variable("image_id");
        return Image.find(world, id, callerOf(request, world, conditions))
                .orElseThrow(() -> new Refusal(404, "No image found with ID " + id));
    }

    /** The caller's own image; what is said of others' that can be seen is the resource's business. */
    static Image owned(Request request, World world, Conditions conditions, String refusal) {
        Image image = visible(request, world, conditions);
        if (!image.isOwnedBy(callerOf(request, world, conditions))) {
            throw new Refusal(403, refusal);
        }
        return image;
    }
}
