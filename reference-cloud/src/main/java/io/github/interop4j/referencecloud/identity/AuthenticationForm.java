package io.github.interop4j.referencecloud.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Request;

/** Refuse an authentication request that is not in the form Keystone's schema demands. */
final class AuthenticationForm {

    private AuthenticationForm() {}

    /** The {@code auth} part of a request. */
    static JsonNode of(Request request) {
        JsonNode auth = Bodies.of(request).path("auth");
        if (!auth.isObject()) {
            throw Words.expecting("auth", "request body");
        }
        Bodies.require(auth, "identity", JsonNode::isObject, "object");
        identity(auth.get("identity"));
        Bodies.allow(auth, "scope", scope -> scope.isObject() || scope.isTextual(), "object");
        scope(auth.path("scope"));
        return auth;
    }

    private static void identity(JsonNode identity) {
        Bodies.require(identity, "methods", JsonNode::isArray, "array");
        Bodies.allow(identity, "password", JsonNode::isObject, "object");
        Bodies.allow(identity.path("password"), "user", JsonNode::isObject, "object");
        JsonNode user = identity.path("password").path("user");
        texts(user, "id", "name", "password");
        domain(user);
        if (user.isObject()) {
            requireIdOrName(user, "identity/password/user");
        }
        Bodies.allow(identity, "token", JsonNode::isObject, "object");
        if (identity.has("token")) {
            Bodies.require(identity.get("token"), "id", JsonNode::isTextual, "string");
        }
    }

    private static void scope(JsonNode scope) {
        Bodies.allow(scope, "project", JsonNode::isObject, "object");
        JsonNode project = scope.path("project");
        texts(project, "id", "name");
        domain(project);
        if (project.isObject()) {
            requireIdOrName(project, "scope/project");
        }
        domain(scope);
    }

    private static void domain(JsonNode owner) {
        Bodies.allow(owner, "domain", JsonNode::isObject, "object");
        JsonNode domain = owner.path("domain");
        texts(domain, "id", "name");
        if (domain.isObject()) {
            requireIdOrName(domain, "domain");
        }
    }

    private static void texts(JsonNode object, String... fields) {
        for (String field : fields) {
            Bodies.allow(object, field, JsonNode::isTextual, "string");
        }
    }

    private static void requireIdOrName(JsonNode object, String where) {
        if (!object.has("id") && !object.has("name")) {
            throw new Refusal(400, "Invalid input for field " + where + ": id or name must be present.");
        }
    }
}
