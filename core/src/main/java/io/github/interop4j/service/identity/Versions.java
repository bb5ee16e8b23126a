package io.github.interop4j.service.identity;

import io.github.interop4j.service.Service;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import org.apiguardian.api.API;

/**
 * Speaks of the versions of the identity API; nobody needs a token for that.
 */
@Service("identity")
@API(status = API.Status.EXPERIMENTAL)
public final class Versions {

    private final Principal principal;

    public Versions(Principal principal) {
        this.principal = principal;
    }

    public Answer list() {
        return get("/");
    }

    /** Shows version 3. */
    public Answer show() {
        return get("/v3");
    }

    private Answer get(String path) {
        return principal.send(
                Request.of("identity", "GET", Request.Base.ROOT, path).withoutToken());
    }
}
