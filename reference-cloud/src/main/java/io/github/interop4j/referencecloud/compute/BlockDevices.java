package io.github.interop4j.referencecloud.compute;

import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.identity.Caller;
import io.github.interop4j.referencecloud.image.Image;
import io.github.interop4j.referencecloud.volume.Attachments;
import io.github.interop4j.referencecloud.volume.ServerVolumes;
import io.github.interop4j.referencecloud.volume.ServerVolumes.Disk;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Give a server the volumes that its {@code block_device_mapping_v2} asks for. */
final class BlockDevices {

    private final Conditions conditions;
    private final ServerVolumes volumes;

    BlockDevices(Conditions conditions) {
        this.conditions = conditions;
        volumes = new ServerVolumes(conditions);
    }

    /** Refuse a mapping that cannot be done. */
    void require(WantedServer wanted, Caller caller, World world) {
        boolean canBoot = wanted.imageId().isPresent()
                || wanted.disks().stream()
                        .anyMatch(disk ->
                                disk.node().path("boot_index").asText("").equals("0"));
        if (!canBoot) {
            throw invalid("Boot sequence for the instance and image/block device mapping combination is not valid.");
        }
        wanted.disks().forEach(disk -> require(disk, caller, world));
    }

    private void require(Fields disk, Caller caller, World world) {
        String id = disk.optionalText("uuid").orElse("");
        switch (disk.node().path("source_type").asText()) {
            case "volume" -> {
                Disk volume =
                        volumes.find(world, id, caller).orElseThrow(() -> invalid("failed to get volume " + id + "."));
                if (!volume.status().equals("available")) {
                    throw new Refusal(
                            400,
                            "Invalid volume: volume " + id + " status must be 'available'. Currently in '"
                                    + volume.status() + "'");
                }
            }
            case "image" -> {
                if (Image.find(world, id, caller).isEmpty()) {
                    throw invalid("failed to get image " + id + ".");
                }
                if (isVolume(disk) && size(disk) == 0) {
                    throw invalid("Images with destination_type 'volume' need to have a non-zero size specified");
                }
            }
            case "blank" -> {
                if (isVolume(disk) && size(disk) == 0) {
                    throw invalid("Blank volumes (source: 'blank', dest: 'volume') need to have non-zero size");
                }
            }
            default -> throw new Refusal(501, "the reference cloud does not boot servers from snapshots");
        }
    }

    /** Give a server its volumes; answers those that go with it. */
    List<String> attach(WantedServer wanted, Caller caller, World world, String serverId) {
        List<String> leaving = new ArrayList<>();
        for (Fields disk : wanted.disks()) {
            if (isVolume(disk)) {
                String volumeId = volume(disk, caller, world);
                Attachments.attach(volumeId, serverId, nextDevice(serverId, world), world, conditions.now());
                if (disk.flag("delete_on_termination")) {
                    leaving.add(volumeId);
                }
            }
        }
        return leaving;
    }

    private String volume(Fields disk, Caller caller, World world) {
        String id = disk.optionalText("uuid").orElse("");
        return switch (disk.node().path("source_type").asText()) {
            case "volume" -> id;
            case "image" -> volumes.make(world, size(disk), Image.find(world, id, caller), caller);
            default -> volumes.make(world, size(disk), Optional.empty(), caller);
        };
    }

    /** The next free one of {@code /dev/vda} and so on; a server that booted from an image has that as the first. */
    static String nextDevice(String serverId, World world) {
        boolean isFromImage = world.find(Server.class, Server.path(serverId))
                .filter(server -> server.origin().imageId().isPresent())
                .isPresent();
        List<String> taken = Attachments.of(serverId, world).stream()
                .map(Attachments.Attached::device)
                .toList();
        char letter = isFromImage ? 'b' : 'a';
        while (taken.contains("/dev/vd" + letter)) {
            letter++;
        }
        return "/dev/vd" + letter;
    }

    private static boolean isVolume(Fields disk) {
        return disk.node().path("destination_type").asText("volume").equals("volume");
    }

    private static int size(Fields disk) {
        return disk.node().path("volume_size").asInt();
    }

    private static Refusal invalid(String why) {
        return new Refusal(400, "Block Device Mapping is Invalid: " + why);
    }
}
