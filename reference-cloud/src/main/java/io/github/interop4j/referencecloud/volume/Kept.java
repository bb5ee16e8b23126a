package io.github.interop4j.referencecloud.volume;

import io.github.interop4j.referencecloud.world.Thing;
import java.time.Instant;
import java.util.Optional;

/** A thing of Cinder's. */
interface Kept extends Thing {

    Described described();

    /** What it is busy with, and until when. */
    Optional<Busy> busy();

    Kept with(Described other);

    /** This thing, idle, in another status. */
    Kept at(String newStatus, Instant now);

    default String id() {
        return described().id();
    }

    default String projectId() {
        return described().projectId();
    }
}
