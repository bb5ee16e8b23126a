package io.github.interop4j.referencecloud.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.compute.Wiring.Nic;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.identity.Caller;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Simulate {@code /v2.1/os-security-groups}: Neutron's groups in Nova's words, until microversion 2.35. */
final class SimulatedComputeSecurityGroups {

    private static final String ALL = "/v2.1/os-security-groups";
    private static final String ONE = ALL + "/{group_id}";
    private static final String OF_SERVER = "/v2.1/servers/{server_id}/os-security-groups";

    private final Conditions conditions;
    private final Wiring wiring;

    SimulatedComputeSecurityGroups(Conditions conditions, Wiring wiring) {
        this.conditions = conditions;
        this.wiring = wiring;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", ALL, this::list),
                Route.of("POST", ALL, this::create),
                Route.of("GET", ONE, this::show),
                Route.of("PUT", ONE, this::update),
                Route.of("DELETE", ONE, this::delete),
                Route.of("GET", OF_SERVER, this::listOfServer));
    }

    private Reply list(Request request, World world) {
        return listed(wiring.groups(world, caller(request, world)));
    }

    private Reply listOfServer(Request request, World world) {
        Server server = Servers.found(request, world, conditions.clock());
        Set<String> ids = wiring.portsOf(world, server.id()).stream()
                .map(Nic::groupIds)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        Caller caller = Caller.known(request, world, conditions.clock());
        return listed(wiring.groups(world, caller).stream()
                .filter(group -> ids.contains(group.path("id").asText()))
                .toList());
    }

    private Reply create(Request request, World world) {
        Caller caller = caller(request, world);
        World trial = world.copy();
        ObjectNode wanted = wanted(request);
        ObjectNode made = worded(() -> wiring.makeGroup(trial, caller, wanted));
        world.become(trial);
        return one(made);
    }

    private Reply show(Request request, World world) {
        Caller caller = caller(request, world);
        String id = request.variable("group_id");
        if (!id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw new Refusal(400, "Security group id should be uuid");
        }
        return wiring.groups(world, caller).stream()
                .filter(group -> group.path("id").asText().equals(id))
                .findFirst()
                .map(SimulatedComputeSecurityGroups::one)
                .orElseThrow(() -> new Refusal(404, "Security group " + id + " does not exist"));
    }

    /** Whether the group is there is asked first. */
    private Reply update(Request request, World world) {
        show(request, world);
        Caller caller = caller(request, world);
        ObjectNode change = wanted(request);
        return one(worded(() -> wiring.changeGroup(world, caller, request.variable("group_id"), change)));
    }

    private Reply delete(Request request, World world) {
        Caller caller = caller(request, world);
        worded(() -> {
            wiring.removeGroup(world, caller, request.variable("group_id"));
            return Json.object();
        });
        return Deeds.accepted();
    }

    private Caller caller(Request request, World world) {
        return Proxy.caller(request, world, conditions.clock());
    }

    private static ObjectNode wanted(Request request) {
        JsonNode group = Fields.in(request, "security_group").node();
        for (String field : List.of("name", "description")) {
            if (!group.path(field).isTextual()) {
                throw new Refusal(400, field + " is not a string or unicode");
            }
        }
        return Json.object("name", group.get("name"), "description", group.get("description"));
    }

    /** Nova knows no conflict here: that a group is in use, or the default one, is a bad request. */
    private static ObjectNode worded(Supplier<ObjectNode> asked) {
        try {
            return asked.get();
        } catch (Refusal refusal) {
            throw new Refusal(refusal.status() == 409 ? 400 : refusal.status(), refusal.words());
        }
    }

    private static Reply listed(List<ObjectNode> groups) {
        return Reply.json(
                200,
                Json.object(
                        "security_groups",
                        Json.array(groups.stream()
                                .map(SimulatedComputeSecurityGroups::shown)
                                .toList())));
    }

    private static Reply one(ObjectNode group) {
        return Reply.json(200, Json.object("security_group", shown(group)));
    }

    private static ObjectNode shown(ObjectNode group) {
        List<ObjectNode> rules = new ArrayList<>();
        for (JsonNode rule : group.path("security_group_rules")) {
            if (rule.path("direction").asText().equals("ingress")) {
                rules.add(rule(rule, group));
            }
        }
        return Json.object(
                "id",
                group.get("id"),
                "description",
                group.get("description"),
                "name",
                group.get("name"),
                "tenant_id",
                group.get("tenant_id"),
                "rules",
                Json.array(rules));
    }

    /** What comes from a group is shown so only where that is the group itself; this cloud's Nova asks no further. */
    private static ObjectNode rule(JsonNode rule, ObjectNode group) {
        boolean fromItself = rule.path("remote_group_id").equals(group.get("id"));
        boolean isIpv6 = rule.path("ethertype").asText().equals("IPv6");
        ObjectNode from = fromItself
                ? Json.object("name", group.get("name"), "tenant_id", group.get("tenant_id"))
                : Json.object();
        JsonNode prefix = rule.path("remote_ip_prefix");
        ObjectNode range = fromItself
                ? Json.object()
                : Json.object("cidr", prefix.isTextual() ? prefix.asText() : isIpv6 ? "::/0" : "0.0.0.0/0");
        return Json.object(
                "id",
                rule.get("id"),
                "parent_group_id",
                group.get("id"),
                "ip_protocol",
                rule.get("protocol"),
                "from_port",
                rule.get("port_range_min"),
                "to_port",
                rule.get("port_range_max"),
                "group",
                from,
                "ip_range",
                range);
    }
}
