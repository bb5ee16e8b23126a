package io.github.interop4j.referencecloud.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.identity.Authentication.Proven;
import io.github.interop4j.referencecloud.world.World;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Simulate {@code /v3/auth/tokens}: issue, validate and revoke tokens. */
final class SimulatedTokens {

    private static final String SUBJECT = "X-Subject-Token";

    private final Rules rules;
    private final Authentication authentication;
    private final SimulatedCatalog catalog;

    SimulatedTokens(Rules rules, Authentication authentication, SimulatedCatalog catalog) {
        this.rules = rules;
        this.authentication = authentication;
        this.catalog = catalog;
    }

    List<Route> routes() {
        return List.of(
                Route.of("POST", "/v3/auth/tokens", this::issue),
                Route.of("GET", "/v3/auth/tokens", this::show),
                Route.of("DELETE", "/v3/auth/tokens", this::revoke));
    }

    private Reply issue(Request request, World world) {
        JsonNode auth = AuthenticationForm.of(request);
        Set<String> methods = Authentication.methods(auth.get("identity"));
        Requested requested = Requested.of(auth, new Directory(world));
        Proven proven = authentication.prove(auth, methods, world);
        Token token = issue(proven, requested, world);
        world.put(token);
        return Reply.json(201, shown(token, request, world)).with(SUBJECT, token.id());
    }

    private Token issue(Proven proven, Requested requested, World world) {
        Scope scope = requested.scopeFor(proven);
        List<String> roles = proven.credential()
                .map(ApplicationCredential::roleIds)
                .orElseGet(() -> new Directory(world).rolesOf(proven.user().id(), scope));
        if (roles.isEmpty() && !(scope instanceof Scope.Unscoped)) {
            if (requested.isByDefault()) {
                return issue(proven, new Requested(Optional.of(new Scope.Unscoped())), world);
            }
            throw Words.unauthenticated();
        }
        Instant now = rules.clock().instant();
        List<String> auditIds = new ArrayList<>(List.of(Ids.audit()));
        proven.origin()
                .ifPresent(origin ->
                        auditIds.add(origin.auditIds().get(origin.auditIds().size() - 1)));
        return new Token(
                Ids.token(),
                proven.user().id(),
                scope,
                proven.methods(),
                roles,
                now.truncatedTo(ChronoUnit.SECONDS),
                proven.origin().map(Token::expiresAt).orElse(now.plus(rules.tokenLifetime())),
                auditIds,
                proven.credential().map(ApplicationCredential::id));
    }

    private Reply show(Request request, World world) {
        Token subject = subject(request, world, request.method().equals("HEAD") ? "check" : "validate");
        return Reply.json(200, shown(subject, request, world)).with(SUBJECT, subject.id());
    }

    private Reply revoke(Request request, World world) {
        world.remove(subject(request, world, "revoke"));
        return Reply.empty(204);
    }

    private Token subject(Request request, World world, String deed) {
        Token own = Caller.tokenOf(request, world, rules.clock());
        Refusal forbidden = Words.forbidden("identity:" + deed + "_token");
        if (request.header(SUBJECT).isEmpty()) {
            throw forbidden;
        }
        Token subject = Caller.withCredential(
                Caller.token(request, SUBJECT, world, rules.clock())
                        .orElseThrow(() -> new Refusal(404, "Could not recognize Fernet token")),
                world);
        boolean isAdmin = Caller.of(own, new Directory(world)).isAdmin();
        if (!subject.userId().equals(own.userId()) && !isAdmin) {
            throw forbidden;
        }
        return subject;
    }

    private ObjectNode shown(Token token, Request request, World world) {
        Directory directory = new Directory(world);
        User user = directory.user(token.userId()).orElseThrow(Words::unauthenticated);
        ObjectNode shown = Json.object(
                "methods",
                token.methods(),
                "user",
                Json.object(
                        "domain",
                        brief(directory.domain(user.domainId())),
                        "id",
                        user.id(),
                        "name",
                        user.name(),
                        "password_expires_at",
                        null),
                "audit_ids",
                token.auditIds(),
                "expires_at",
                Ids.timestamp(token.expiresAt()),
                "issued_at",
                Ids.timestamp(token.issuedAt()));
        if (token.scope() instanceof Scope.OfProject scope) {
            Project project = directory.project(scope.id()).orElseThrow(Words::unauthenticated);
            shown.set(
                    "project",
                    Json.object(
                            "domain",
                            brief(directory.domain(project.domainId())),
                            "id",
                            project.id(),
                            "name",
                            project.name()));
            shown.put("is_domain", false);
        } else if (token.scope() instanceof Scope.OfDomain scope) {
            shown.set("domain", brief(directory.domain(scope.id())));
        }
        if (!(token.scope() instanceof Scope.Unscoped)) {
            shown.set(
                    "roles",
                    Json.array(token.roleIds().stream()
                            .map(directory::role)
                            .map(role -> Json.object("id", role.id(), "name", role.name()))
                            .toList()));
            if (!request.query().containsKey("nocatalog")) {
                shown.set("catalog", catalog.of(request.baseUrl(), token.scope()));
            }
        }
        token.applicationCredentialId()
                .flatMap(directory::applicationCredential)
                .ifPresent(credential -> shown.set("application_credential", brief(credential)));
        return Json.object("token", shown);
    }

    private static ObjectNode brief(Optional<Domain> domain) {
        Domain found = domain.orElseThrow(Words::unauthenticated);
        return Json.object("id", found.id(), "name", found.name());
    }

    private static ObjectNode brief(ApplicationCredential credential) {
        ObjectNode shown = Json.object(
                "id", credential.id(), "name", credential.name(), "restricted", !credential.isUnrestricted());
        credential.accessRules().ifPresent(rules -> shown.set("access_rules", rules));
        return shown;
    }
}
