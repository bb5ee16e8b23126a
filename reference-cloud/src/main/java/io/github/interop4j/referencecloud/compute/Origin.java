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
 */
record Origin(
        String projectId,
        String userId,
        Instant createdAt,
        Optional<String> imageId,
        Optional<String> keyName,
        boolean hasConfigDrive,
        String reservationId,
        List<String> keptPorts) {

    Origin {
        keptPorts = List.copyOf(keptPorts);
    }

    Origin rebuiltFrom(String image) {
        return new Origin(
                projectId, userId, createdAt, Optional.of(image), keyName, hasConfigDrive, reservationId, keptPorts);
    }

    /** With one more port that was there before. */
    Origin keeping(String portId) {
        List<String> more = new ArrayList<>(keptPorts);
        more.add(portId);
        return new Origin(projectId, userId, createdAt, imageId, keyName, hasConfigDrive, reservationId, more);
    }
}
