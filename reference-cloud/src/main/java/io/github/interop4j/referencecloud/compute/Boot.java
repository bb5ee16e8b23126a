package io.github.interop4j.referencecloud.compute;

import io.github.interop4j.referencecloud.compute.WantedServer.Place;
import io.github.interop4j.referencecloud.compute.Wiring.Net;
import io.github.interop4j.referencecloud.compute.Wiring.Nic;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.identity.Caller;
import io.github.interop4j.referencecloud.image.Image;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Make the servers that a request asks for, or say what they lack. */
final class Boot {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Conditions conditions;
    private final Wiring wiring;
    private final BlockDevices disks;

    Boot(Conditions conditions, Wiring wiring) {
        this.conditions = conditions;
        this.wiring = wiring;
        disks = new BlockDevices(conditions);
    }

    static String newPassword() {
        return random(12);
    }

    private static String random(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    /** All servers of one request, in the order of their numbers. */
    List<Server> servers(WantedServer wanted, Caller caller, World world) {
        String projectId = caller.projectId()
                .orElseThrow(
                        () -> new Refusal(403, "Policy doesn't allow os_compute_api:servers:create to be performed."));
        Flavor flavor = world.find(Flavor.class, Flavor.path(wanted.flavorId()))
                .orElseThrow(() -> new Refusal(400, "Flavor " + wanted.flavorId() + " could not be found."));
        wanted.imageId().ifPresent(id -> requireFits(id, flavor, caller, world));
        wanted.zone().filter(zone -> !zone.equals("nova")).ifPresent(zone -> {
            throw new Refusal(400, "The requested availability zone is not available");
        });
        disks.require(wanted, caller, world);
        List<String> groupIds = groupIds(wanted, projectId, world);
        Optional<List<Place>> places = wanted.places().map(all -> placed(all, caller, world));
        wanted.keyName()
                .filter(name -> world.find(Keypair.class, Keypair.path(caller.userId(), name))
                        .isEmpty())
                .ifPresent(name -> {
                    throw new Refusal(400, "Invalid key_name provided.");
                });
        ComputeQuotas quotas = new ComputeQuotas(conditions, world, projectId);
        quotas.requireMetadata(wanted.traits().metadata().size());
        int count = quotas.roomFor(flavor, wanted.least(), wanted.most());
        String reservation = "r-" + random(8).toLowerCase(Locale.ROOT);
        List<Server> made = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            Traits traits = count == 1
                    ? wanted.traits()
                    : wanted.traits().named(wanted.traits().name() + "-" + number);
            String id = UUID.randomUUID().toString();
            Origin origin = new Origin(
                    projectId,
                    caller.userId(),
                    conditions.now(),
                    wanted.imageId(),
                    wanted.keyName(),
                    wanted.hasConfigDrive(),
                    reservation,
                    List.of(),
                    List.of());
            Server server = Server.building(id, origin, traits, flavor, conditions.due());
            world.put(server);
            List<String> keptPorts = plug(places.orElse(List.of()), caller, world, id, groupIds);
            Server equipped = server.with(origin.with(keptPorts, disks.attach(wanted, caller, world, id)));
            world.put(equipped);
            made.add(equipped);
        }
        return made;
    }

    private static void requireFits(String imageId, Flavor flavor, Caller caller, World world) {
        Image image =
                Image.find(world, imageId, caller).orElseThrow(() -> new Refusal(400, "Can not find requested image"));
        if (!image.isActive()) {
            throw new Refusal(400, "Image " + imageId + " is unacceptable: Image is not active.");
        }
        if (image.traits().minRam() > flavor.ramMb()) {
            throw new Refusal(400, "Flavor's memory is too small for requested image.");
        }
        if (flavor.diskGb() == 0) {
            throw new Refusal(403, "Only volume-backed servers are allowed for flavors with zero disk.");
        }
        if (image.traits().minDisk() > flavor.diskGb()) {
            throw new Refusal(
                    400,
                    "Flavor's disk is smaller than the minimum size specified in image metadata. Flavor disk is "
                            + gigabytes(flavor.diskGb()) + " bytes, minimum size is "
                            + gigabytes(image.traits().minDisk()) + " bytes.");
        }
    }

    private static long gigabytes(int count) {
        return (long) count << 30;
    }

    private List<String> groupIds(WantedServer wanted, String projectId, World world) {
        return wanted.groups().stream()
                .filter(name -> !name.equals("default"))
                .map(name -> wiring.group(world, name, projectId)
                        .map(Wiring.Group::id)
                        .orElseThrow(
                                () -> new Refusal(400, "Unable to find security_group with name or id '" + name + "'")))
                .toList();
    }

    /** The places that are meant, all of which exist. */
    private List<Place> placed(List<Place> wanted, Caller caller, World world) {
        if (wanted.isEmpty()) {
            List<Net> networks = wiring.networks(world, caller);
            if (networks.size() > 1) {
                throw new Refusal(409, "Multiple possible networks found, use a Network ID to be more specific.");
            }
            return networks.stream()
                    .map(net -> new Place(Optional.of(net.id()), Optional.empty(), Optional.empty()))
                    .toList();
        }
        wanted.forEach(place -> place.portId()
                .ifPresentOrElse(
                        port -> requireFree(port, caller, world),
                        () -> requireUsable(place.networkId().orElse(""), caller, world)));
        return wanted;
    }

    private void requireFree(String portId, Caller caller, World world) {
        Nic port = wiring.port(world, portId, caller)
                .orElseThrow(() -> new Refusal(400, "Port id " + portId + " could not be found."));
        if (!port.deviceId().isEmpty()) {
            throw new Refusal(409, "Port " + portId + " is still in use.");
        }
    }

    private void requireUsable(String networkId, Caller caller, World world) {
        Net network = wiring.network(world, networkId, caller)
                .orElseThrow(() -> new Refusal(400, "Network " + networkId + " could not be found."));
        if (!network.hasSubnet()) {
            throw new Refusal(400, "Network " + networkId + " requires a subnet in order to boot instances on.");
        }
    }

    /** Put a server on the network; answers the ports that were there before it. */
    private List<String> plug(List<Place> places, Caller caller, World world, String serverId, List<String> groupIds) {
        List<String> kept = new ArrayList<>();
        for (Place place : places) {
            place.portId()
                    .ifPresentOrElse(
                            port -> kept.add(wiring.plug(world, port, serverId).portId()),
                            () -> wiring.plugNew(
                                    world,
                                    place.networkId().orElseThrow(),
                                    caller,
                                    serverId,
                                    place.address(),
                                    groupIds));
        }
        return kept;
    }
}
