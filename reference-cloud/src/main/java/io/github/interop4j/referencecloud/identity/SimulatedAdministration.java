package io.github.interop4j.referencecloud.identity;

import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.http.RoutingTable;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;
import java.util.stream.Stream;

/** Refuse to everybody else what only an administrator may do; what it does for one is not simulated. */
final class SimulatedAdministration {

    private final Rules rules;

    SimulatedAdministration(Rules rules) {
        this.rules = rules;
    }

    List<Route> routes() {
        return Stream.of("user", "project", "domain").flatMap(this::routesOf).toList();
    }

    private Stream<Route> routesOf(String noun) {
        String all = "/v3/" + noun + "s";
        String one = all + "/{" + noun + "_id}";
        return Stream.of(
                adminOnly("GET", all, "identity:list_" + noun + "s"),
                adminOnly("POST", all, "identity:create_" + noun),
                adminOnly("PATCH", one, "identity:update_" + noun),
                adminOnly("DELETE", one, "identity:delete_" + noun));
    }

    private Route adminOnly(String method, String template, String action) {
        return Route.of(method, template, (request, world) -> refuse(request, world, action));
    }

    /** Keystone looks for a domain before it asks for permission; for users and projects it is the other way round. */
    private static void requireDomain(Request request, World world) {
        String id = request.variables().getOrDefault("domain_id", Domain.DEFAULT);
        if (new Directory(world).domain(id).isEmpty()) {
            throw Words.notFound("domain", id);
        }
    }

    private Reply refuse(Request request, World world, String action) {
        Token token = Caller.tokenOf(request, world, rules.clock());
        requireDomain(request, world);
        if (!Caller.of(token, new Directory(world)).isAdmin()) {
            throw Words.forbidden(action);
        }
        return RoutingTable.notSimulated(request);
    }
}
