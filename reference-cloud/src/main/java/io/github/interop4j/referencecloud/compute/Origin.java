package io.github.interop4j.referencecloud.compute;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a server came to be.
 *
 * @param imageId empty if it was booted from a volume
 * @param keptPorts ports that were there before it, and outlive it
 * @param ownVolumes volumes that go with it
 */
record Origin(
        String projectId,
        String userId,
        Instant createdAt,
        Optional<String> imageId,
        Optional<String> keyName,
        boolean hasConfigDrive,
        String reservationId,
        List<String> keptPorts,
        List<String> ownVolumes) {

    Origin {
        keptPorts = List.copyOf(keptPorts);
        ownVolumes = List.copyOf(ownVolumes);
    }

    Origin rebuiltFrom(String image) {
        return new Origin(
                projectId,
                userId,
                createdAt,
                Optional.of(image),
                keyName,
                hasConfigDrive,
                reservationId,
                keptPorts,
                ownVolumes);
    }

    /** With one more port that was there before. */
    Origin keeping(String portId) {
        return with(and(keptPorts, portId), ownVolumes);
    }

    /** With one more volume that goes with it. */
    Origin takingAlong(String volumeId) {
        return with(keptPorts, and(ownVolumes, volumeId));
    }

    Origin with(List<String> ports, List<String> volumes) {
        return new Origin(
                projectId, userId, createdAt, imageId, keyName, hasConfigDrive, reservationId, ports, volumes);
    }

    private static List<String> and(List<String> some, String oneMore) {
        List<String> more = new ArrayList<>(some);
        more.add(oneMore);
        return more;
    }
}
