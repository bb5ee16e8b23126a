package io.github.interop4j.referencecloud.volume;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.http.RoutingTable;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Simulate {@code POST /v3/PROJECT/volumes/ID/action}. */
final class SimulatedVolumeActions {

    private static final Set<String> NOT_SIMULATED = Set.of(
            "os-retype",
            "os-migrate_volume",
            "os-set_image_metadata",
            "os-unset_image_metadata",
            "os-show_image_metadata",
            "os-force_detach",
            "os-force_delete",
            "os-reset_status",
            "os-initialize_connection",
            "os-terminate_connection",
            "revert");

    private final Conditions conditions;
    private final Limits limits;
    private final ImageUpload uploading;

    SimulatedVolumeActions(Conditions conditions) {
        this.conditions = conditions;
        limits = new Limits(conditions);
        uploading = new ImageUpload(conditions);
    }

    List<Route> routes() {
        return List.of(Route.of("POST", SimulatedVolumes.ONE + "/action", this::act));
    }

    private Reply act(Request request, World world) {
        Access access = Access.of(request, world, conditions.clock());
        JsonNode body = Bodies.of(request);
        if (body.size() != 1) {
            throw new Refusal(400, "Malformed request body");
        }
        Map.Entry<String, JsonNode> action = body.properties().iterator().next();
        String name = action.getKey();
        if (NOT_SIMULATED.contains(name)) {
            return RoutingTable.notSimulated(request);
        }
        String id = request.variable("volume_id");
        if (name.equals("os-volume_upload_image")) {
            return uploading.upload(access, id, action.getValue());
        }
        switch (name) {
            case "os-extend" -> extend(access, id, action.getValue());
            case "os-set_bootable" -> setBootable(access, id, action.getValue());
            case "os-update_readonly_flag" -> setReadOnly(access, id, action.getValue());
            case "os-reserve" -> reserve(access.volume(id), world);
            case "os-unreserve" -> move(access.volume(id), "attaching", "available", world);
            case "os-begin_detaching" -> move(access.volume(id), "in-use", "detaching", world);
            case "os-roll_detaching" -> move(access.volume(id), "detaching", "in-use", world);
            case "os-attach" -> attach(access.volume(id), action.getValue(), world);
            case "os-detach" -> world.put(Attachments.detached(access.volume(id), conditions.now()));
            default ->
                throw new Refusal(
                        400,
                        "There is no such action: " + name
                                + ". Verify the request body and Content-Type header and try again.");
        }
        return Reply.empty(name.equals("os-set_bootable") ? 200 : 202).with("Content-Type", "application/json");
    }

    private void extend(Access access, String id, JsonNode wanted) {
        if (!wanted.has("new_size")) {
            throw Bodies.invalid("os-extend", wanted, "'new_size' is a required property");
        }
        int size = Bodies.size(wanted, "new_size");
        Volume volume = access.volume(id);
        if (!volume.status().equals("available")) {
            throw new Refusal(
                    400,
                    "Invalid volume: Volume " + id + " status must be '{'status': 'available'}' to extend, currently "
                            + volume.status() + ".");
        }
        if (size <= volume.size()) {
            throw new Refusal(
                    400,
                    "Invalid input received: New size for extend must be greater than current size. (current: "
                            + volume.size() + ", extended: " + size + ").");
        }
        limits.requireGigabytes(size - volume.size(), volume.projectId(), access.world());
        access.world().put(volume.ofSize(size).busy("extending", new Busy(conditions.due(), "available")));
    }

    private void setBootable(Access access, String id, JsonNode wanted) {
        requireFlag("os-set_bootable", wanted, "bootable");
        Volume volume = access.volume(id);
        access.world().put(volume.bootable(wanted.get("bootable").asBoolean()));
    }

    private void setReadOnly(Access access, String id, JsonNode wanted) {
        requireFlag("os-update_readonly_flag", wanted, "readonly");
        Volume volume = access.volume(id);
        Map<String, String> metadata = new TreeMap<>(volume.described().metadata());
        metadata.put("readonly", wanted.get("readonly").asBoolean() ? "True" : "False");
        access.world().put(volume.with(volume.described().with(metadata).touched(conditions.now())));
    }

    private static void requireFlag(String action, JsonNode wanted, String field) {
        if (!wanted.has(field)) {
            throw Bodies.invalid(action, wanted, "'" + field + "' is a required property");
        }
    }

    private void reserve(Volume volume, World world) {
        if (!volume.status().equals("available")) {
            throw new Refusal(
                    400,
                    "Invalid volume: Volume status must be available to reserve, but the status is " + volume.status()
                            + ".");
        }
        world.put(volume.at("attaching", conditions.now()));
    }

    private void move(Volume volume, String from, String to, World world) {
        if (volume.status().equals(from)) {
            world.put(volume.at(to, conditions.now()));
        }
    }

    private void attach(Volume volume, JsonNode wanted, World world) {
        String serverId = wanted.path("instance_uuid").asText();
        if (!WantedVolume.isUuid(serverId)) {
            throw Bodies.invalid("os-attach", wanted, "'instance_uuid' is not a valid UUID");
        }
        world.put(
                Attachments.attached(volume, serverId, wanted.path("mountpoint").asText(), conditions.now()));
    }
}
