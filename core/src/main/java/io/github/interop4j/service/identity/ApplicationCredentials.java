package io.github.interop4j.service.identity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.ledger.Creating;
import io.github.interop4j.ledger.Creation;
import io.github.interop4j.ledger.Ownership;
import io.github.interop4j.service.Service;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.List;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * Speaks of the application credentials of one's own user.
 */
@Service("identity")
@API(status = API.Status.EXPERIMENTAL)
public final class ApplicationCredentials implements Creating {

    private static final String PATH = "/v3/users/{user}/application_credentials";

    private final Principal principal;

    public ApplicationCredentials(Principal principal) {
        this.principal = principal;
    }

    @Override
    public List<Creation> creations() {
        return List.of(Creation.of("identity", "application credential", "POST", PATH)
                .below(Request.Base.ROOT)
                .ids("/application_credential/id")
                .owned(new Ownership.Named(
                        "/application_credential/name",
                        PATH + "?name={name}",
                        "/application_credentials",
                        "/name",
                        "/id")));
    }

    /** Returns a name for an application credential that nobody else uses. */
    public String newName() {
        return principal.newName("application-credential");
    }

    /** Asks for one under a new name, with every role one has; {@code deviation} alters the smallest request. */
    public Answer create(Consumer<ObjectNode> deviation) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        deviation.accept(body.putObject("application_credential").put("name", newName()));
        return principal.send(request("POST", "").with(body));
    }

    public Answer list() {
        return principal.send(request("GET", ""));
    }

    /** Lists those of a name: one at most. */
    public Answer listNamed(String name) {
        return principal.send(request("GET", "").query("name", name));
    }

    public Answer show(Id credential) {
        return principal.send(request("GET", one(credential)));
    }

    public Answer delete(Id credential) {
        return principal.send(request("DELETE", one(credential)));
    }

    private static String one(Id credential) {
        return "/" + Request.escape(credential.value());
    }

    private Request request(String method, String below) {
        String user = Request.escape(principal.identity().userId());
        return Request.of("identity", method, Request.Base.ROOT, PATH.replace("{user}", user) + below);
    }
}
