package io.github.interop4j.referencecloud.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.world.World;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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
        WantedApplicationCredential wanted = WantedApplicationCredential.of(request, rules.clock());
        refuseRestricted(token, directory);
        ApplicationCredential created = wanted.madeWith(token, directory);
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
