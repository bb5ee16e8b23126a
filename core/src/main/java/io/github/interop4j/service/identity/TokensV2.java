package io.github.interop4j.service.identity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.ledger.Creating;
import io.github.interop4j.ledger.Creation;
import io.github.interop4j.service.Service;
import io.github.interop4j.session.Identity;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Speaks of tokens to the identity API v2.0, which clouds before release Queens offer.
 */
@Service("identity")
@API(status = API.Status.EXPERIMENTAL)
public final class TokensV2 implements Creating {

    private static final String PATH = "/v2.0/tokens";

    private final Principal principal;

    public TokensV2(Principal principal) {
        this.principal = principal;
    }

    @Override
    public List<Creation> creations() {
        return List.of(Creation.nothing("identity", "POST", PATH));
    }

    /** Asks for a token with the principal's user and password, in its own project. */
    public Answer create() {
        Identity identity = principal.identity();
        ObjectNode login = JsonNodeFactory.instance.objectNode();
        ObjectNode auth = login.putObject("auth");
        auth.putObject("passwordCredentials")
                .put("username", identity.userName())
                .put(
                        "password",
                        principal
                                .login()
                                .at("/auth/identity/password/user/password")
                                .asText());
        identity.projectName().ifPresent(project -> auth.put("tenantName", project));
        return principal.send(Request.of("identity", "POST", Request.Base.ROOT, PATH)
                .with(login)
                .withoutToken());
    }
}
