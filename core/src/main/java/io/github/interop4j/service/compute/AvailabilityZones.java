package io.github.interop4j.service.compute;

import io.github.interop4j.service.Service;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import org.apiguardian.api.API;

/**
 * Speaks of the availability zones that servers can be in.
 */
@Service("compute")
@API(status = API.Status.EXPERIMENTAL)
public final class AvailabilityZones {

    private final Principal principal;

    public AvailabilityZones(Principal principal) {
        this.principal = principal;
    }

    public Answer list() {
        return principal.send(Request.of("compute", "GET", Request.Base.ENDPOINT, "/os-availability-zone"));
    }
}
