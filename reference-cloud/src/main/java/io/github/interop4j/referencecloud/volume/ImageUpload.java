package io.github.interop4j.referencecloud.volume;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.referencecloud.http.Body;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.image.Image;
import io.github.interop4j.referencecloud.image.Traits;
import io.github.interop4j.referencecloud.world.Conditions;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Make an image of what is on a volume. */
final class ImageUpload {

    private static final Set<String> KNOWN = Set.of("image_name", "force", "disk_format", "container_format");

    private final Conditions conditions;

    ImageUpload(Conditions conditions) {
        this.conditions = conditions;
    }

    Reply upload(Access access, String id, JsonNode wanted) {
        Bodies.checkText(wanted, List.of("image_name"));
        if (wanted.path("image_name").asText().isBlank()) {
            throw Bodies.invalid("os-volume_upload_image", wanted, "'image_name' is a required property");
        }
        wanted.fieldNames().forEachRemaining(field -> {
            if (!KNOWN.contains(field)) {
                throw Bodies.invalid(
                        "os-volume_upload_image",
                        wanted,
                        "Additional properties are not allowed ('" + field + "' was unexpected)");
            }
        });
        Volume volume = access.volume(id);
        boolean isForced = wanted.path("force").asBoolean();
        if (!volume.status().equals("available")
                && !(isForced && volume.status().equals("in-use"))) {
            throw new Refusal(
                    400,
                    "Invalid volume: Volume " + id + " status must be available or in-use, but current status is: "
                            + volume.status() + ".");
        }
        String name = wanted.path("image_name").asText();
        String diskFormat = wanted.path("disk_format").asText("raw");
        String containerFormat = wanted.path("container_format").asText("bare");
        Image image = Image.saving(
                volume.projectId(),
                Traits.ofVolume(name, diskFormat, containerFormat, volume.size(), 0, Map.of()),
                Body.of("what volume " + id + " held"),
                volume.size() << 30,
                conditions.now(),
                conditions.due());
        access.world().put(image);
        access.world().put(volume.busy("uploading", new Busy(conditions.due(), volume.status())));
        return Reply.json(
                202,
                Json.object(
                        "os-volume_upload_image",
                        Json.object(
                                "id",
                                id,
                                "updated_at",
                                volume.described()
                                        .updatedAt()
                                        .map(ShownVolume::time)
                                        .orElse(null),
                                "status",
                                "uploading",
                                "display_description",
                                volume.described().description().orElse(null),
                                "size",
                                volume.size(),
                                "volume_type",
                                VolumeType.find(volume.type())
                                        .orElseGet(VolumeType::usual)
                                        .shown(),
                                "image_id",
                                image.id(),
                                "container_format",
                                containerFormat,
                                "disk_format",
                                diskFormat,
                                "image_name",
                                name,
                                "protected",
                                false,
                                "visibility",
                                "shared")));
    }
}
