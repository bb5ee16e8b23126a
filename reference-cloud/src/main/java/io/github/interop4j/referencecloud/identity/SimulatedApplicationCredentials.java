package io.github.interop4j.referencecloud.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.world.World;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Simulate {@code /v3/users/{user_id}/application_credentials}. */
final class SimulatedApplicationCredentials {

    private static final String ALL = "/v3/users/{user_id}/application_credentials";
    private static final String ONE = ALL + "/{application_credential_id}";
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS");

    private final Rules rules;

    SimulatedApplicationCredentials(Rules rules) {
        this.rules = rules;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", ALL, this::list),
                Route.of("POST", ALL, this::create),
                Route.of("GET", ONE, this::show),
                Route.of("DELETE", ONE, this::delete));
    }

    private Reply list(Request request, World world) {
        String userId = request.variable("user_id");
        Caller.ownerOrAdmin(request, world, rules.clock(), userId, "identity:list_application_credentials");
        Optional<String> name = Optional.ofNullable(request.query().get("name"));
        Directory directory = new Directory(world);
        return Links.list(
                request,
                "application_credentials",
                Json.array(directory.applicationCredentialsOf(userId).stream()
                        .filter(credential -> credential.name().equals(name.orElse(credential.name())))
                        .map(credential -> shown(credential, request, directory))
                        .toList()));
    }

    private Reply create(Request request, World world) {
        Token token = Caller.tokenOf(request, world, rules.clock());
        Directory directory = new Directory(world);
        String userId = request.variable("user_id");
        if (!token.userId().equals(userId)) {
            throw Words.forbidden("identity:create_application_credential");
        }
        JsonNode wanted = valid(Bodies.of(request).path("application_credential"));
        refuseRestricted(token, directory);
        ApplicationCredential created = created(wanted, token, directory);
        boolean isTaken = directory.applicationCredentialsOf(userId).stream()
                .anyMatch(other -> other.name().equals(created.name()));
        if (isTaken) {
            throw new Refusal(
                    409,
                    "Conflict occurred attempting to store application_credential - Duplicate entry found with name "
                            + created.name() + ".");
        }
        world.put(created);
        ObjectNode shown = shown(created, request, directory);
        shown.put("secret", created.secret());
        return Reply.json(201, Json.object("application_credential", shown));
    }

    private Reply show(Request request, World world) {
        ApplicationCredential found = found(request, world, "identity:get_application_credential");
        return Reply.json(200, Json.object("application_credential", shown(found, request, new Directory(world))));
    }

    private Reply delete(Request request, World world) {
        ApplicationCredential found = found(request, world, "identity:delete_application_credential");
        refuseRestricted(Caller.tokenOf(request, world, rules.clock()), new Directory(world));
        world.remove(found);
        return Reply.empty(204);
    }

    /** The credential by its id alone: Keystone asks its owner, not the user in the path, for permission. */
    private ApplicationCredential found(Request request, World world, String action) {
        String id = request.variable("application_credential_id");
        Optional<ApplicationCredential> found = new Directory(world).applicationCredential(id);
        String owner = found.map(ApplicationCredential::userId).orElse(request.variable("user_id"));
        Caller.ownerOrAdmin(request, world, rules.clock(), owner, action);
        return found.orElseThrow(() -> Words.notFound("Application Credential", id));
    }

    private static void refuseRestricted(Token token, Directory directory) {
        boolean isRestricted = token.applicationCredentialId()
                .flatMap(directory::applicationCredential)
                .filter(credential -> !credential.isUnrestricted())
                .isPresent();
        if (isRestricted) {
            throw Words.forbidden(
                    "Using method 'application_credential' is not allowed for managing additional application"
                            + " credentials.");
        }
    }

    private static JsonNode valid(JsonNode wanted) {
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
        for (JsonNode role : wanted.path("roles")) {
            if (role.size() != 1) {
                throw new Refusal(400, "Invalid input for field 'roles': " + role + " does not have one property");
            }
        }
        Bodies.allow(wanted, "access_rules", JsonNode::isArray, "array");
        return wanted;
    }

    private ApplicationCredential created(JsonNode wanted, Token token, Directory directory) {
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
        if (instant.isBefore(rules.clock().instant())) {
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

    private static Optional<String> text(JsonNode object, String field) {
        return object.hasNonNull(field) ? Optional.of(object.get(field).asText()) : Optional.empty();
    }

    private static ObjectNode shown(ApplicationCredential credential, Request request, Directory directory) {
        ObjectNode shown = Json.object(
                "id",
                credential.id(),
                "name",
                credential.name(),
                "description",
                credential.description().orElse(null),
                "user_id",
                credential.userId(),
                "project_id",
                credential.projectId().orElse(null),
                "system",
                null,
                "expires_at",
                credential
                        .expiresAt()
                        .map(end -> MICROSECONDS.format(end.atOffset(ZoneOffset.UTC)))
                        .orElse(null),
                "unrestricted",
                credential.unrestricted().orElse(null),
                "roles",
                Json.array(credential.roleIds().stream()
                        .map(directory::role)
                        .map(role -> Json.object(
                                "id",
                                role.id(),
                                "name",
                                role.name(),
                                "domain_id",
                                null,
                                "description",
                                null,
                                "options",
                                Json.object("immutable", true)))
                        .toList()),
                "links",
                Links.to(request, "application_credentials", credential.id()));
        credential.accessRules().ifPresent(rules -> shown.set("access_rules", rules));
        return shown;
    }
}
