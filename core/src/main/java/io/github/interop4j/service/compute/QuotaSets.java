package io.github.interop4j.service.compute;

import io.github.interop4j.service.Service;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import org.apiguardian.api.API;

/**
 * Speaks of the quotas of one's own project in compute.
 */
@Service("compute")
@API(status = API.Status.EXPERIMENTAL)
public final class QuotaSets {

    private final Principal principal;

    public QuotaSets(Principal principal) {
        this.principal = principal;
    }

    /** Returns the project whose quotas are spoken of. */
    public Id project() {
        return new Id(principal.identity().projectId().orElse(""));
    }

    public Answer show() {
        return principal.send(request(""));
    }

    /** Shows what one's own user may have in the project. */
    public Answer showOfUser() {
        return principal.send(request("").query("user_id", principal.identity().userId()));
    }

    /** Shows what a project has for which nobody set anything. */
    public Answer showDefaults() {
        return principal.send(request("/defaults"));
    }

    private Request request(String below) {
        String path = "/os-quota-sets/" + Request.escape(project().value()) + below;
        return Request.of("compute", "GET", Request.Base.ENDPOINT, path);
    }
}
