package io.github.interop4j.referencecloud.volume;

import io.github.interop4j.referencecloud.world.Thing;

/** A thing of Cinder's. */
interface Kept extends Thing {

    Described described();

    default String id() {
        return described().id();
    }

    default String projectId() {
        return described().projectId();
    }
}
