package io.github.interop4j.budget;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * So much of each resource, at most and at one time.
 *
 * @param amounts above 0; what is not named is not needed
 */
@API(status = API.Status.EXPERIMENTAL)
public record Need(Map<Resource, Integer> amounts) {

    /** Nothing at all. */
    public static final Need NOTHING = new Need(Map.of());

    public Need {
        var known = new EnumMap<Resource, Integer>(Resource.class);
        amounts.forEach((resource, amount) -> {
            if (amount < 0) {
                throw new IllegalArgumentException("nobody needs " + resource.count(amount));
            }
            if (amount > 0) {
                known.put(resource, amount);
            }
        });
        amounts = Collections.unmodifiableMap(known);
    }

    public static Need of(Resource resource, int amount) {
        return new Need(Map.of(resource, amount));
    }

    /** Returns what a check says that it creates itself. */
    public static Need of(Creates declared) {
        return of(Resource.SERVERS, declared.servers())
                .plus(of(Resource.RESIZES, declared.resizes()))
                .plus(of(Resource.VOLUMES, declared.volumes()))
                .plus(of(Resource.VOLUME_GB, Math.max(declared.volumes() + declared.snapshots(), declared.volumeGb())))
                .plus(of(Resource.SNAPSHOTS, declared.snapshots()))
                .plus(of(Resource.FLOATING_IPS, declared.floatingIps()))
                .plus(of(Resource.NETWORKS, declared.networks()))
                .plus(of(Resource.SUBNETS, declared.subnets()))
                .plus(of(Resource.ROUTERS, declared.routers()))
                .plus(of(Resource.PORTS, declared.ports()))
                .plus(of(Resource.SECURITY_GROUPS, declared.securityGroups()))
                .plus(of(Resource.KEYPAIRS, declared.keypairs()));
    }

    public int amount(Resource resource) {
        return amounts.getOrDefault(resource, 0);
    }

    public boolean isNothing() {
        return amounts.isEmpty();
    }

    public Need plus(Need other) {
        return combined(other, Integer::sum);
    }

    /** Returns what is left of this without the other; never less than nothing. */
    public Need minus(Need other) {
        return combined(other, (mine, its) -> Math.max(0, mine - its));
    }

    /** Returns the more of both, resource by resource. */
    public Need orMore(Need other) {
        return combined(other, Math::max);
    }

    public Need times(int count) {
        return combined(this, (mine, same) -> mine * count);
    }

    public static Need sum(Collection<Need> all) {
        return all.stream().reduce(NOTHING, Need::plus);
    }

    private Need combined(Need other, IntBinaryOperator operator) {
        var result = new EnumMap<Resource, Integer>(Resource.class);
        for (Resource each : Resource.values()) {
            result.put(each, operator.applyAsInt(amount(each), other.amount(each)));
        }
        return new Need(result);
    }

    /**
     * Returns what of this is still taken when things of these kinds are left behind: they, and with a server all the
     * vCPUs and RAM that this has, with a volume all its GB.
     */
    public Need held(Collection<String> kindsLeft) {
        Need left = sum(kindsLeft.stream()
                .flatMap(kind -> Resource.ofKind(kind).stream())
                .map(resource -> of(resource, 1))
                .toList());
        if (left.amount(Resource.SERVERS) > 0) {
            left = left.plus(of(Resource.VCPUS, amount(Resource.VCPUS)))
                    .plus(of(Resource.RAM_MB, amount(Resource.RAM_MB)));
        }
        return left.amount(Resource.VOLUMES) > 0 ? left.plus(of(Resource.VOLUME_GB, amount(Resource.VOLUME_GB))) : left;
    }

    /** Returns it in words: {@code 2 servers, 2 vCPUs}. */
    @Override
    public String toString() {
        return isNothing()
                ? "nothing"
                : amounts.entrySet().stream()
                        .map(each -> each.getKey().count(each.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
