package io.github.interop4j.referencecloud.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Request;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request for an application credential, as valid as Keystone's schema demands.
 *
 * @param wanted what the request says of it
 */
record WantedApplicationCredential(JsonNode wanted, Clock clock) {

    static WantedApplicationCredential of(Request request, Clock clock) {
        JsonNode wanted = Bodies.of(request).path("application_credential");
        Bodies.require(wanted, "name", JsonNode::isTextual, "string");
        String name = wanted.get("name").asText();
        if (name.isBlank() || name.length() > 255) {
            throw new Refusal(400, "Invalid input for field 'name': '" + name + "' is too short or too long");
        }
        Bodies.allow(wanted, "description", node -> node.isTextual() || node.isNull(), "string");
        Bodies.allow(wanted, "expires_at", node -> node.isTextual() || node.isNull(), "string");
        Bodies.allow(wanted, "secret", node -> node.isTextual() || node.isNull(), "string");
        Bodies.allow(wanted, "unrestricted", JsonNode::isBoolean, "boolean");
        Bodies.allow(wanted, "roles", JsonNode::isArray, "array");
        for (JsonNode rule : wanted.path("access_rules")) {
            requireText(rule, "path", "/.*");
            requireText(rule, "method", "POST|GET|HEAD|PATCH|PUT|DELETE");
            requireText(rule, "service", "[a-zA-Z0-9-]{1,64}");
        }
        for (JsonNode role : wanted.path("roles")) {
            Bodies.allow(role, "id", JsonNode::isTextual, "string");
            Bodies.allow(role, "name", JsonNode::isTextual, "string");
            if (role.size() != 1) {
                throw new Refusal(400, "Invalid input for field 'roles': " + role + " does not have one property");
            }
        }
        Bodies.allow(wanted, "access_rules", JsonNode::isArray, "array");
        return new WantedApplicationCredential(wanted, clock);
    }

    ApplicationCredential madeWith(Token token, Directory directory) {
        return new ApplicationCredential(
                Ids.id(),
                wanted.get("name").asText(),
                text(wanted, "secret").filter(secret -> !secret.isEmpty()).orElseGet(Ids::secret),
                text(wanted, "description"),
                token.userId(),
                token.scope() instanceof Scope.OfProject scope ? Optional.of(scope.id()) : Optional.empty(),
                text(wanted, "expires_at").map(this::future),
                wanted.hasNonNull("unrestricted")
                        ? Optional.of(wanted.get("unrestricted").asBoolean())
                        : Optional.empty(),
                roles(wanted.path("roles"), token, directory),
                wanted.path("access_rules").isEmpty()
                        ? Optional.empty()
                        : Optional.of(identified((ArrayNode) wanted.get("access_rules"))));
    }

    private Instant future(String timestamp) {
        Instant instant;
        try {
            String zoneless = timestamp.endsWith("Z") ? timestamp.substring(0, timestamp.length() - 1) : timestamp;
            instant = LocalDateTime.parse(zoneless).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new Refusal(
                    400,
                    "Timestamp not in expected format. The server could not comply with the request since it is"
                            + " either malformed or otherwise incorrect. The client is assumed to be in error.");
        }
        if (instant.isBefore(clock.instant())) {
            throw new Refusal(
                    400,
                    "The 'expires_at' must not be before now. The server could not comply with the request since it"
                            + " is either malformed or otherwise incorrect. The client is assumed to be in error.");
        }
        return instant;
    }

    private static List<String> roles(JsonNode wanted, Token token, Directory directory) {
        if (wanted.isEmpty()) {
            return token.roleIds();
        }
        List<String> ids = new ArrayList<>();
        for (JsonNode role : wanted) {
            String id = role.hasNonNull("id")
                    ? role.get("id").asText()
                    : directory.roleNamed(role.path("name").asText()).id();
            if (!token.roleIds().contains(id)) {
                throw new Refusal(
                        400,
                        "Invalid application credential: Cannot create an application credential with unassigned"
                                + " role");
            }
            ids.add(id);
        }
        return ids;
    }

    private static JsonNode identified(ArrayNode accessRules) {
        ArrayNode identified = accessRules.deepCopy();
        identified.forEach(rule -> ((ObjectNode) rule).put("id", Ids.id()));
        return identified;
    }

    private static void requireText(JsonNode object, String field, String pattern) {
        Bodies.require(object, field, JsonNode::isTextual, "string");
        String text = object.get(field).asText();
        if (!text.matches(pattern)) {
            throw new Refusal(
                    400, "Invalid input for field '" + field + "': '" + text + "' does not match '" + pattern + "'");
        }
    }

    private static Optional<String> text(JsonNode object, String field) {
        return object.hasNonNull(field) ? Optional.of(object.get(field).asText()) : Optional.empty();
    }
}
