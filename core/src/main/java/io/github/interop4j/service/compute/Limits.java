package io.github.interop4j.service.compute;

import io.github.interop4j.service.Service;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import org.apiguardian.api.API;

/**
 * Speaks of how much of compute a project may have, and has.
 */
@Service("compute")
@API(status = API.Status.EXPERIMENTAL)
public final class Limits {

    private final Principal principal;

    public Limits(Principal principal) {
        this.principal = principal;
    }

    public Answer show() {
        return principal.send(Request.of("compute", "GET", Request.Base.ENDPOINT, "/limits"));
    }
}
