package io.github.interop4j.referencecloud.volume;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A volume.
 *
 * @param size in GB
 * @param image what the volume was made of, as {@code volume_image_metadata} shows it
 * @param busy what the volume is busy with, and until when
 */
record Volume(
        Described described,
        String userId,
        int size,
        String type,
        String zone,
        String status,
        boolean isBootable,
        Optional<String> snapshotId,
        Optional<String> sourceId,
        SortedMap<String, String> image,
        List<Attachment> attachments,
        Optional<Busy> busy)
        implements Kept {

    Volume {
        image = Described.copy(image);
        attachments = List.copyOf(attachments);
    }

    /** A server that has the volume. */
    record Attachment(String id, String serverId, String device, Instant at) {}

    Volume with(Described other) {
        return new Volume(
                other, userId, size, type, zone, status, isBootable, snapshotId, sourceId, image, attachments, busy);
    }

    Volume at(String newStatus, Instant now) {
        return new Volume(
                described.touched(now),
                userId,
                size,
                type,
                zone,
                newStatus,
                isBootable,
                snapshotId,
                sourceId,
                image,
                attachments,
                Optional.empty());
    }

    /** This volume, doing something for a while. */
    Volume busy(String newStatus, Busy with) {
        return new Volume(
                described,
                userId,
                size,
                type,
                zone,
                newStatus,
                isBootable,
                snapshotId,
                sourceId,
                image,
                attachments,
                Optional.of(with));
    }

    Volume ofSize(int newSize) {
        return new Volume(
                described,
                userId,
                newSize,
                type,
                zone,
                status,
                isBootable,
                snapshotId,
                sourceId,
                image,
                attachments,
                busy);
    }

    Volume bootable(boolean newBootable) {
        return new Volume(
                described,
                userId,
                size,
                type,
                zone,
                status,
                newBootable,
                snapshotId,
                sourceId,
                image,
                attachments,
                busy);
    }

    Volume attached(List<Attachment> newAttachments) {
        return new Volume(
                described,
                userId,
                size,
                type,
                zone,
                status,
                isBootable,
                snapshotId,
                sourceId,
                image,
                newAttachments,
                busy);
    }

    @Override
    public String path() {
        return path(id());
    }

    static String path(String id) {
        return "volume/volume/" + id;
    }
}
