package io.github.interop4j.referencecloud.volume;

import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;

/** Keep each project to its quotas. */
final class Limits {

    private static final int ANY = -1;

    private final Conditions conditions;

    Limits(Conditions conditions) {
        this.conditions = conditions;
    }

    int volumes() {
        return conditions.quota("volumes", 100);
    }

    int snapshots() {
        return conditions.quota("snapshots", 100);
    }

    int gigabytes() {
        return conditions.quota("gigabytes", 2000);
    }

    static List<Volume> volumesOf(String projectId, World world) {
        return world.all(Volume.class, volume -> volume.projectId().equals(projectId));
    }

    static List<Snapshot> snapshotsOf(String projectId, World world) {
        return world.all(Snapshot.class, snapshot -> snapshot.projectId().equals(projectId));
    }

    /** Snapshots count as much as the volumes they are of. */
    static int gigabytesOf(String projectId, World world) {
        return volumesOf(projectId, world).stream().mapToInt(Volume::size).sum()
                + snapshotsOf(projectId, world).stream()
                        .mapToInt(Snapshot::size)
                        .sum();
    }

    void requireRoomForVolume(int size, String projectId, World world) {
        requireGigabytes(size, projectId, world);
        int count = volumesOf(projectId, world).size();
        if (volumes() != ANY && count >= volumes()) {
            throw overLimit("VolumeLimitExceeded: Maximum number of volumes allowed (" + volumes()
                    + ") exceeded for quota 'volumes'.");
        }
    }

    void requireRoomForSnapshot(int size, String projectId, World world) {
        requireGigabytes(size, projectId, world);
        int count = snapshotsOf(projectId, world).size();
        if (snapshots() != ANY && count >= snapshots()) {
            throw overLimit(
                    "SnapshotLimitExceeded: Maximum number of snapshots allowed (" + snapshots() + ") exceeded");
        }
    }

    void requireGigabytes(int more, String projectId, World world) {
        int used = gigabytesOf(projectId, world);
        if (gigabytes() != ANY && used + more > gigabytes()) {
            throw overLimit("VolumeSizeExceedsAvailableQuota: Requested volume or snapshot exceeds allowed gigabytes"
                    + " quota. Requested " + more + "G, quota is " + gigabytes() + "G and " + used
                    + "G has been consumed.");
        }
    }

    private static Refusal overLimit(String message) {
        return new Refusal(413, message, Json.object("retryAfter", "0"));
    }
}
