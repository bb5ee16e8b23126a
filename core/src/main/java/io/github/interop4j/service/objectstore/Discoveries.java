package io.github.interop4j.service.objectstore;

import io.github.interop4j.service.Service;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import org.apiguardian.api.API;

/**
 * Asks the object store what it can do.
 */
@Service("object-store")
@API(status = API.Status.EXPERIMENTAL)
public final class Discoveries {

    private final Principal principal;

    public Discoveries(Principal principal) {
        this.principal = principal;
    }

    /** Asks for what it offers besides the API itself, and for its limits. */
    public Answer show() {
        return principal.send(Request.of("object-store", "GET", Request.Base.ROOT, "/info"));
    }
}
