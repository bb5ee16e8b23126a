package io.github.interop4j.referencecloud;

import io.github.interop4j.referencecloud.http.Delivery;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.RoutingTable;
import io.github.interop4j.referencecloud.http.RoutingTable.Place;
import io.github.interop4j.referencecloud.world.World;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answer requests, honestly or with the faults and lies that were told to be told. Not safe for threads. */
final class Answering {

    private static final int REMEMBERED_CHANGES = 50;

    private final RoutingTable routes;
    private final World world;
    private final World beginning;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<Fault, Integer> faultsSeen = new HashMap<>();
    private final List<Lie> lies = new ArrayList<>();
    private final Map<Lie, World> whenTold = new HashMap<>();
    private final Map<Object, Integer> told = new HashMap<>();
    private final Deque<World> past = new ArrayDeque<>();

    Answering(RoutingTable routes, World world) {
        this.routes = routes;
        this.world = world;
        beginning = world.copy();
    }

    /** An answer, the status that went out with it (0 if none did), and how it goes out. */
    record Answered(int status, Delivery delivery) {}

    void tell(Fault fault) {
        faults.add(fault);
        faultsSeen.put(fault, 0);
    }

    void tell(Lie lie) {
        lies.add(lie);
        whenTold.put(lie, world.copy());
    }

    void honest() {
        faults.clear();
        lies.clear();
        past.clear();
    }

    /** How often a fault or a lie changed something. */
    int told(Object faultOrLie) {
        return told.getOrDefault(faultOrLie, 0);
    }

    Answered answer(Request request) {
        List<Fault> due = due(request);
        Reply reply = replyFor(request, due);
        for (Fault fault : due) {
            if (fault.effect() instanceof Fault.Effect.Changing changing) {
                reply = changing.change().apply(reply);
            }
        }
        return deliver(reply, due);
    }

    private List<Fault> due(Request request) {
        List<Fault> due = new ArrayList<>();
        for (Fault fault : faults) {
            if (fault.requests().include(request.method(), request.path(), routes.belowRoot(request.path()))) {
                int seen = faultsSeen.merge(fault, 1, Integer::sum) - 1;
                if (fault.isDue(seen)) {
                    due.add(fault);
                    count(fault);
                }
            }
        }
        return due;
    }

    private Reply replyFor(Request request, List<Fault> due) {
        for (Fault fault : due) {
            if (fault.effect() instanceof Fault.Effect.Instead instead) {
                return instead.reply();
            }
            if (fault.effect() instanceof Fault.Effect.Dropping) {
                return Reply.empty(0);
            }
        }
        proceed();
        boolean isIgnored = due.stream().anyMatch(fault -> fault.effect() instanceof Fault.Effect.Ignoring);
        if (!isIgnored && lies.isEmpty()) {
            return routes.answer(request, world);
        }
        World before = world.copy();
        Reply honest = routes.answer(request, world);
        Reply reply = lied(request, honest, before);
        if (isIgnored) {
            world.become(before);
        }
        remember(before);
        return reply;
    }

    /** Let time do its work; a lie about the past can tell what was before. */
    private void proceed() {
        if (lies.isEmpty()) {
            routes.proceed(world);
            return;
        }
        World before = world.copy();
        routes.proceed(world);
        remember(before);
    }

    private void remember(World before) {
        if (!lies.isEmpty() && !before.withPassingThingsOf(world).isSameAs(world)) {
            past.addFirst(before);
            if (past.size() > REMEMBERED_CHANGES) {
                past.removeLast();
            }
        }
    }

    private Reply lied(Request request, Reply honest, World before) {
        Optional<Place> place = routes.place(request.method(), request.path());
        String path = place.map(Place::anonymousPath).orElse(request.path());
        Reply reply = honest;
        for (Lie lie : lies) {
            if (lie.about().covers(request, path, honest.status())) {
                List<World> formerly = List.of(whenTold.getOrDefault(lie, world), beginning);
                Reply lied = lie.manner().tell(reply, new Moment(request, world, formerly, List.copyOf(past), routes));
                boolean isIgnored = lie.kind().ignoresTheRequest() && !world.isSameAs(before);
                if (isIgnored) {
                    world.become(before);
                }
                if (isIgnored || !lied.equals(reply)) {
                    count(lie);
                }
                reply = lied;
            }
        }
        return reply;
    }

    private static Answered deliver(Reply reply, List<Fault> due) {
        Delivery delivery = reply.status() == 0 ? new Delivery.Dropped() : Delivery.of(reply);
        for (Fault fault : due) {
            if (fault.effect() instanceof Fault.Effect.Delivering delivering && reply.status() != 0) {
                delivery = delivering.delivery().apply(reply);
            }
        }
        int status = delivery instanceof Delivery.Dropped ? 0 : reply.status();
        for (Fault fault : due) {
            if (fault.effect() instanceof Fault.Effect.Delaying delaying) {
                delivery = new Delivery.Late(delaying.delay(), delivery);
            }
        }
        return new Answered(status, delivery);
    }

    private void count(Object faultOrLie) {
        told.merge(faultOrLie, 1, Integer::sum);
    }
}
