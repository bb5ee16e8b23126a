package io.github.interop4j.referencecloud.world;

import org.apiguardian.api.API;

/** Something that exists in a cloud: an immutable record, known by its path in the {@link World}. */
@API(status = API.Status.EXPERIMENTAL)
public interface Thing {

    /** The place of this thing: service, kind and what names it, such as {@code compute/keypair/USER/NAME}. */
    String path();

    /** Whether someone has to delete this thing; a token, say, goes by itself. */
    default boolean mustBeCleanedUp() {
        return true;
    }

    /** This thing, told without what nobody who changed it can put back: what was done to it, and when. */
    default Thing restorable() {
        return this;
    }
}
