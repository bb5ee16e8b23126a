package io.github.interop4j.service.network;

import io.github.interop4j.service.Service;
import io.github.interop4j.service.Speech;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import org.apiguardian.api.API;

/**
 * Speaks of the extensions of the network API.
 */
@Service("network")
@API(status = API.Status.EXPERIMENTAL)
public final class Extensions {

    private static final String ALL = "/v2.0/extensions";

    private final Speech network;

    public Extensions(Principal principal) {
        this.network = new Speech(principal, "network", Request.Base.ROOT);
    }

    public Answer list() {
        return network.get(ALL);
    }

    public Answer show(Id alias) {
        return network.get(ALL + "/{}", alias);
    }
}
