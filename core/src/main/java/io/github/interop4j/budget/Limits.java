package io.github.interop4j.budget;

import io.github.interop4j.cloud.Ceilings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apiguardian.api.API;

/**
 * No more than this of each resource at one time; what is not named is not limited.
 */
@API(status = API.Status.EXPERIMENTAL)
public record Limits(Map<Resource, Limit> most) {

    public Limits {
        var copy = new EnumMap<Resource, Limit>(Resource.class);
        copy.putAll(most);
        most = Collections.unmodifiableMap(copy);
    }

    /** Returns the limits that a person set. */
    public static Limits of(Ceilings ceilings) {
        var limits = new EnumMap<Resource, Limit>(Resource.class);
        put(limits, Resource.SERVERS, ceilings.servers(), "max_servers");
        put(limits, Resource.VCPUS, ceilings.vcpus(), "max_vcpus");
        put(limits, Resource.RAM_MB, ceilings.ramMb(), "max_ram");
        put(limits, Resource.VOLUME_GB, ceilings.volumeGb(), "max_volume_gb");
        put(limits, Resource.FLOATING_IPS, ceilings.floatingIps(), "max_floating_ips");
        return new Limits(limits);
    }

    private static void put(Map<Resource, Limit> limits, Resource resource, OptionalInt ceiling, String key) {
        ceiling.ifPresent(amount -> limits.put(
                resource,
                new Limit(
                        amount,
                        "the ceiling of this run: " + resource.option().orElse("") + ", or " + key
                                + " below interop4j: in clouds.yaml")));
    }

    public Optional<Limit> of(Resource resource) {
        return Optional.ofNullable(most.get(resource));
    }

    /** Returns these, lowered where the others are lower. */
    public Limits loweredTo(Limits others) {
        var lower = new EnumMap<Resource, Limit>(Resource.class);
        lower.putAll(most);
        others.most.forEach((resource, limit) ->
                lower.merge(resource, limit, (mine, its) -> its.amount() < mine.amount() ? its : mine));
        return new Limits(lower);
    }

    /** Returns what there is not enough room for, resource by resource, in sentences; none where all fits. */
    public List<String> shortages(Need need) {
        return shortages(need, Need.NOTHING);
    }

    /** The same where some of the room is taken for good. */
    List<String> shortages(Need need, Need lost) {
        var shortages = new ArrayList<String>();
        need.amounts()
                .forEach((resource, amount) -> of(resource).ifPresent(limit -> {
                    if (amount > limit.amount() - lost.amount(resource)) {
                        shortages.add(
                                "needs " + resource.count(amount) + " at once, and there is room for " + limit.amount()
                                        + " (" + limit.why() + ")"
                                        + (lost.amount(resource) == 0
                                                ? ""
                                                : ", of which " + lost.amount(resource)
                                                        + " taken by what could not be taken back"));
                    }
                }));
        return shortages;
    }

    boolean hold(Need need) {
        return need.amounts().entrySet().stream()
                .allMatch(each -> of(each.getKey())
                        .map(limit -> each.getValue() <= limit.amount())
                        .orElse(true));
    }
}
