package io.github.interop4j.referencecloud.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.CatalogEntry;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.world.World;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Simulate {@code POST /v2.0/tokens} of the identity API v2, which Keystone had until release Queens.
 *
 * <p>Written after the API's documentation: there was no such Keystone to compare with.
 */
final class SimulatedTokensV2 {

    private final Rules rules;
    private final Authentication authentication;
    private final List<CatalogEntry> entries;

    SimulatedTokensV2(Rules rules, Authentication authentication, List<CatalogEntry> entries) {
        this.rules = rules;
        this.authentication = authentication;
        this.entries = List.copyOf(entries);
    }

    List<Route> routes() {
        return List.of(Route.of("POST", "/v2.0/tokens", this::issue));
    }

    private Reply issue(Request request, World world) {
        JsonNode auth = Bodies.of(request).path("auth");
        if (!auth.isObject()) {
            throw Words.expecting("auth", "request body");
        }
        JsonNode credentials = auth.path("passwordCredentials");
        if (!credentials.isObject()) {
            throw Words.expecting("passwordCredentials", "auth");
        }
        Directory directory = new Directory(world);
        Domain domain = directory.domain(Domain.DEFAULT).orElseThrow(Words::unauthenticated);
        User named = directory
                .userNamed(credentials.path("username").asText(), domain)
                .orElseThrow(Words::unauthenticated);
        User user =
                authentication.withPassword(named, credentials.path("password").asText(), world);
        Project tenant = (auth.hasNonNull("tenantId")
                        ? directory.project(auth.get("tenantId").asText())
                        : directory.projectNamed(auth.path("tenantName").asText(), domain))
                .orElseThrow(Words::unauthenticated);
        Scope scope = new Scope.OfProject(tenant.id());
        List<String> roles = directory.rolesOf(user.id(), scope);
        if (roles.isEmpty()) {
            throw Words.unauthenticated();
        }
        Instant now = rules.clock().instant();
        Token token = new Token(
                Ids.token(),
                user.id(),
                scope,
                List.of("password"),
                roles,
                now.truncatedTo(ChronoUnit.SECONDS),
                now.plus(rules.tokenLifetime()),
                List.of(Ids.audit()),
                Optional.empty());
        world.put(token);
        return Reply.json(200, Json.object("access", access(token, user, tenant, request, directory)));
    }

    private ObjectNode access(Token token, User user, Project tenant, Request request, Directory directory) {
        return Json.object(
                "token",
                Json.object(
                        "id",
                        token.id(),
                        "issued_at",
                        Ids.timestamp(token.issuedAt()),
                        "expires",
                        Ids.timestamp(token.expiresAt()),
                        "audit_ids",
                        token.auditIds(),
                        "tenant",
                        Json.object(
                                "id",
                                tenant.id(),
                                "name",
                                tenant.name(),
                                "description",
                                tenant.description(),
                                "enabled",
                                true)),
                "user",
                Json.object(
                        "id",
                        user.id(),
                        "name",
                        user.name(),
                        "username",
                        user.name(),
                        "roles",
                        Json.array(token.roleIds().stream()
                                .map(id ->
                                        Json.object("name", directory.role(id).name()))
                                .toList()),
                        "roles_links",
                        List.of()),
                "serviceCatalog",
                catalog(request.baseUrl(), tenant),
                "metadata",
                Json.object("is_admin", 0, "roles", token.roleIds()));
    }

    private ArrayNode catalog(String baseUrl, Project tenant) {
        return Json.array(entries.stream()
                .flatMap(entry -> entry.pathFor(Optional.of(tenant.id())).stream()
                        .map(path -> Json.object(
                                "name",
                                entry.name(),
                                "type",
                                entry.type(),
                                "endpoints",
                                List.of(Json.object(
                                        "id",
                                        Ids.id(),
                                        "region",
                                        CatalogEntry.REGION,
                                        "publicURL",
                                        baseUrl + path,
                                        "internalURL",
                                        baseUrl + path,
                                        "adminURL",
                                        baseUrl + path)),
                                "endpoints_links",
                                List.of())))
                .toList());
    }
}
