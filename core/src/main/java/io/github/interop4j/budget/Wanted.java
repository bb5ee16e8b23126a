package io.github.interop4j.budget;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;

/**
 * What one who waits for room wants; another who wants the same is somebody else.
 *
 * @param <K> what names a shared thing
 */
final class Wanted<K> {

    private static final int BRINGS = Integer.MIN_VALUE;
    private static final int BRINGS_ANOTHER = BRINGS + 1;
    private static final int BORROWS = BRINGS_ANOTHER + 1;

    /** What takes a cloud seconds to make. */
    private static final Set<Resource> SLOW =
            Set.of(Resource.SERVERS, Resource.RESIZES, Resource.VOLUMES, Resource.SNAPSHOTS);

    /** What it makes at once. */
    private static final Set<Resource> QUICK = Set.of(
            Resource.FLOATING_IPS,
            Resource.NETWORKS,
            Resource.SUBNETS,
            Resource.ROUTERS,
            Resource.PORTS,
            Resource.SECURITY_GROUPS,
            Resource.KEYPAIRS);

    private final Need own;
    private final Condition called;
    private final Map<K, Shared<K>> used = new LinkedHashMap<>();
    private final Map<K, Shared<K>> brought = new LinkedHashMap<>();

    /**
     * Begins to wait.
     *
     * @param called signalled when it may be its turn
     */
    Wanted(Need own, Map<K, Shared<K>> shared, Condition called) {
        this.own = own;
        this.called = called;
        shared.forEach((key, each) -> {
            if (!each.isBrought()) {
                used.put(key, each);
            } else if (each.need().minus(restOfOwn()).isNothing()) {
                brought.put(key, each);
            }
        });
    }

    /** What it brings is part of what it makes. */
    private Need restOfOwn() {
        return own.minus(needOf(brought.keySet()));
    }

    Condition called() {
        return called;
    }

    /** Returns what is made for it alone, and by it: what it brings, too. */
    Need own() {
        return own;
    }

    /** Returns what must be there for it. */
    Map<K, Shared<K>> used() {
        return used;
    }

    /** Returns what others may have of it afterwards. */
    Map<K, Shared<K>> brought() {
        return brought;
    }

    /** Returns what these of what it brings take. */
    Need needOf(Set<K> some) {
        return Need.sum(brought.entrySet().stream()
                .filter(each -> some.contains(each.getKey()))
                .map(each -> each.getValue().need())
                .toList());
    }

    /** Whether it wants this, to leave it for others. */
    boolean wantsToKeep(K key) {
        return Optional.ofNullable(used.get(key))
                .filter(each -> !each.isSpent())
                .isPresent();
    }

    /**
     * Returns whose turn it is of those who fit: the less, the sooner.
     *
     * @param brings whether it would bring anything now
     * @param there  what is there, or being made
     */
    int turn(boolean brings, Set<K> there) {
        boolean borrows = used.values().stream().anyMatch(each -> !each.copies().isEmpty());
        if (brings) {
            return borrows ? BRINGS_ANOTHER : BRINGS;
        }
        if (borrows) {
            return BORROWS;
        }
        Need made = Need.sum(used.entrySet().stream()
                .filter(each -> !there.contains(each.getKey()))
                .map(each -> each.getValue().need())
                .toList());
        // what one makes for itself is soon deleted, which others look for; what all use somebody waits to use up
        return -40 * amount(SLOW, own) - 20 * amount(SLOW, made) - 2 * amount(QUICK, own) - (used.isEmpty() ? 0 : 1);
    }

    private static int amount(Set<Resource> some, Need need) {
        return some.stream().mapToInt(need::amount).sum();
    }

    /** Returns what it takes if nothing is there yet. */
    Need all() {
        return own.plus(Need.sum(used.values().stream().map(Shared::need).toList()));
    }
}
