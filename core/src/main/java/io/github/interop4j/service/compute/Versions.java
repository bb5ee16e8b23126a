package io.github.interop4j.service.compute;

import io.github.interop4j.service.Service;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import org.apiguardian.api.API;

/**
 * Speaks of the versions of the compute API.
 */
@Service("compute")
@API(status = API.Status.EXPERIMENTAL)
public final class Versions {

    private final Principal principal;

    public Versions(Principal principal) {
        this.principal = principal;
    }

    public Answer list() {
        return principal.send(Request.of("compute", "GET", Request.Base.ROOT, "/"));
    }
}
