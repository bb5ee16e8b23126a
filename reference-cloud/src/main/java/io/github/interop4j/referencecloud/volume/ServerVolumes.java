package io.github.interop4j.referencecloud.volume;

import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.identity.Caller;
import io.github.interop4j.referencecloud.image.Image;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apiguardian.api.API;

/** Find, make and remove the volumes that servers boot from, as Nova has Cinder do it. */
@API(status = API.Status.EXPERIMENTAL)
public final class ServerVolumes {

    private final Conditions conditions;

    public ServerVolumes(Conditions conditions) {
        this.conditions = conditions;
    }

    /** A volume, as Nova sees it. */
    public record Disk(String id, String status, int sizeGb, boolean isBootable) {}

    /**
     * A volume, as those who ask Nova are told of it.
     *
     * @param serverId of the server that has it; empty for none, as the device then is
     */
    public record Told(
            String id,
            String status,
            int sizeGb,
            String zone,
            Instant createdAt,
            Optional<String> name,
            Optional<String> description,
            String type,
            Optional<String> snapshotId,
            Map<String, String> metadata,
            String serverId,
            String device) {}

    /** The caller's volumes, the newest first. */
    public List<Told> all(World world, Caller caller) {
        List<Told> newestFirst = new ArrayList<>(
                world.all(Volume.class, volume -> caller.projectId().equals(Optional.of(volume.projectId()))).stream()
                        .map(ServerVolumes::told)
                        .toList());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    private static Told told(Volume volume) {
        Described described = volume.described();
        Optional<Volume.Attachment> attachment = volume.attachments().stream().findFirst();
        return new Told(
                volume.id(),
                volume.status(),
                volume.size(),
                volume.zone(),
                described.createdAt(),
                described.name(),
                described.description(),
                volume.type(),
                volume.snapshotId(),
                described.metadata(),
                attachment.map(Volume.Attachment::serverId).orElse(""),
                attachment.map(Volume.Attachment::device).orElse(""));
    }

    /** One of the caller's volumes. */
    public Optional<Disk> find(World world, String id, Caller caller) {
        return world.find(Volume.class, Volume.path(id))
                .filter(volume -> caller.isAdmin() || caller.projectId().equals(Optional.of(volume.projectId())))
                .map(volume -> new Disk(volume.id(), volume.status(), volume.size(), volume.isBootable()));
    }

    /**
     * Make a volume that is there at once, to boot from or beside.
     *
     * @param image what is on it; empty for nothing
     * @return its id
     */
    public String make(World world, int sizeGb, Optional<Image> image, Caller caller) {
        String projectId = caller.projectId().orElse("");
        new Limits(conditions).requireRoomForVolume(sizeGb, projectId, world);
        SortedMap<String, String> shown = image.map(WantedVolume::shown).orElseGet(TreeMap::new);
        Volume volume = new Volume(
                Described.create(projectId, Json.object("name", ""), conditions.now()),
                caller.userId(),
                sizeGb,
                VolumeType.usual().name(),
                "nova",
                "available",
                image.isPresent(),
                Optional.empty(),
                Optional.empty(),
                shown,
                List.of(),
                Optional.empty());
        world.put(volume);
        return volume.id();
    }

    /** Take a snapshot of every volume that a server has, for an image of that; answers their ids. */
    public List<String> snapshots(World world, String serverId, String imageName) {
        return Attachments.of(serverId, world).stream()
                .flatMap(attached -> world.find(Volume.class, Volume.path(attached.volumeId())).stream())
                .map(volume -> snapshot(volume, imageName, world))
                .toList();
    }

    private String snapshot(Volume volume, String imageName, World world) {
        new Limits(conditions).requireRoomForSnapshot(volume.size(), volume.projectId(), world);
        Described described = Described.create(
                volume.projectId(), Json.object("name", "snapshot for " + imageName), conditions.now());
        Snapshot snapshot = new Snapshot(described, volume.id(), volume.size(), "creating", Optional.empty())
                .busy("creating", new Busy(conditions.due(), "available"));
        world.put(snapshot);
        return snapshot.id();
    }

    /** Let a volume begin to leave its server. */
    public void leave(World world, String id) {
        world.find(Volume.class, Volume.path(id))
                .ifPresent(volume -> world.put(volume.at("detaching", conditions.now())));
    }

    public void remove(World world, String id) {
        world.find(Volume.class, Volume.path(id)).ifPresent(world::remove);
    }
}
