package io.github.interop4j.service.identity;

import io.github.interop4j.service.Service;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import org.apiguardian.api.API;

/**
 * Speaks of the catalog of services that goes with one's token.
 */
@Service("identity")
@API(status = API.Status.EXPERIMENTAL)
public final class Catalogs {

    private final Principal principal;

    public Catalogs(Principal principal) {
        this.principal = principal;
    }

    public Answer show() {
        return principal.send(Request.of("identity", "GET", Request.Base.ROOT, "/v3/auth/catalog"));
    }
}
