package io.github.interop4j.referencecloud.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Body;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.identity.Caller;
import io.github.interop4j.referencecloud.image.Image;
import io.github.interop4j.referencecloud.volume.ServerVolumes;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Take an image of a server, and make a server anew from one. */
final class ImageActions {

    private static final Set<VmState> DEPICTABLE =
            Set.of(VmState.ACTIVE, VmState.STOPPED, VmState.PAUSED, VmState.SUSPENDED);
    private static final Set<VmState> REBUILDABLE = Set.of(VmState.ACTIVE, VmState.STOPPED);

    private final Conditions conditions;
    private final Wiring wiring;
    private final Deeds deeds;
    private final ServerVolumes volumes;

    ImageActions(Conditions conditions, Wiring wiring) {
        this.conditions = conditions;
        this.wiring = wiring;
        deeds = new Deeds(conditions);
        volumes = new ServerVolumes(conditions);
    }

    Map<String, SimulatedServerActions.Doer> doers() {
        return Map.of("createImage", this::createImage, "rebuild", this::rebuild);
    }

    private Reply createImage(Fields wanted, Request request, World world) {
        Fields image = wanted.object("createImage");
        String name = image.name("name");
        image.allowOnly(Set.of("name", "metadata"));
        Map<String, String> metadata = image.metadata("metadata");
        Server server = Servers.found(request, world, conditions.clock());
        requireDepictable(server);
        Caller caller = Caller.known(request, world, conditions.clock());
        Optional<Image> base = server.origin().imageId().flatMap(id -> world.find(Image.class, Image.path(id)));
        Map<String, String> properties = new LinkedHashMap<>();
        base.ifPresent(from -> properties.putAll(from.traits().properties()));
        properties.put("base_image_ref", server.origin().imageId().orElse(""));
        properties.put("image_type", "snapshot");
        properties.put("instance_uuid", server.id());
        properties.put("owner_project_name", "");
        properties.put("owner_user_name", caller.userName());
        properties.put("boot_roles", "member,reader");
        properties.put("user_id", caller.userId());
        properties.putAll(metadata);
        boolean isOnVolume = server.origin().imageId().isEmpty();
        if (isOnVolume) {
            properties.put("bdm_v2", "True");
            properties.put("block_device_mapping", mapping(volumes.snapshots(world, server.id(), name)));
        }
        int minRam = base.map(from -> from.traits().minRam()).orElse(0);
        Body content = isOnVolume ? Body.empty() : Body.of("what " + server.id() + " looked like");
        Image taken = Image.saving(
                caller.projectId().orElse(""),
                io.github.interop4j.referencecloud.image.Traits.ofSnapshot(
                        name, server.flavor().diskGb(), minRam, properties),
                content,
                content.length(),
                conditions.now(),
                conditions.due());
        world.put(taken);
        Server busy = server.doing(Task.SNAPSHOT, server.state(), conditions.now(), conditions.due());
        deeds.note("createImage", busy, request, world);
        if (Microversion.of(request).isAtLeast(45)) {
            return Reply.json(202, Json.object("image_id", taken.id()));
        }
        return Reply.html(202, "").with("Location", request.baseUrl() + "/image//images/" + taken.id());
    }

    /** An image of a server on volumes has no bytes: it stands for snapshots of those. */
    private static String mapping(List<String> snapshots) {
        return Json.array(snapshots.stream()
                        .map(id -> Json.object(
                                "snapshot_id",
                                id,
                                "source_type",
                                "snapshot",
                                "destination_type",
                                "volume",
                                "delete_on_termination",
                                false))
                        .toList())
                .toString();
    }

    /** A locked server may be depicted. */
    private static void requireDepictable(Server server) {
        String why = "Cannot 'createImage' instance " + server.id() + " while it is in ";
        if (!DEPICTABLE.contains(server.state())) {
            throw new Refusal(409, why + "vm_state " + server.state());
        }
        server.task().ifPresent(task -> {
            throw new Refusal(409, why + "task_state " + task);
        });
    }

    private Reply rebuild(Fields wanted, Request request, World world) {
        Fields rebuild = wanted.object("rebuild");
        String imageRef = rebuild.text("imageRef");
        if (!imageRef.matches("(.*/)?[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw rebuild.invalid("imageRef", rebuild.required("imageRef"), "'" + imageRef + "' is not a 'uuid'");
        }
        String imageId = imageRef.substring(imageRef.lastIndexOf('/') + 1);
        Optional<String> name = rebuild.has("name") ? Optional.of(rebuild.name("name")) : Optional.empty();
        Map<String, String> metadata = rebuild.metadata("metadata");
        Optional<String> password = rebuild.optionalText("adminPass");
        Optional<String> ipv4 = WantedServer.ipv4(rebuild);
        Optional<String> ipv6 = WantedServer.ipv6(rebuild);
        Server server = deeds.ready("rebuild", REBUILDABLE, request, world);
        Caller caller = Caller.known(request, world, conditions.clock());
        Image image =
                Image.find(world, imageId, caller).orElseThrow(() -> new Refusal(400, "Cannot find image for rebuild"));
        if (!image.isActive()) {
            throw new Refusal(400, "Image " + imageId + " is unacceptable: Image is not active.");
        }
        Traits old = server.traits();
        Traits traits = new Traits(
                name.orElse(old.name()),
                old.description(),
                ipv4.orElse(old.accessIpv4()),
                ipv6.orElse(old.accessIpv6()),
                rebuild.oneOf("OS-DCF:diskConfig", old.diskConfig(), List.of("AUTO", "MANUAL")),
                rebuild.has("metadata") ? metadata : old.metadata(),
                old.tags());
        Server begun = server.with(traits, conditions.now())
                .with(server.origin().rebuiltFrom(imageId))
                .doing(Task.REBUILDING, server.state(), conditions.now(), conditions.due());
        deeds.note("rebuild", begun, request, world);
        ObjectNode shown = new ServerView(request, world, wiring).changed(begun);
        shown.put("adminPass", password.orElseGet(Boot::newPassword));
        return Reply.json(202, Json.object("server", shown))
                .with("Location", Links.self(request, "servers", server.id()));
    }
}
