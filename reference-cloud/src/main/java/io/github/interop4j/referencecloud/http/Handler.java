package io.github.interop4j.referencecloud.http;

import io.github.interop4j.referencecloud.world.World;
import org.apiguardian.api.API;

/** Answer one kind of request; all state is in the world that is handed in. */
@FunctionalInterface
@API(status = API.Status.EXPERIMENTAL)
public interface Handler {

    /** @throws Refusal to say no in the words of the service */
    Reply answer(Request request, World world);
}
