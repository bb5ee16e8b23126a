package io.github.interop4j.referencecloud.compute;

import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.identity.Caller;
import io.github.interop4j.referencecloud.world.World;
import java.time.Clock;

/** Say who asks Nova for what is another service's. */
final class Proxy {

    private static final int CLOSED = 36;

    private Proxy() {}

    /** Who asks; refuses who asks in a version that has no proxies any more. */
    static Caller caller(Request request, World world, Clock clock) {
        if (Microversion.of(request).isAtLeast(CLOSED)) {
            throw new Refusal(404, "The resource could not be found.");
        }
        return Caller.known(request, world, clock);
    }
}
