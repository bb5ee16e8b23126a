package io.github.interop4j.referencecloud.volume;

import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apiguardian.api.API;

/** Give volumes to servers, as Nova has Cinder do it. */
@API(status = API.Status.EXPERIMENTAL)
public final class Attachments {

    private Attachments() {}

    /** A volume that a server has. */
    public record Attached(String volumeId, String attachmentId, String device, boolean isBootable) {}

    /** The status of one of a project's volumes; empty if there is no such. */
    public static Optional<String> status(String volumeId, String projectId, World world) {
        return find(volumeId, world)
                .filter(volume -> volume.projectId().equals(projectId))
                .map(Volume::status);
    }

    /**
     * Let a volume be in use by a server.
     *
     * @throws Refusal in Cinder's words, where it is not available
     */
    public static void attach(String volumeId, String serverId, String device, World world, Instant now) {
        Volume volume = find(volumeId, world).orElseThrow(() -> Words.notFound("Volume", volumeId));
        world.put(attached(volume, serverId, device, now));
    }

    /** Let a volume be available again; nothing, if there is no such. */
    public static void detach(String volumeId, World world, Instant now) {
        find(volumeId, world).ifPresent(volume -> world.put(detached(volume, now)));
    }

    /** The volumes that a server has, in the order it got them. */
    public static List<Attached> of(String serverId, World world) {
        List<Attached> found = new ArrayList<>();
        for (Volume volume : world.all(Volume.class)) {
            volume.attachments().stream()
                    .filter(attachment -> attachment.serverId().equals(serverId))
                    .forEach(attachment -> found.add(
                            new Attached(volume.id(), attachment.id(), attachment.device(), volume.isBootable())));
        }
        return found;
    }

    static Volume attached(Volume volume, String serverId, String device, Instant now) {
        if (!Set.of("available", "attaching", "reserved").contains(volume.status())) {
            throw new Refusal(
                    400,
                    "Invalid volume: Volume status must be available or downloading to reserve, but the current status"
                            + " is " + volume.status() + ".");
        }
        Map<String, String> metadata = new TreeMap<>(volume.described().metadata());
        metadata.put("attached_mode", "rw");
        Volume.Attachment attachment = new Volume.Attachment(UUID.randomUUID().toString(), serverId, device, now);
        return volume.attached(List.of(attachment))
                .with(volume.described().with(metadata))
                .at("in-use", now);
    }

    static Volume detached(Volume volume, Instant now) {
        Map<String, String> metadata = new TreeMap<>(volume.described().metadata());
        metadata.remove("attached_mode");
        return volume.attached(List.of())
                .with(volume.described().with(metadata))
                .at("available", now);
    }

    private static Optional<Volume> find(String id, World world) {
        return world.find(Volume.class, Volume.path(id));
    }
}
