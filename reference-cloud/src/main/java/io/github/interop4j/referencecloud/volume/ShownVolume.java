package io.github.interop4j.referencecloud.volume;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Request;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Show volumes as Cinder does: in brief, when they are made, and in full. */
final class ShownVolume {

    /** As precise as Cinder's database is, PostgreSQL here: an order by time of creation can be seen. */
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS");

    private static final String HOST = "reference@files#files";

    private ShownVolume() {}

    static String time(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    static ObjectNode brief(ObjectNode full) {
        return Json.object("id", full.get("id"), "name", full.get("name"), "links", full.get("links"));
    }

    /** A volume, as the answers to its creation and its update show it. */
    static ObjectNode created(Volume volume, Request request) {
        Described described = volume.described();
        ObjectNode shown = Json.object(
                "id",
                volume.id(),
                "status",
                volume.status(),
                "size",
                volume.size(),
                "availability_zone",
                volume.zone(),
                "created_at",
                time(described.createdAt()),
                "updated_at",
                described.updatedAt().map(ShownVolume::time).orElse(null),
                "name",
                described.name().orElse(null),
                "description",
                described.description().orElse(null),
                "volume_type",
                volume.type(),
                "snapshot_id",
                volume.snapshotId().orElse(null),
                "source_volid",
                volume.sourceId().orElse(null),
                "metadata",
                described.metadata(),
                "links",
                links("volumes", volume.id(), request),
                "user_id",
                volume.userId(),
                "bootable",
                String.valueOf(volume.isBootable()),
                "encrypted",
                false,
                "replication_status",
                null,
                "consistencygroup_id",
                null,
                "multiattach",
                false,
                "attachments",
                volume.attachments().stream()
                        .map(attachment -> attachment(volume, attachment))
                        .toList());
        Microversion version = Microversion.of(request);
        if (version.isAtLeast(13)) {
            shown.putNull("group_id");
        }
        if (version.isAtLeast(48)) {
            shown.put("shared_targets", false);
            shown.putNull("service_uuid");
        }
        if (version.isAtLeast(63)) {
            shown.put(
                    "volume_type_id",
                    VolumeType.find(volume.type()).orElseGet(VolumeType::usual).id());
        }
        if (version.isAtLeast(65)) {
            shown.put("consumes_quota", true);
        }
        return shown;
    }

    /** A volume, as the answers to questions show it. */
    static ObjectNode full(Volume volume, Request request, boolean forAdmin) {
        ObjectNode shown = created(volume, request);
        shown.put("os-vol-tenant-attr:tenant_id", volume.projectId());
        if (!volume.image().isEmpty()) {
            shown.set("volume_image_metadata", Json.object("m", volume.image()).get("m"));
        }
        if (forAdmin) {
            shown.put("os-vol-host-attr:host", HOST);
            shown.putNull("os-vol-mig-status-attr:migstat");
            shown.putNull("os-vol-mig-status-attr:name_id");
            shown.putNull("migration_status");
        }
        return shown;
    }

    private static ObjectNode attachment(Volume volume, Volume.Attachment attachment) {
        return Json.object(
                "id",
                volume.id(),
                "attachment_id",
                attachment.id(),
                "volume_id",
                volume.id(),
                "server_id",
                attachment.serverId(),
                "host_name",
                null,
                "device",
                attachment.device(),
                "attached_at",
                time(attachment.at()));
    }

    static List<ObjectNode> links(String collection, String id, Request request) {
        String base = request.baseUrl() + SimulatedVolumeService.ROOT;
        String version = request.path().startsWith(SimulatedVolumeService.ROOT + "/v2/") ? "/v2" : "/v3";
        String path = "/" + request.variable("project_id") + "/" + collection + "/" + id;
        return List.of(
                Json.object("rel", "self", "href", base + version + path),
                Json.object("rel", "bookmark", "href", base + path));
    }
}
