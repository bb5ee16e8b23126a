package io.github.interop4j.service.volume;

import io.github.interop4j.service.Service;
import io.github.interop4j.service.Speech;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import org.apiguardian.api.API;

/**
 * Speaks of the availability zones that volumes can be in.
 */
@Service("block-storage")
@API(status = API.Status.EXPERIMENTAL)
public final class AvailabilityZones {

    private final Speech cinder;

    public AvailabilityZones(Principal principal) {
        this.cinder = new Speech(principal, "block-storage", Request.Base.ENDPOINT);
    }

    public Answer list() {
        return cinder.get("/os-availability-zone");
    }
}
