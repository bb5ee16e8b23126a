package io.github.interop4j.service.identity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.cloud.Secret;
import io.github.interop4j.service.Service;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import org.apiguardian.api.API;

/**
 * Speaks of tokens: asks for them in every way there is, shows and revokes them.
 *
 * <p>None of the tokens asked for here is the principal's own.
 */
@Service("identity")
@API(status = API.Status.EXPERIMENTAL)
public final class Tokens {

    private static final String PATH = "/v3/auth/tokens";
    private static final String SUBJECT = "X-Subject-Token";

    private final Principal principal;

    public Tokens(Principal principal) {
        this.principal = principal;
    }

    /** Asks for a token with the principal's credential, in its own scope. */
    public Answer create() {
        return create(principal.login());
    }

    /** Asks for a token with the principal's credential, in a project. */
    public Answer createIn(Id project) {
        ObjectNode login = principal.login();
        login.withObject("/auth").set("scope", scope(project.value()));
        return create(login);
    }

    /** Asks for a token with the principal's user and this password, in its own project. */
    public Answer createByPassword(Secret password) {
        ObjectNode login = JsonNodeFactory.instance.objectNode();
        ObjectNode user = method(login, "password").putObject("user");
        user.put("id", principal.identity().userId()).put("password", password.reveal());
        principal
                .identity()
                .projectId()
                .ifPresent(project -> login.withObject("/auth").set("scope", scope(project)));
        return create(login);
    }

    /** Asks for a token with another one, in that one's scope. */
    public Answer createByToken(Secret token) {
        ObjectNode login = JsonNodeFactory.instance.objectNode();
        method(login, "token").put("id", token.reveal());
        return create(login);
    }

    /** Asks for a token with an application credential. */
    public Answer createByApplicationCredential(Id id, Secret secret) {
        ObjectNode login = JsonNodeFactory.instance.objectNode();
        method(login, "application_credential").put("id", id.value()).put("secret", secret.reveal());
        return create(login);
    }

    public Answer show(Secret token) {
        return principal.send(subject("GET", token));
    }

    /** Asks whether a token is good, for no body. */
    public Answer check(Secret token) {
        return principal.send(subject("HEAD", token));
    }

    public Answer revoke(Secret token) {
        return principal.send(subject("DELETE", token));
    }

    /** Shows a token to whoever holds it: the principal's own takes no part. */
    public Answer showItself(Secret token) {
        return principal.send(subject("GET", token).withToken(token.reveal()));
    }

    private Answer create(ObjectNode login) {
        return principal.send(request("POST").with(login).withoutToken());
    }

    private static ObjectNode method(ObjectNode login, String name) {
        ObjectNode identity = login.putObject("auth").putObject("identity");
        identity.putArray("methods").add(name);
        return identity.putObject(name);
    }

    private static ObjectNode scope(String project) {
        ObjectNode scope = JsonNodeFactory.instance.objectNode();
        scope.putObject("project").put("id", project);
        return scope;
    }

    private static Request subject(String method, Secret token) {
        return request(method).header(SUBJECT, token.reveal());
    }

    private static Request request(String method) {
        return Request.of("identity", method, Request.Base.ROOT, PATH);
    }
}
