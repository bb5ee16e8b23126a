package io.github.interop4j.referencecloud.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.compute.Wiring.Group;
import io.github.interop4j.referencecloud.compute.Wiring.Nic;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.volume.Attachments;
import io.github.interop4j.referencecloud.volume.Attachments.Attached;
import io.github.interop4j.referencecloud.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Show a server as Nova does, version by version. */
final class ServerView {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'");
    private static final DateTimeFormatter PRECISE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'.000000'");
    private static final Set<String> WITH_PROGRESS = Set.of("ACTIVE", "BUILD", "REBUILD", "RESIZE", "VERIFY_RESIZE");

    private final Request request;
    private final World world;
    private final Wiring wiring;
    private final Microversion version;

    ServerView(Request request, World world, Wiring wiring) {
        this.request = request;
        this.world = world;
        this.wiring = wiring;
        version = Microversion.of(request);
    }

    static String time(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    static String precise(Instant instant) {
        return PRECISE.format(instant.atOffset(ZoneOffset.UTC));
    }

    ObjectNode brief(Server server) {
        return Json.object(
                "id",
                server.id(),
                "name",
                server.traits().name(),
                "links",
                Links.both(request, "servers", server.id()));
    }

    /** What a list shows in detail, and a request for one server. */
    ObjectNode full(Server server) {
        ObjectNode shown = changed(server, true);
        shown.put("OS-EXT-AZ:availability_zone", server.isPlaced() ? "nova" : "");
        shown.put("config_drive", server.origin().hasConfigDrive() ? "True" : "");
        shown.put("key_name", server.origin().keyName().orElse(null));
        shown.put(
                "OS-SRV-USG:launched_at",
                server.launchedAt().map(ServerView::precise).orElse(null));
        shown.putNull("OS-SRV-USG:terminated_at");
        boolean hasLostItsPorts = server.task().equals(Optional.of(Task.DELETING));
        List<Group> groups = hasLostItsPorts ? List.of() : groupsOf(server);
        if (!groups.isEmpty()) {
            shown.set(
                    "security_groups",
                    Json.array(groups.stream()
                            .map(group -> Json.object("name", group.name()))
                            .toList()));
        }
        shown.put(
                "OS-EXT-STS:task_state",
                server.task().filter(Task::isShown).map(Task::toString).orElse(null));
        shown.put("OS-EXT-STS:vm_state", server.state().toString());
        shown.put("OS-EXT-STS:power_state", server.power());
        shown.set("os-extended-volumes:volumes_attached", volumes(server));
        if (version.isAtLeast(90)) {
            shown.put("OS-EXT-SRV-ATTR:hostname", hostname(server));
        }
        return shown;
    }

    /** What the answer to a change shows. */
    ObjectNode changed(Server server) {
        return version.isAtLeast(75) ? full(server) : changed(server, false);
    }

    private ObjectNode changed(Server server, boolean withMacs) {
        ObjectNode shown = brief(server);
        shown.put("status", server.status());
        shown.put("tenant_id", server.origin().projectId());
        shown.put("user_id", server.origin().userId());
        shown.set("metadata", Json.object("", server.traits().metadata()).get(""));
        shown.put("hostId", server.isPlaced() ? hostId(server) : "");
        shown.set("image", image(server));
        shown.set("flavor", flavor(server.flavor()));
        shown.put("created", time(server.origin().createdAt()));
        shown.put("updated", time(server.updatedAt()));
        shown.set("addresses", addresses(server, withMacs));
        shown.put("accessIPv4", server.traits().accessIpv4());
        shown.put("accessIPv6", server.traits().accessIpv6());
        shown.put("OS-DCF:diskConfig", server.traits().diskConfig());
        if (WITH_PROGRESS.contains(server.status())) {
            shown.put("progress", 0);
        }
        if (version.isAtLeast(9)) {
            shown.put("locked", server.lockReason().isPresent());
        }
        if (version.isAtLeast(19)) {
            shown.put(
                    "description",
                    Optional.of(server.traits().description())
                            .filter(text -> !text.isEmpty())
                            .orElse(null));
        }
        if (version.isAtLeast(26)) {
            shown.set("tags", Json.array(server.traits().tags()));
        }
        if (version.isAtLeast(63)) {
            shown.putNull("trusted_image_certificates");
        }
        if (version.isAtLeast(71)) {
            shown.putArray("server_groups");
        }
        if (version.isAtLeast(73)) {
            shown.put(
                    "locked_reason",
                    server.lockReason().filter(why -> !why.isEmpty()).orElse(null));
        }
        return shown;
    }

    private JsonNode image(Server server) {
        return server.origin()
                .imageId()
                .<JsonNode>map(id -> Links.reference(request, "images", id))
                .orElse(Json.object("", "").get(""));
    }

    private ObjectNode flavor(Flavor flavor) {
        if (!version.isAtLeast(47)) {
            return Links.reference(request, "flavors", flavor.id());
        }
        ObjectNode shown = Json.object(
                "vcpus", flavor.vcpus(), "ram", flavor.ramMb(), "disk", flavor.diskGb(), "ephemeral", 0, "swap", 0);
        shown.put("original_name", flavor.name());
        shown.putObject("extra_specs");
        return shown;
    }

    /** Addresses by the name of their network; a server has none before it has booted. */
    ObjectNode addresses(Server server, boolean withMacs) {
        ObjectNode shown = Json.object();
        if (server.state() == VmState.BUILDING) {
            return shown;
        }
        for (Nic nic : wiring.portsOf(world, server.id())) {
            ArrayNode onNetwork =
                    shown.withArray("/" + nic.networkName().replace("~", "~0").replace("/", "~1"));
            nic.addresses()
                    .forEach(fixed -> onNetwork.add(address(fixed.address(), fixed.version(), "fixed", nic, withMacs)));
            nic.floating().forEach(floating -> onNetwork.add(address(floating, 4, "floating", nic, withMacs)));
        }
        return shown;
    }

    private static ObjectNode address(String address, int ipVersion, String type, Nic nic, boolean withMacs) {
        ObjectNode shown = Json.object("version", ipVersion, "addr", address);
        if (withMacs) {
            shown.put("OS-EXT-IPS:type", type);
            shown.put("OS-EXT-IPS-MAC:mac_addr", nic.mac());
        }
        return shown;
    }

    /** The security groups on any of a server's ports. */
    List<Group> groupsOf(Server server) {
        if (server.state() == VmState.BUILDING) {
            return List.of();
        }
        return wiring.portsOf(world, server.id()).stream()
                .flatMap(nic -> nic.groupIds().stream())
                .distinct()
                .flatMap(id -> wiring.group(world, id, server.origin().projectId()).stream())
                .toList();
    }

    private ArrayNode volumes(Server server) {
        return Json.array(Attachments.of(server.id(), world).stream()
                .map(attached -> volume(attached, server))
                .toList());
    }

    private ObjectNode volume(Attached attached, Server server) {
        ObjectNode shown = Json.object("id", attached.volumeId());
        if (version.isAtLeast(3)) {
            shown.put("delete_on_termination", server.origin().ownVolumes().contains(attached.volumeId()));
        }
        return shown;
    }

    private static String hostname(Server server) {
        return server.traits().name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]+", "-");
    }

    private static String hostId(Server server) {
        String whose = server.origin().projectId() + "host";
        return UUID.nameUUIDFromBytes(whose.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "")
                + UUID.nameUUIDFromBytes((whose + 1).getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "")
                        .substring(8);
    }
}
