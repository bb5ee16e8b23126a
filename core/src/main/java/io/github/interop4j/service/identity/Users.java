package io.github.interop4j.service.identity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.cloud.Secret;
import io.github.interop4j.ledger.Creating;
import io.github.interop4j.ledger.Creation;
import io.github.interop4j.service.Service;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Speaks of one's own user.
 */
@Service("identity")
@API(status = API.Status.EXPERIMENTAL)
public final class Users implements Creating {

    private final Principal principal;

    public Users(Principal principal) {
        this.principal = principal;
    }

    @Override
    public List<Creation> creations() {
        return List.of(Creation.nothing("identity", "POST", "/v3/users/{user}/password"));
    }

    /**
     * Asks for another password; the old one proves the right to, no token goes along.
     *
     * <p>Say it of passwords that were lent only: those are put back.
     */
    public Answer changePassword(Secret old, Secret changed) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("user").put("original_password", old.reveal()).put("password", changed.reveal());
        String path = "/v3/users/" + Request.escape(principal.identity().userId()) + "/password";
        return principal.send(Request.of("identity", "POST", Request.Base.ROOT, path)
                .with(body)
                .withoutToken());
    }
}
