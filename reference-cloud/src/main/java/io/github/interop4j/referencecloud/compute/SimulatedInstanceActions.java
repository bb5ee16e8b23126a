package io.github.interop4j.referencecloud.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;

/** Simulate {@code /v2.1/servers/{server_id}/os-instance-actions}: what was asked of a server. */
final class SimulatedInstanceActions {

    private static final String ALL = "/v2.1/servers/{server_id}/os-instance-actions";

    private final Conditions conditions;

    SimulatedInstanceActions(Conditions conditions) {
        this.conditions = conditions;
    }

    List<Route> routes() {
        return List.of(Route.of("GET", ALL, this::list), Route.of("GET", ALL + "/{request_id}", this::show));
    }

    private Reply list(Request request, World world) {
        Server server = Servers.found(request, world, conditions.clock());
        return Reply.json(
                200,
                Json.object(
                        "instanceActions",
                        Json.array(server.events().stream()
                                .map(event -> shown(event, server, request))
                                .toList())));
    }

    private Reply show(Request request, World world) {
        Server server = Servers.found(request, world, conditions.clock());
        String id = request.variable("request_id");
        Server.Event event = server.events().stream()
                .filter(one -> one.requestId().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "Action " + id + " not found"));
        return Reply.json(200, Json.object("instanceAction", shown(event, server, request)));
    }

    private static ObjectNode shown(Server.Event event, Server server, Request request) {
        ObjectNode shown = Json.object(
                "action",
                event.action(),
                "instance_uuid",
                server.id(),
                "request_id",
                event.requestId(),
                "user_id",
                event.userId(),
                "project_id",
                server.origin().projectId(),
                "start_time",
                ServerView.precise(event.at()),
                "message",
                null);
        if (Microversion.of(request).isAtLeast(58)) {
            shown.put("updated_at", ServerView.precise(server.updatedAt()));
        }
        return shown;
    }
}
