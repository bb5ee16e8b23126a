package io.github.interop4j.service.identity;

import io.github.interop4j.service.Service;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import org.apiguardian.api.API;

/**
 * Speaks of the projects in which one's own user has a role.
 */
@Service("identity")
@API(status = API.Status.EXPERIMENTAL)
public final class Projects {

    private final Principal principal;

    public Projects(Principal principal) {
        this.principal = principal;
    }

    /** Lists those that one's token could be exchanged for a token of. */
    public Answer listEnterable() {
        return principal.send(Request.of("identity", "GET", Request.Base.ROOT, "/v3/auth/projects"));
    }

    public Answer list() {
        String user = Request.escape(principal.identity().userId());
        return principal.send(Request.of("identity", "GET", Request.Base.ROOT, "/v3/users/" + user + "/projects"));
    }
}
