package io.github.interop4j.service.identity;

import io.github.interop4j.service.Service;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import org.apiguardian.api.API;

/**
 * Speaks of domains.
 */
@Service("identity")
@API(status = API.Status.EXPERIMENTAL)
public final class Domains {

    private final Principal principal;

    public Domains(Principal principal) {
        this.principal = principal;
    }

    public Answer show(Id domain) {
        return principal.send(
                Request.of("identity", "GET", Request.Base.ROOT, "/v3/domains/" + Request.escape(domain.value())));
    }
}
