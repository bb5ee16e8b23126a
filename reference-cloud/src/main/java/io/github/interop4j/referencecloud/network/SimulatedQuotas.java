package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.http.RoutingTable;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;
import java.util.Optional;

/** Simulate {@code /v2.0/quotas}: what a project may have, and what it has of it. */
final class SimulatedQuotas {

    private static final String ALL = "/v2.0/quotas";
    private static final String ONE = ALL + "/{project_id}";

    private final Conditions conditions;
    private final Limits limits;

    SimulatedQuotas(Conditions conditions) {
        this.conditions = conditions;
        limits = new Limits(conditions);
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", ALL, this::list),
                Route.of("GET", ALL + "/tenant", this::tenant),
                Route.of("GET", ONE, this::show),
                Route.of("PUT", ONE, this::update),
                Route.of("DELETE", ONE, this::update),
                Route.of("GET", ONE + "/default", this::show),
                Route.of("GET", ONE + "/details.json", this::details));
    }

    private Reply list(Request request, World world) {
        if (!Sight.of(request, world, conditions.clock()).caller().isAdmin()) {
            throw Words.disallowed("rule:get_quota");
        }
        return Reply.json(200, Json.object("quotas", List.of()));
    }

    private Reply tenant(Request request, World world) {
        Sight sight = Sight.of(request, world, conditions.clock());
        String projectId = sight.caller().projectId().orElse("");
        return Reply.json(200, Json.object("tenant", Json.object("tenant_id", projectId)));
    }

    private Reply show(Request request, World world) {
        project(request, world);
        ObjectNode quota = Json.object();
        Limits.resources().forEach(resource -> quota.put(resource, limits.limit(resource)));
        return Reply.json(200, Json.object("quota", quota));
    }

    /** Only an administrator can, and here not even that one: quotas are told to the cloud before it starts. */
    private Reply update(Request request, World world) {
        if (!Sight.of(request, world, conditions.clock()).caller().isAdmin()) {
            throw Words.disallowed("rule:" + (request.method().equals("PUT") ? "update_quota" : "delete_quota"));
        }
        return RoutingTable.notSimulated(request);
    }

    private Reply details(Request request, World world) {
        String projectId = project(request, world);
        ObjectNode quota = Json.object();
        Limits.resources()
                .forEach(resource -> quota.set(
                        resource,
                        Json.object(
                                "limit",
                                limits.limit(resource),
                                "used",
                                Limits.used(resource, projectId, world),
                                "reserved",
                                0)));
        return Reply.json(200, Json.object("quota", quota));
    }

    private String project(Request request, World world) {
        Sight sight = Sight.of(request, world, conditions.clock());
        String projectId = request.variable("project_id");
        if (!sight.caller().isAdmin()
                && !Optional.of(projectId).equals(sight.caller().projectId())) {
            throw Words.disallowed("rule:get_quota");
        }
        return projectId;
    }
}
