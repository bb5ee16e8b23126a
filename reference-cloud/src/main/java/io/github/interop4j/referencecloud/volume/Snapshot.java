package io.github.interop4j.referencecloud.volume;

import java.time.Instant;
import java.util.Optional;

/**
 * A snapshot of a volume.
 *
 * @param size of the volume, in GB
 * @param busy what it is busy with, and until when
 */
record Snapshot(Described described, String volumeId, int size, String status, Optional<Busy> busy) implements Kept {

    @Override
    public Snapshot with(Described other) {
        return new Snapshot(other, volumeId, size, status, busy);
    }

    @Override
    public Snapshot at(String newStatus, Instant now) {
        return new Snapshot(described.touched(now), volumeId, size, newStatus, Optional.empty());
    }

    Snapshot busy(String newStatus, Busy with) {
        return new Snapshot(described, volumeId, size, newStatus, Optional.of(with));
    }

    @Override
    public String path() {
        return path(id());
    }

    static String path(String id) {
        return "volume/snapshot/" + id;
    }
}
