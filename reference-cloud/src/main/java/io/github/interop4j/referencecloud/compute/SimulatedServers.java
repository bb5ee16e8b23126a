package io.github.interop4j.referencecloud.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.identity.Caller;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Simulate {@code /v2.1/servers}. */
final class SimulatedServers {

    private static final String ALL = "/v2.1/servers";
    private static final String ONE = ALL + "/{server_id}";

    private final Conditions conditions;
    private final Clock clock;
    private final Wiring wiring;
    private final Boot boot;

    SimulatedServers(Conditions conditions, Wiring wiring) {
        this.conditions = conditions;
        clock = conditions.clock();
        this.wiring = wiring;
        boot = new Boot(conditions, wiring);
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", ALL, this::list),
                Route.of("POST", ALL, this::create),
                Route.of("GET", ALL + "/detail", this::detail),
                Route.of("GET", ONE, this::show),
                Route.of("PUT", ONE, this::update),
                Route.of("DELETE", ONE, this::delete));
    }

    private Reply list(Request request, World world) {
        ServerView view = new ServerView(request, world, wiring);
        return page(request, world, view::brief);
    }

    private Reply detail(Request request, World world) {
        ServerView view = new ServerView(request, world, wiring);
        return page(request, world, view::full);
    }

    private Reply page(Request request, World world, Function<Server, ObjectNode> show) {
        Caller caller = Caller.known(request, world, clock);
        List<Server> servers = new ServerQuery(request, world, wiring, caller).servers();
        return Reply.json(200, Page.of(servers, request, Server::id).shown("servers", request, show, Server::id));
    }

    private Reply show(Request request, World world) {
        Server server = Servers.found(request, world, clock);
        return Reply.json(200, Json.object("server", new ServerView(request, world, wiring).full(server)));
    }

    private Reply create(Request request, World world) {
        WantedServer wanted = WantedServer.of(request, Microversion.of(request));
        Caller caller = Caller.known(request, world, clock);
        // All or nothing: a network that is full is noticed when some servers are on it already.
        World trial = world.copy();
        List<Server> made = boot.servers(wanted, caller, trial);
        made.forEach(server -> new Deeds(conditions).note("create", server, request, trial));
        world.become(trial);
        Server first = made.get(0);
        if (wanted.wantsReservation()) {
            return Reply.json(202, Json.object("reservation_id", first.origin().reservationId()));
        }
        List<String> groups = wanted.groups().isEmpty() ? List.of("default") : wanted.groups();
        ObjectNode shown = Json.object(
                "id",
                first.id(),
                "links",
                Links.both(request, "servers", first.id()),
                "OS-DCF:diskConfig",
                first.traits().diskConfig(),
                "security_groups",
                Json.array(
                        groups.stream().map(name -> Json.object("name", name)).toList()),
                "adminPass",
                wanted.password().orElseGet(Boot::newPassword));
        return Reply.json(202, Json.object("server", shown))
                .with("Location", Links.self(request, "servers", first.id()));
    }

    private Reply update(Request request, World world) {
        Fields wanted = Fields.in(request, "server");
        Set<String> known = new HashSet<>(Set.of("name", "accessIPv4", "accessIPv6", "OS-DCF:diskConfig"));
        Microversion version = Microversion.of(request);
        if (version.isAtLeast(19)) {
            known.add("description");
        }
        if (version.isAtLeast(90)) {
            known.add("hostname");
        }
        wanted.allowOnly(known);
        String name = wanted.has("name") ? wanted.name("name") : "";
        String ipv4 = WantedServer.ipv4(wanted).orElse("");
        String ipv6 = WantedServer.ipv6(wanted).orElse("");
        String diskConfig = wanted.oneOf("OS-DCF:diskConfig", "", List.of("AUTO", "MANUAL"));
        Server server = Servers.found(request, world, clock);
        Traits old = server.traits();
        Traits traits = new Traits(
                wanted.has("name") ? name : old.name(),
                wanted.has("description") ? wanted.optionalText("description").orElse("") : old.description(),
                wanted.has("accessIPv4") ? ipv4 : old.accessIpv4(),
                wanted.has("accessIPv6") ? ipv6 : old.accessIpv6(),
                diskConfig.isEmpty() ? old.diskConfig() : diskConfig,
                old.metadata(),
                old.tags());
        Server updated = server.with(traits, conditions.now());
        world.put(updated);
        return Reply.json(200, Json.object("server", new ServerView(request, world, wiring).changed(updated)));
    }

    private Reply delete(Request request, World world) {
        Server server = Servers.found(request, world, clock);
        Servers.requireUnlocked(server, Caller.known(request, world, clock));
        boolean isBeingDeleted = server.task().filter(Task.DELETING::equals).isPresent();
        if (!isBeingDeleted) {
            Server leaving = server.doing(Task.DELETING, VmState.DELETED, conditions.now(), conditions.due());
            new Deeds(conditions).note("delete", leaving, request, world);
        }
        return Reply.empty(204).with("Content-Type", "application/json");
    }
}
