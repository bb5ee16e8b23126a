package io.github.interop4j.referencecloud.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.identity.Caller;
import io.github.interop4j.referencecloud.volume.Attachments;
import io.github.interop4j.referencecloud.volume.Attachments.Attached;
import io.github.interop4j.referencecloud.volume.ServerVolumes;
import io.github.interop4j.referencecloud.volume.ServerVolumes.Disk;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Simulate {@code /v2.1/servers/{server_id}/os-volume_attachments}. */
final class SimulatedVolumeAttachments {

    private static final String ALL = "/v2.1/servers/{server_id}/os-volume_attachments";
    private static final String ONE = ALL + "/{volume_id}";
    private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Set<VmState> ATTACHABLE =
            Set.of(VmState.ACTIVE, VmState.PAUSED, VmState.STOPPED, VmState.RESIZED, VmState.SHELVED_OFFLOADED);

    private final Conditions conditions;
    private final ServerVolumes volumes;
    private final Deeds deeds;

    SimulatedVolumeAttachments(Conditions conditions) {
        this.conditions = conditions;
        volumes = new ServerVolumes(conditions);
        deeds = new Deeds(conditions);
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", ALL, this::list),
                Route.of("POST", ALL, this::attach),
                Route.of("GET", ONE, this::show),
                Route.of("DELETE", ONE, this::detach));
    }

    /** Let volumes be gone from servers that began to leave them. */
    static void proceed(World world, Conditions conditions) {
        for (Departure departure : world.all(Departure.class)) {
            if (!departure.due().isAfter(conditions.now())) {
                Attachments.detach(departure.volumeId(), world, conditions.now());
                world.remove(departure);
            }
        }
    }

    private Reply list(Request request, World world) {
        Server server = Servers.found(request, world, conditions.clock());
        Page<Attached> page = Page.of(Attachments.of(server.id(), world), request, Attached::volumeId);
        return Reply.json(
                200,
                Json.object(
                        "volumeAttachments",
                        Json.array(page.elements().stream()
                                .map(attached -> shown(attached, server, request))
                                .toList())));
    }

    private Reply show(Request request, World world) {
        Server server = Servers.found(request, world, conditions.clock());
        Attached attached = found(server, request, world);
        return Reply.json(200, Json.object("volumeAttachment", shown(attached, server, request)));
    }

    private Reply attach(Request request, World world) {
        Fields wanted = Fields.in(request, "volumeAttachment");
        Set<String> known = new HashSet<>(Set.of("volumeId", "device"));
        Microversion version = Microversion.of(request);
        if (version.isAtLeast(49)) {
            known.add("tag");
        }
        if (version.isAtLeast(79)) {
            known.add("delete_on_termination");
        }
        String volumeId = wanted.text("volumeId");
        wanted.allowOnly(known);
        if (!volumeId.matches(UUID_FORM)) {
            throw wanted.invalid("volumeId", wanted.required("volumeId"), "'" + volumeId + "' is not a 'uuid'");
        }
        Server server = deeds.ready("attach_volume", ATTACHABLE, request, world);
        Caller caller = Caller.known(request, world, conditions.clock());
        Disk disk = volumes.find(world, volumeId, caller)
                .orElseThrow(() -> new Refusal(404, "Volume " + volumeId + " could not be found."));
        if (!disk.status().equals("available")) {
            throw new Refusal(
                    400,
                    "Invalid input received: Invalid volume: Volume " + volumeId
                            + " status must be available or downloading to reserve, but the current status is "
                            + disk.status() + ".");
        }
        String device = wanted.optionalText("device")
                .filter(name -> Attachments.of(server.id(), world).stream()
                        .noneMatch(attached -> attached.device().equals(name)))
                .orElseGet(() -> BlockDevices.nextDevice(server.id(), world));
        Attachments.attach(volumeId, server.id(), device, world, conditions.now());
        Server attached = wanted.flag("delete_on_termination")
                ? server.with(server.origin().takingAlong(volumeId))
                : server;
        deeds.note("attach_volume", attached, request, world);
        return Reply.json(
                200, Json.object("volumeAttachment", shown(found(attached, volumeId, world), attached, request)));
    }

    private Reply detach(Request request, World world) {
        Server server = deeds.ready("detach_volume", ATTACHABLE, request, world);
        Attached attached = found(server, request, world);
        if (server.origin().imageId().isEmpty() && attached.device().equals("/dev/vda")) {
            throw new Refusal(403, "Cannot detach a root device volume");
        }
        Departure departure = new Departure(server.id(), attached.volumeId(), conditions.due());
        if (world.find(Departure.class, departure.path()).isPresent()) {
            throw new Refusal(
                    400,
                    "Invalid volume: Invalid input received: Invalid volume: Unable to detach volume. Volume status"
                            + " must be 'in-use' and attach_status must be 'attached' to detach.");
        }
        volumes.leave(world, attached.volumeId());
        world.put(departure);
        deeds.note("detach_volume", server, request, world);
        return Deeds.accepted();
    }

    private static Attached found(Server server, Request request, World world) {
        return found(server, request.variable("volume_id"), world);
    }

    private static Attached found(Server server, String volumeId, World world) {
        return Attachments.of(server.id(), world).stream()
                .filter(attached -> attached.volumeId().equals(volumeId))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(404, "Instance " + server.id() + " is not attached to volume " + volumeId));
    }

    private static ObjectNode shown(Attached attached, Server server, Request request) {
        Microversion version = Microversion.of(request);
        ObjectNode shown =
                Json.object("volumeId", attached.volumeId(), "serverId", server.id(), "device", attached.device());
        if (version.isAtLeast(89)) {
            shown.put("attachment_id", attached.attachmentId());
            shown.put("bdm_uuid", attached.attachmentId());
        } else {
            shown.put("id", attached.volumeId());
        }
        if (version.isAtLeast(70)) {
            shown.putNull("tag");
        }
        if (version.isAtLeast(79)) {
            shown.put("delete_on_termination", server.origin().ownVolumes().contains(attached.volumeId()));
        }
        return shown;
    }
}
