package io.github.interop4j.service.compute;

import io.github.interop4j.service.Service;
import io.github.interop4j.service.Speech;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import org.apiguardian.api.API;

/**
 * Asks compute for the block storage's volumes, as it can be asked until microversion 2.35.
 */
@Service("compute")
@API(status = API.Status.EXPERIMENTAL)
public final class Volumes {

    private static final String ALL = "/os-volumes";

    private final Speech compute;

    public Volumes(Principal principal) {
        this.compute = new Speech(principal, "compute", Request.Base.ENDPOINT);
    }

    public Answer list() {
        return compute.get(ALL);
    }

    public Answer listDetail() {
        return compute.get(ALL + "/detail");
    }

    public Answer show(Id volume) {
        return compute.get(ALL + "/{}", volume);
    }
}
