package io.github.interop4j.session;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.cloud.Credentials;
import io.github.interop4j.cloud.Reference;
import io.github.interop4j.cloud.Scope;
import java.util.Optional;

/**
 * The body of {@code POST /v3/auth/tokens} for each kind of credential.
 */
final class Login {

    private Login() {}

    static ObjectNode body(Credentials credentials) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode auth = body.putObject("auth");
        ObjectNode identity = auth.putObject("identity");
        if (credentials instanceof Credentials.Password password) {
            ObjectNode user = method(identity, "password").putObject("user");
            refer(user, password.user());
            user.put("password", password.password().reveal());
            scope(password.scope()).ifPresent(scope -> auth.set("scope", scope));
        } else if (credentials instanceof Credentials.ApplicationCredential application) {
            ObjectNode method = method(identity, "application_credential");
            application.id().ifPresent(id -> method.put("id", id));
            application.name().ifPresent(name -> method.put("name", name));
            application.user().ifPresent(user -> refer(method.putObject("user"), user));
            method.put("secret", application.secret().reveal());
        } else if (credentials instanceof Credentials.Token token) {
            method(identity, "token").put("id", token.token().reveal());
            scope(token.scope()).ifPresent(scope -> auth.set("scope", scope));
        }
        return body;
    }

    private static ObjectNode method(ObjectNode identity, String name) {
        identity.putArray("methods").add(name);
        return identity.putObject(name);
    }

    private static Optional<ObjectNode> scope(Scope scope) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (scope instanceof Scope.Project project) {
            refer(node.putObject("project"), project.project());
        } else if (scope instanceof Scope.Domain domain) {
            refer(node.putObject("domain"), domain.domain());
        } else if (scope instanceof Scope.System) {
            node.putObject("system").put("all", true);
        } else {
            return Optional.empty();
        }
        return Optional.of(node);
    }

    private static void refer(ObjectNode node, Reference reference) {
        reference.id().ifPresent(id -> node.put("id", id));
        reference.name().ifPresent(name -> node.put("name", name));
        reference.domain().ifPresent(domain -> refer(node.putObject("domain"), domain));
    }
}
