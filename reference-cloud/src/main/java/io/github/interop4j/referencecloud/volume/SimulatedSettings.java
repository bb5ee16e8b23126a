package io.github.interop4j.referencecloud.volume;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Simulate what nobody here changes: types, availability zones, extensions; and the limits and quotas of a project. */
final class SimulatedSettings {

    private static final String ROOT = "/v3/{project_id}";

    private final Conditions conditions;
    private final Limits limits;

    SimulatedSettings(Conditions conditions) {
        this.conditions = conditions;
        limits = new Limits(conditions);
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", ROOT + "/types", this::types),
                Route.of("GET", ROOT + "/types/{type_id}", this::type),
                Route.of("GET", ROOT + "/os-availability-zone", this::zones),
                Route.of("GET", ROOT + "/extensions", this::extensions),
                Route.of("GET", ROOT + "/limits", this::limits),
                Route.of("GET", ROOT + "/os-quota-sets/{of_project}", this::quotas),
                Route.of("GET", ROOT + "/os-quota-sets/{of_project}/defaults", this::defaults));
    }

    private Reply types(Request request, World world) {
        Access.of(request, world, conditions.clock());
        List<ObjectNode> types = VolumeType.ALL.stream()
                .map(VolumeType::shown)
                .map(shown -> shown.put("os-volume-type-access:is_public", true))
                .toList();
        return Reply.json(200, Json.object("volume_types", Json.array(types)));
    }

    private Reply type(Request request, World world) {
        Access.of(request, world, conditions.clock());
        String id = request.variable("type_id");
        VolumeType type = id.equals("default")
                ? VolumeType.usual()
                : VolumeType.find(id)
                        .filter(found -> found.id().equals(id))
                        .orElseThrow(() -> Words.notFound("Volume type", id));
        return Reply.json(200, Json.object("volume_type", type.shown()));
    }

    private Reply zones(Request request, World world) {
        Access.of(request, world, conditions.clock());
        return Reply.json(
                200,
                Json.object(
                        "availabilityZoneInfo",
                        List.of(Json.object("zoneName", "nova", "zoneState", Json.object("available", true)))));
    }

    /** Those of Zed's that this cloud has a part of; and that of hosts, which Tempest looks for. */
    private Reply extensions(Request request, World world) {
        Access.of(request, world, conditions.clock());
        return Reply.json(
                200,
                Json.object(
                        "extensions",
                        List.of(
                                extension("Hosts", "os-hosts", "2011-06-29T00:00:00+00:00"),
                                extension("VolumeTransfer", "os-volume-transfer", "2013-05-29T00:00:00+00:00"),
                                extension("VolumeActions", "os-volume-actions", "2012-05-31T00:00:00+00:00"),
                                extension("Quotas", "os-quota-sets", "2011-08-08T00:00:00+00:00"),
                                extension("AvailabilityZones", "os-availability-zone", "2013-06-27T00:00:00+00:00"))));
    }

    private static ObjectNode extension(String name, String alias, String updated) {
        return Json.object("name", name, "alias", alias, "description", name, "updated", updated, "links", List.of());
    }

    private Reply limits(Request request, World world) {
        String projectId = Access.of(request, world, conditions.clock()).projectId();
        ObjectNode absolute = Json.object(
                "maxTotalVolumes",
                limits.volumes(),
                "maxTotalSnapshots",
                limits.snapshots(),
                "maxTotalVolumeGigabytes",
                limits.gigabytes(),
                "maxTotalBackups",
                10,
                "maxTotalBackupGigabytes",
                1000,
                "totalVolumesUsed",
                Limits.volumesOf(projectId, world).size(),
                "totalGigabytesUsed",
                Limits.gigabytesOf(projectId, world),
                "totalSnapshotsUsed",
                Limits.snapshotsOf(projectId, world).size(),
                "totalBackupsUsed",
                0,
                "totalBackupGigabytesUsed",
                0);
        return Reply.json(200, Json.object("limits", Json.object("rate", List.of(), "absolute", absolute)));
    }

    private Reply quotas(Request request, World world) {
        String projectId = project(request, world);
        boolean withUsage = request.query().getOrDefault("usage", "").equalsIgnoreCase("true");
        ObjectNode shown = Json.object();
        quotaSet(projectId, world).forEach((name, limitAndUse) -> {
            if (withUsage) {
                shown.set(name, Json.object("limit", limitAndUse.get(0), "in_use", limitAndUse.get(1), "reserved", 0));
            } else {
                shown.put(name, limitAndUse.get(0));
            }
        });
        return answer(shown, projectId);
    }

    private Reply defaults(Request request, World world) {
        String projectId = project(request, world);
        ObjectNode shown = Json.object();
        quotaSet(projectId, world).forEach((name, limitAndUse) -> shown.put(name, limitAndUse.get(0)));
        return answer(shown, projectId);
    }

    private static Reply answer(ObjectNode quotas, String projectId) {
        JsonNode shown = quotas.put("id", projectId);
        return Reply.json(200, Json.object("quota_set", shown));
    }

    private String project(Request request, World world) {
        Access access = Access.of(request, world, conditions.clock());
        String projectId = request.variable("of_project");
        if (!access.caller().isAdmin() && !projectId.equals(access.projectId())) {
            throw Words.disallowed("volume_extension:quotas:show");
        }
        return projectId;
    }

    /** Limit and use of everything that has a quota. */
    private Map<String, List<Integer>> quotaSet(String projectId, World world) {
        List<Volume> volumes = Limits.volumesOf(projectId, world);
        List<Snapshot> snapshots = Limits.snapshotsOf(projectId, world);
        Map<String, List<Integer>> set = new LinkedHashMap<>();
        set.put("volumes", List.of(limits.volumes(), volumes.size()));
        set.put("per_volume_gigabytes", List.of(-1, 0));
        set.put("snapshots", List.of(limits.snapshots(), snapshots.size()));
        set.put("gigabytes", List.of(limits.gigabytes(), Limits.gigabytesOf(projectId, world)));
        set.put("backups", List.of(10, 0));
        set.put("backup_gigabytes", List.of(1000, 0));
        for (VolumeType type : VolumeType.ALL) {
            List<Volume> ofType = volumes.stream()
                    .filter(volume -> volume.type().equals(type.name()))
                    .toList();
            set.put("volumes_" + type.name(), List.of(-1, ofType.size()));
            set.put(
                    "gigabytes_" + type.name(),
                    List.of(-1, ofType.stream().mapToInt(Volume::size).sum()));
            set.put("snapshots_" + type.name(), List.of(-1, 0));
        }
        set.put("groups", List.of(10, 0));
        return set;
    }
}
