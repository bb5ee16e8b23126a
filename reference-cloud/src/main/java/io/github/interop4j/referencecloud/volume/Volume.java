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

    @Override
    public Volume with(Described other) {
        return with(other, size, status, isBootable, attachments, busy);
    }

    @Override
    public Volume at(String newStatus, Instant now) {
        return with(described.touched(now), size, newStatus, isBootable, attachments, Optional.empty());
    }

    /** This volume, doing something for a while. */
    Volume busy(String newStatus, Busy with) {
        return with(described, size, newStatus, isBootable, attachments, Optional.of(with));
    }

    Volume ofSize(int newSize) {
        return with(described, newSize, status, isBootable, attachments, busy);
    }

    Volume bootable(boolean newBootable) {
        return with(described, size, status, newBootable, attachments, busy);
    }

    Volume attached(List<Attachment> newAttachments) {
        return with(described, size, status, isBootable, newAttachments, busy);
    }

    /** This volume, of another user in another project, as it is once that has accepted it. */
    Volume ownedBy(String otherUser, String otherProject, Instant now) {
        return new Volume(
                described.movedTo(otherProject, now),
                otherUser,
                size,
                type,
                zone,
                "available",
                isBootable,
                snapshotId,
                sourceId,
                image,
                attachments,
                Optional.empty());
    }

    /** This volume, with another value of all that can change. */
    private Volume with(
            Described newDescribed,
            int newSize,
            String newStatus,
            boolean newBootable,
            List<Attachment> newAttachments,
            Optional<Busy> newBusy) {
        return new Volume(
                newDescribed,
                userId,
                newSize,
                type,
                zone,
                newStatus,
                newBootable,
                snapshotId,
                sourceId,
                image,
                newAttachments,
                newBusy);
    }

    @Override
    public String path() {
        return path(id());
    }

    static String path(String id) {
        return "volume/volume/" + id;
    }
}
