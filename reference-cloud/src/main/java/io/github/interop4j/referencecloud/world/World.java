package io.github.interop4j.referencecloud.world;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.apiguardian.api.API;

/**
 * Hold all state of a simulated cloud.
 *
 * <p>Things are immutable records, so a copy is cheap, and what is done to a copy never happened to the original.
 * Listings keep the order of creation. Not safe for threads: the cloud lets one request in at a time.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class World {

    private final Map<Class<?>, Map<String, Thing>> things = new LinkedHashMap<>();

    public <T extends Thing> Optional<T> find(Class<T> kind, String path) {
        return Optional.ofNullable(kind.cast(shelf(kind).get(path)));
    }

    public <T extends Thing> List<T> all(Class<T> kind) {
        return all(kind, thing -> true);
    }

    public <T extends Thing> List<T> all(Class<T> kind, Predicate<T> wanted) {
        List<T> found = new ArrayList<>();
        for (Thing thing : shelf(kind).values()) {
            T candidate = kind.cast(thing);
            if (wanted.test(candidate)) {
                found.add(candidate);
            }
        }
        return found;
    }

    /** Let a thing exist, in place of the one with the same path. */
    public void put(Thing thing) {
        shelf(thing.getClass()).put(thing.path(), thing);
    }

    public void remove(Thing thing) {
        shelf(thing.getClass()).remove(thing.path());
    }

    /** Make a world that is equal now and goes its own way from here. */
    public World copy() {
        World copy = new World();
        things.forEach((kind, shelf) -> copy.things.put(kind, new LinkedHashMap<>(shelf)));
        return copy;
    }

    /** Be as the other world is now. */
    public void become(World other) {
        Map<Class<?>, Map<String, Thing>> theirs = other.copy().things;
        things.clear();
        things.putAll(theirs);
    }

    /** Make a world that is this one, and has what came and will go by itself in the other one since. */
    public World withPassingThingsOf(World later) {
        World joined = copy();
        later.everything().stream().filter(thing -> !thing.mustBeCleanedUp()).forEach(joined::put);
        return joined;
    }

    /** The path of every thing that someone has to clean up. */
    public SortedSet<String> view() {
        return new TreeSet<>(state().keySet());
    }

    /** A mark of the state of every thing that someone has to clean up, by its path; it tells nothing else of it. */
    public SortedMap<String, String> state() {
        SortedMap<String, String> marks = new TreeMap<>();
        for (Thing thing : everything()) {
            if (thing.mustBeCleanedUp()) {
                marks.put(thing.path(), mark(thing.toString()));
            }
        }
        return marks;
    }

    /**
     * A mark of the thing with this id and of every thing that names it, such as a volume that a server has, by its
     * path; it does not tell what nobody can put back.
     */
    public SortedMap<String, String> conditionOf(String id) {
        SortedMap<String, String> marks = new TreeMap<>();
        for (Thing thing : everything()) {
            String state = thing.restorable().toString();
            if (thing.mustBeCleanedUp() && state.contains(id)) {
                marks.put(thing.path(), mark(state));
            }
        }
        return marks;
    }

    private static String mark(String state) {
        return UUID.nameUUIDFromBytes(state.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** How many things there are that someone has to clean up, by service and kind, such as {@code compute/server}. */
    public SortedMap<String, Integer> census() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (Thing thing : everything()) {
            if (thing.mustBeCleanedUp()) {
                String path = thing.path();
                int end = path.indexOf('/', path.indexOf('/') + 1);
                counts.merge(end < 0 ? path : path.substring(0, end), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Whether the same things exist in both worlds, in the same state and order. */
    public boolean isSameAs(World other) {
        return everything().equals(other.everything());
    }

    private List<Thing> everything() {
        List<Thing> all = new ArrayList<>();
        things.values().forEach(shelf -> all.addAll(shelf.values()));
        return all;
    }

    private Map<String, Thing> shelf(Class<?> kind) {
        return things.computeIfAbsent(kind, none -> new LinkedHashMap<>());
    }
}
