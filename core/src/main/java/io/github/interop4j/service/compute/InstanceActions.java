package io.github.interop4j.service.compute;

import io.github.interop4j.service.Service;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import org.apiguardian.api.API;

/**
 * Speaks of what was done to a server; an action is known by the request that asked for it.
 */
@Service("compute")
@API(status = API.Status.EXPERIMENTAL)
public final class InstanceActions {

    private final Principal principal;

    public InstanceActions(Principal principal) {
        this.principal = principal;
    }

    /** Lists the actions, the latest first. */
    public Answer list(Id server) {
        return get(server, "");
    }

    public Answer show(Id server, Id request) {
        return get(server, "/" + Request.escape(request.value()));
    }

    private Answer get(Id server, String below) {
        String path = "/servers/" + Request.escape(server.value()) + "/os-instance-actions" + below;
        return principal.send(Request.of("compute", "GET", Request.Base.ENDPOINT, path));
    }
}
