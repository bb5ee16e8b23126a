package io.github.interop4j.referencecloud.network;

import io.github.interop4j.referencecloud.world.Thing;

/** A thing of Neutron's. */
interface Resource extends Thing {

    Standard standard();

    default String id() {
        return standard().id();
    }

    default String projectId() {
        return standard().projectId();
    }
}
