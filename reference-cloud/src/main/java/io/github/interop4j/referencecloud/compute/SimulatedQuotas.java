package io.github.interop4j.referencecloud.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.identity.Caller;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Simulate {@code /v2.1/os-quota-sets} and {@code /v2.1/limits}: what a project may have, and what it has. */
final class SimulatedQuotas {

    private static final String SET = "/v2.1/os-quota-sets/{project_id}";

    private final Conditions conditions;

    SimulatedQuotas(Conditions conditions) {
        this.conditions = conditions;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", SET, this::show),
                Route.of("GET", SET + "/detail", this::detail),
                Route.of("GET", SET + "/defaults", this::defaults),
                Route.of("PUT", SET, this::update),
                Route.of("GET", "/v2.1/limits", this::limits));
    }

    private Reply show(Request request, World world) {
        requireOwn(request, world, "show");
        return shown(request, quotas(request, world, request.variable("project_id")));
    }

    private Reply defaults(Request request, World world) {
        return shown(request, quotas(request, world, request.variable("project_id")));
    }

    private Reply detail(Request request, World world) {
        requireOwn(request, world, "detail");
        String projectId = request.variable("project_id");
        ComputeQuotas used = new ComputeQuotas(conditions, world, projectId);
        Map<String, Integer> inUse =
                Map.of("instances", used.usedInstances(), "cores", used.usedCores(), "ram", used.usedRamMb());
        ObjectNode shown = Json.object("id", projectId);
        quotas(request, world, projectId)
                .forEach((resource, limit) -> shown.set(
                        resource,
                        Json.object("limit", limit, "in_use", inUse.getOrDefault(resource, 0), "reserved", 0)));
        return Reply.json(200, Json.object("quota_set", shown));
    }

    private Reply update(Request request, World world) {
        Caller caller = Caller.known(request, world, conditions.clock());
        throw caller.isAdmin()
                ? new Refusal(501, "the reference cloud does not simulate a change of quotas")
                : new Refusal(403, "Policy doesn't allow os_compute_api:os-quota-sets:update to be performed.");
    }

    private Map<String, Integer> quotas(Request request, World world, String projectId) {
        ComputeQuotas quotas = new ComputeQuotas(conditions, world, projectId);
        Microversion version = Microversion.of(request);
        Map<String, Integer> shown = new LinkedHashMap<>();
        shown.put("cores", quotas.cores());
        shown.put("instances", quotas.instances());
        shown.put("key_pairs", quotas.keyPairs());
        shown.put("metadata_items", quotas.metadataItems());
        shown.put("ram", quotas.ramMb());
        shown.put("server_group_members", 10);
        shown.put("server_groups", 10);
        if (!version.isAtLeast(36)) {
            shown.put("fixed_ips", -1);
            shown.put("floating_ips", -1);
            shown.put("security_group_rules", -1);
            shown.put("security_groups", -1);
        }
        if (!version.isAtLeast(57)) {
            shown.put("injected_file_content_bytes", 10240);
            shown.put("injected_file_path_bytes", 255);
            shown.put("injected_files", 5);
        }
        return shown;
    }

    private static Reply shown(Request request, Map<String, Integer> quotas) {
        ObjectNode shown = Json.object("id", request.variable("project_id"));
        quotas.forEach(shown::put);
        return Reply.json(200, Json.object("quota_set", shown));
    }

    private void requireOwn(Request request, World world, String deed) {
        Caller caller = Caller.known(request, world, conditions.clock());
        boolean isOwn = caller.projectId().equals(Optional.of(request.variable("project_id")));
        if (!isOwn && !caller.isAdmin()) {
            throw new Refusal(403, "Policy doesn't allow os_compute_api:os-quota-sets:" + deed + " to be performed.");
        }
    }

    private Reply limits(Request request, World world) {
        Caller caller = Caller.known(request, world, conditions.clock());
        String own = caller.projectId().orElse("");
        String projectId = request.query().getOrDefault("tenant_id", own);
        if (!projectId.equals(own) && !caller.isAdmin()) {
            throw new Refusal(403, "Policy doesn't allow os_compute_api:limits:other_project to be performed.");
        }
        return Reply.json(
                200,
                Json.object(
                        "limits",
                        Json.object(
                                "rate", List.of(), "absolute", absolute(Microversion.of(request), projectId, world))));
    }

    private ObjectNode absolute(Microversion version, String projectId, World world) {
        ComputeQuotas quotas = new ComputeQuotas(conditions, world, projectId);
        ObjectNode shown = Json.object(
                "maxTotalInstances",
                quotas.instances(),
                "maxTotalCores",
                quotas.cores(),
                "maxTotalRAMSize",
                quotas.ramMb(),
                "maxServerMeta",
                quotas.metadataItems(),
                "maxTotalKeypairs",
                quotas.keyPairs(),
                "maxServerGroups",
                10,
                "maxServerGroupMembers",
                10,
                "totalInstancesUsed",
                quotas.usedInstances(),
                "totalCoresUsed",
                quotas.usedCores(),
                "totalRAMUsed",
                quotas.usedRamMb(),
                "totalServerGroupsUsed",
                0);
        if (!version.isAtLeast(36)) {
            shown.put("maxTotalFloatingIps", -1);
            shown.put("maxSecurityGroups", -1);
            shown.put("maxSecurityGroupRules", -1);
            shown.put("totalFloatingIpsUsed", 0);
            shown.put("totalSecurityGroupsUsed", 0);
        }
        if (!version.isAtLeast(39)) {
            shown.put("maxImageMeta", quotas.metadataItems());
        }
        if (!version.isAtLeast(57)) {
            shown.put("maxPersonality", 5);
            shown.put("maxPersonalitySize", 10240);
        }
        return shown;
    }
}
