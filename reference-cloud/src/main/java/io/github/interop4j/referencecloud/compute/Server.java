package io.github.interop4j.referencecloud.compute;

import io.github.interop4j.referencecloud.world.Thing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A server.
 *
 * @param formerFlavor that a resize which is not confirmed can go back to
 * @param launchedAt empty until it runs for the first time
 * @param deed what is being done to it
 * @param lockReason why its owner locked it; empty if nobody did
 * @param events what was asked of it, the latest first
 */
record Server(
        String id,
        Origin origin,
        Traits traits,
        Flavor flavor,
        Optional<Flavor> formerFlavor,
        VmState state,
        int power,
        Optional<Instant> launchedAt,
        Optional<Deed> deed,
        Optional<String> lockReason,
        List<Event> events,
        Instant updatedAt)
        implements Thing {

    Server {
        events = List.copyOf(events);
    }

    /** One request that changed a server, as {@code os-instance-actions} tells it. */
    record Event(String action, String requestId, String userId, Instant at) {}

    /** A server whose boot has just begun. */
    static Server building(String id, Origin origin, Traits traits, Flavor flavor, Instant due) {
        Deed boot = new Deed(Task.SCHEDULING, due, VmState.ACTIVE, VmState.ACTIVE.power(), flavor, Optional.empty());
        return new Server(
                id,
                origin,
                traits,
                flavor,
                Optional.empty(),
                VmState.BUILDING,
                VmState.BUILDING.power(),
                Optional.empty(),
                Optional.of(boot),
                Optional.empty(),
                List.of(),
                origin.createdAt());
    }

    @Override
    public String path() {
        return path(id);
    }

    /** A server that was given an access address can be given another, but not none. */
    @Override
    public Server restorable() {
        return new Server(
                id,
                origin,
                traits.withoutAccess(),
                flavor,
                formerFlavor,
                state,
                power,
                Optional.empty(),
                deed,
                lockReason,
                List.of(),
                origin.createdAt());
    }

    static String path(String id) {
        return "compute/server/" + id;
    }

    String status() {
        return deed.map(Deed::task).map(task -> task.statusOf(state)).orElse(state.status());
    }

    Optional<Task> task() {
        return deed.map(Deed::task);
    }

    /** Whether it is on a host: it is from the end of its boot, except while it is shelved. */
    boolean isPlaced() {
        return state != VmState.BUILDING && state != VmState.SHELVED_OFFLOADED;
    }

    Server with(Traits others, Instant now) {
        return new Server(
                id, origin, others, flavor, formerFlavor, state, power, launchedAt, deed, lockReason, events, now);
    }

    Server with(Origin other) {
        return new Server(
                id, other, traits, flavor, formerFlavor, state, power, launchedAt, deed, lockReason, events, updatedAt);
    }

    Server locked(Optional<String> reason) {
        return new Server(
                id, origin, traits, flavor, formerFlavor, state, power, launchedAt, deed, reason, events, updatedAt);
    }

    Server after(Event event) {
        List<Event> all = new ArrayList<>(events);
        all.add(0, event);
        return new Server(
                id, origin, traits, flavor, formerFlavor, state, power, launchedAt, deed, lockReason, all, updatedAt);
    }

    /** This server, with a task begun that leads to a state and changes nothing else. */
    Server doing(Task task, VmState then, Instant now, Instant due) {
        int powerThen = then == state ? power : then.power();
        return doing(new Deed(task, due, then, powerThen, flavor, formerFlavor), now);
    }

    Server doing(Deed other, Instant now) {
        return new Server(
                id,
                origin,
                traits,
                flavor,
                formerFlavor,
                state,
                power,
                launchedAt,
                Optional.of(other),
                lockReason,
                events,
                now);
    }

    /** This server, with what was being done to it done. */
    Server done(Deed what) {
        boolean isLaunched = state == VmState.BUILDING || state == VmState.SHELVED_OFFLOADED;
        return new Server(
                id,
                origin,
                traits,
                what.flavor(),
                what.formerFlavor(),
                what.then(),
                what.power(),
                isLaunched ? Optional.of(what.due()) : launchedAt,
                Optional.empty(),
                lockReason,
                events,
                what.due());
    }
}
