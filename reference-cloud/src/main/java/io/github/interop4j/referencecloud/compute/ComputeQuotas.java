package io.github.interop4j.referencecloud.compute;

import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Say how much of everything a project may have, and refuse what is more. */
final class ComputeQuotas {

    private static final int USUAL_INSTANCES = 100;
    private static final int USUAL_CORES = 200;
    private static final int USUAL_RAM_MB = 204_800;
    private static final int USUAL_METADATA = 128;
    private static final int USUAL_KEY_PAIRS = 100;

    private final Conditions conditions;
    private final List<Server> servers;

    ComputeQuotas(Conditions conditions, World world, String projectId) {
        this.conditions = conditions;
        servers = Servers.of(world, projectId);
    }

    int instances() {
        return conditions.quota("instances", USUAL_INSTANCES);
    }

    int cores() {
        return conditions.quota("cores", USUAL_CORES);
    }

    int ramMb() {
        return conditions.quota("ram", USUAL_RAM_MB);
    }

    int metadataItems() {
        return conditions.quota("metadata_items", USUAL_METADATA);
    }

    int keyPairs() {
        return conditions.quota("key_pairs", USUAL_KEY_PAIRS);
    }

    int usedInstances() {
        return servers.size();
    }

    int usedCores() {
        return SimulatedFlavors.sum(servers, Flavor::vcpus);
    }

    int usedRamMb() {
        return SimulatedFlavors.sum(servers, Flavor::ramMb);
    }

    void requireMetadata(int count) {
        if (count > metadataItems()) {
            throw new Refusal(403, "Maximum number of metadata items exceeds " + metadataItems());
        }
    }

    /** How many servers of a flavor there is room for, up to the most; refuses less than the least. */
    int roomFor(Flavor flavor, int least, int most) {
        int room = Math.min(most, left(instances(), usedInstances(), 1));
        room = Math.min(room, left(cores(), usedCores(), flavor.vcpus()));
        room = Math.min(room, left(ramMb(), usedRamMb(), flavor.ramMb()));
        if (room < least) {
            requireRoom(List.of(
                    new Need("instances", least, usedInstances(), instances()),
                    new Need("cores", least * flavor.vcpus(), usedCores(), cores()),
                    new Need("ram", least * flavor.ramMb(), usedRamMb(), ramMb())));
        }
        return room;
    }

    /** Refuse a resize that there is no room for. */
    void requireRoomToGrow(Flavor from, Flavor to) {
        requireRoom(List.of(
                new Need("cores", to.vcpus() - from.vcpus(), usedCores(), cores()),
                new Need("ram", to.ramMb() - from.ramMb(), usedRamMb(), ramMb())));
    }

    void requireRoomForKeyPair(int used) {
        if (keyPairs() >= 0 && used >= keyPairs()) {
            throw new Refusal(403, "Quota exceeded, too many key pairs.");
        }
    }

    /** So much more of something, where so much is used of what is allowed. */
    private record Need(String resource, int requested, int used, int allowed) {

        boolean isOver() {
            return requested > 0 && allowed >= 0 && used + requested > allowed;
        }
    }

    private static int left(int allowed, int used, int each) {
        return allowed < 0 ? Integer.MAX_VALUE : Math.max(0, allowed - used) / each;
    }

    /** Nova names all that there is too little of. */
    private static void requireRoom(List<Need> needs) {
        List<Need> over = needs.stream().filter(Need::isOver).toList();
        if (!over.isEmpty()) {
            String resources = joined(over, Need::resource);
            throw new Refusal(
                    403,
                    "Quota exceeded for " + resources + ": Requested " + joined(over, Need::requested)
                            + ", but already used " + joined(over, Need::used) + " of "
                            + joined(over, Need::allowed) + " " + resources);
        }
    }

    private static String joined(List<Need> needs, Function<Need, Object> part) {
        return needs.stream().map(part).map(String::valueOf).collect(Collectors.joining(", "));
    }
}
