package io.github.interop4j.referencecloud.volume;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.image.Image;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Read what a volume is wanted to be, as strictly as Cinder does.
 *
 * @param image what it is made of; empty if of nothing
 */
record WantedVolume(
        JsonNode asked,
        int size,
        String type,
        String zone,
        Optional<Snapshot> snapshot,
        Optional<Volume> source,
        SortedMap<String, String> image) {

    private static final String ZONE = "nova";

    static WantedVolume of(Request request, Access access) {
        JsonNode asked = Bodies.required(request, "volume");
        Bodies.checkText(asked, List.of("name", "description"));
        if (asked.hasNonNull("metadata")) {
            Bodies.metadata(asked.get("metadata"));
        }
        Optional<Integer> size = asked.hasNonNull("size") ? Optional.of(Bodies.size(asked, "size")) : Optional.empty();
        Optional<Snapshot> snapshot = id(asked, "snapshot_id").map(access::snapshot);
        Optional<Volume> source = id(asked, "source_volid").map(access::volume);
        SortedMap<String, String> image =
                id(asked, "imageRef").map(id -> image(id, access)).orElseGet(TreeMap::new);
        int least =
                snapshot.map(Snapshot::size).or(() -> source.map(Volume::size)).orElse(0);
        int wanted = size.orElse(least);
        if (wanted == 0) {
            throw new Refusal(400, Words.MALFORMED);
        }
        if (wanted < least) {
            String what = snapshot.isPresent() ? "snapshot" : "volume";
            throw new Refusal(
                    400,
                    "Invalid input received: Volume size '" + wanted + "'GB cannot be smaller than the "
                            + (snapshot.isPresent() ? "snapshot" : "original volume") + " size " + least
                            + "GB. They must be >= original " + what + " size.");
        }
        return new WantedVolume(asked, wanted, typeOf(asked), zoneOf(asked), snapshot, source, image);
    }

    private static Optional<String> id(JsonNode asked, String field) {
        if (!asked.hasNonNull(field)) {
            return Optional.empty();
        }
        String id = asked.get(field).asText();
        if (!isUuid(id)) {
            throw Bodies.invalid(field, asked.get(field), "'" + id + "' is not valid under any of the given schemas");
        }
        return Optional.of(id);
    }

    static boolean isUuid(String text) {
        try {
            return text.length() == 36 && UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    /** What is shown of the image that a volume is made of. */
    private static SortedMap<String, String> image(String id, Access access) {
        Image image = Image.find(access.world(), id, access.caller())
                .orElseThrow(() -> new Refusal(400, "Invalid image identifier or unable to access requested image."));
        if (!image.isActive()) {
            throw new Refusal(400, "Invalid input received: Image " + id + " is not active.");
        }
        return shown(image);
    }

    static SortedMap<String, String> shown(Image image) {
        SortedMap<String, String> shown = new TreeMap<>(image.traits().properties());
        shown.put("image_id", image.id());
        image.traits().name().ifPresent(name -> shown.put("image_name", name));
        image.traits().diskFormat().ifPresent(format -> shown.put("disk_format", format));
        image.traits().containerFormat().ifPresent(format -> shown.put("container_format", format));
        shown.put("min_disk", String.valueOf(image.traits().minDisk()));
        shown.put("min_ram", String.valueOf(image.traits().minRam()));
        shown.put("size", String.valueOf(image.size()));
        return shown;
    }

    private static String typeOf(JsonNode asked) {
        if (!asked.hasNonNull("volume_type")) {
            return VolumeType.usual().name();
        }
        String wanted = asked.get("volume_type").asText();
        return VolumeType.find(wanted)
                .map(VolumeType::name)
                .orElseThrow(() -> isUuid(wanted)
                        ? Words.notFound("Volume type", wanted)
                        : Words.notFound("Volume type with name", wanted));
    }

    private static String zoneOf(JsonNode asked) {
        String zone = asked.hasNonNull("availability_zone")
                ? asked.get("availability_zone").asText()
                : ZONE;
        if (!zone.equals(ZONE)) {
            throw new Refusal(400, "Availability zone '" + zone + "' is invalid.");
        }
        return zone;
    }
}
