package io.github.interop4j.referencecloud.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;
import java.util.Optional;

/** Simulate domains: show the one a token belongs to, list those a user has a role on. */
final class SimulatedDomains {

    private final Rules rules;

    SimulatedDomains(Rules rules) {
        this.rules = rules;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/v3/domains/{domain_id}", this::show),
                Route.of("GET", "/v3/auth/domains", this::listOwn));
    }

    private Reply show(Request request, World world) {
        Token token = Caller.tokenOf(request, world, rules.clock());
        String id = request.variable("domain_id");
        Directory directory = new Directory(world);
        boolean belongs = domainOf(token.scope(), directory).equals(Optional.of(id));
        if (!belongs && !Caller.of(token, directory).isAdmin()) {
            throw Words.forbidden("identity:get_domain");
        }
        Domain domain = directory.domain(id).orElseThrow(() -> Words.notFound("domain", id));
        return Reply.json(200, Json.object("domain", shown(domain, request)));
    }

    private Reply listOwn(Request request, World world) {
        Token token = Caller.tokenOf(request, world, rules.clock());
        return Links.list(
                request,
                "domains",
                Json.array(new Directory(world)
                        .domainsOf(token.userId()).stream()
                                .map(domain -> shown(domain, request))
                                .toList()));
    }

    private static Optional<String> domainOf(Scope scope, Directory directory) {
        return scope instanceof Scope.OfProject
                ? directory.project(scope.id()).map(Project::domainId)
                : Optional.of(scope.id());
    }

    private static ObjectNode shown(Domain domain, Request request) {
        return Json.object(
                "id",
                domain.id(),
                "name",
                domain.name(),
                "description",
                domain.description(),
                "enabled",
                true,
                "tags",
                List.of(),
                "options",
                Json.object(),
                "links",
                Links.to(request, "domains", domain.id()));
    }
}
