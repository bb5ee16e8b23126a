package io.github.interop4j.service.network;

import io.github.interop4j.service.Service;
import io.github.interop4j.service.Speech;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import org.apiguardian.api.API;

/**
 * Speaks of the versions of the network API.
 */
@Service("network")
@API(status = API.Status.EXPERIMENTAL)
public final class Versions {

    private final Speech network;

    public Versions(Principal principal) {
        this.network = new Speech(principal, "network", Request.Base.ROOT);
    }

    public Answer list() {
        return network.get("/");
    }

    /** Shows what there is in version 2.0. */
    public Answer show() {
        return network.get("/v2.0/");
    }
}
