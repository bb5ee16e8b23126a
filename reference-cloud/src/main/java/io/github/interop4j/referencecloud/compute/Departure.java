package io.github.interop4j.referencecloud.compute;

import io.github.interop4j.referencecloud.world.Thing;
import java.time.Instant;

/** A volume that is leaving a server. */
record Departure(String serverId, String volumeId, Instant due) implements Thing {

    @Override
    public String path() {
        return "compute/departure/" + serverId + "/" + volumeId;
    }

    @Override
    public boolean mustBeCleanedUp() {
        return false;
    }
}
