package io.github.interop4j.referencecloud.image;

import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;
import java.util.Map;

/** Simulate {@code /v2/images/{image_id}/file}: the bytes of an image. */
final class SimulatedFiles {

    private static final String FILE = "/v2/images/{image_id}/file";
    private static final String BYTES = "application/octet-stream";

    private final Conditions conditions;

    SimulatedFiles(Conditions conditions) {
        this.conditions = conditions;
    }

    List<Route> routes() {
        return List.of(Route.of("GET", FILE, this::download), Route.of("PUT", FILE, this::upload));
    }

    private Reply download(Request request, World world) {
        Image image = Images.visible(request, world, conditions);
        if (image.status().equals("deactivated")) {
            throw new Refusal(403, "The requested image has been deactivated. Image data download is forbidden.");
        }
        return image.content()
                .filter(content -> image.isActive())
                .map(content -> new Reply(
                        200, Map.of("Content-Type", BYTES, "Content-MD5", content.checksum()), content.data()))
                .orElse(Reply.empty(204));
    }

    private Reply upload(Request request, World world) {
        String type = request.header("Content-Type").orElse("");
        if (!type.equals(BYTES)) {
            throw new Refusal(415, "The request media type " + type + " is not supported by this server.");
        }
        Image image = Images.owned(request, world, conditions, "You do not own this image");
        if (!image.status().equals("queued")) {
            throw new Refusal(409, "Image status transition from " + image.status() + " to saving is not allowed");
        }
        Traits traits = image.traits();
        if (traits.diskFormat().isEmpty() || traits.containerFormat().isEmpty()) {
            throw new Refusal(400, "Properties disk_format, container_format must be set prior to saving data.");
        }
        world.put(image.with(Content.of(request.body()), conditions.now()));
        return SimulatedImageService.noContent();
    }
}
