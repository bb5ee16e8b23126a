package io.github.interop4j.referencecloud.compute;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.identity.Caller;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Simulate {@code /v2.1/servers/{server_id}/action}: start, stop, reboot, lock and the like. */
final class SimulatedServerActions {

    private static final int CONSOLE_LINES = 60;
    private static final Set<VmState> RUNNING = Set.of(VmState.ACTIVE);
    private static final Set<VmState> STARTABLE = Set.of(VmState.STOPPED);
    private static final Set<VmState> KNOWN =
            Set.of(VmState.ACTIVE, VmState.STOPPED, VmState.PAUSED, VmState.SUSPENDED);
    private static final Map<String, Change> CHANGES = Map.of(
            "os-start", new Change("start", STARTABLE, Task.POWERING_ON, VmState.ACTIVE),
            "os-stop", new Change("stop", RUNNING, Task.POWERING_OFF, VmState.STOPPED),
            "pause", new Change("pause", RUNNING, Task.PAUSING, VmState.PAUSED),
            "unpause", new Change("unpause", Set.of(VmState.PAUSED), Task.UNPAUSING, VmState.ACTIVE),
            "suspend", new Change("suspend", RUNNING, Task.SUSPENDING, VmState.SUSPENDED),
            "resume", new Change("resume", Set.of(VmState.SUSPENDED), Task.RESUMING, VmState.ACTIVE),
            "shelve", new Change("shelve", KNOWN, Task.SHELVING, VmState.SHELVED_OFFLOADED),
            "unshelve", new Change("unshelve", Set.of(VmState.SHELVED_OFFLOADED), Task.UNSHELVING, VmState.ACTIVE),
            "unrescue", new Change("unrescue", Set.of(VmState.RESCUED), Task.UNRESCUING, VmState.ACTIVE));

    private final Conditions conditions;
    private final Deeds deeds;
    private final Map<String, Doer> doers;

    SimulatedServerActions(Conditions conditions, Wiring wiring) {
        this.conditions = conditions;
        deeds = new Deeds(conditions);
        doers = new TreeMap<>(Map.of(
                "reboot", this::reboot,
                "lock", this::lock,
                "unlock", this::unlock,
                "rescue", this::rescue,
                "changePassword", this::changePassword,
                "os-getConsoleOutput", this::consoleOutput,
                "forceDelete", this::forceDelete));
        CHANGES.forEach((name, change) -> doers.put(name, (wanted, request, world) -> change(change, request, world)));
        doers.putAll(new ResizeActions(conditions).doers());
        doers.putAll(new ImageActions(conditions, wiring).doers());
        doers.putAll(new SecurityGroupActions(conditions, wiring).doers());
    }

    /** Do one action: what it wants is the value of the one field of the body. */
    @FunctionalInterface
    interface Doer {
        Reply act(Fields wanted, Request request, World world);
    }

    /** An action that needs no more than a server in the right state, and leads to another. */
    private record Change(String name, Set<VmState> from, Task task, VmState then) {}

    List<Route> routes() {
        return List.of(Route.of("POST", "/v2.1/servers/{server_id}/action", this::act));
    }

    private Reply act(Request request, World world) {
        JsonNode body = request.body()
                .json()
                .filter(json -> json.isObject() && json.size() == 1)
                .orElseThrow(() -> new Refusal(400, "Malformed request body"));
        String name = body.fieldNames().next();
        Doer doer = doers.get(name);
        if (doer == null) {
            throw refusal(name);
        }
        return doer.act(new Fields(name, body), request, world);
    }

    /** Nova's own actions that are an administrator's, or that this cloud does not do; others are nobody's. */
    private static Refusal refusal(String name) {
        boolean isAdministrators = Stream.of(
                        "migrate", "os-migrateLive", "os-resetState", "evacuate", "injectNetworkInfo")
                .anyMatch(name::equals);
        if (isAdministrators) {
            return new Refusal(403, "Policy doesn't allow os_compute_api:" + name + " to be performed.");
        }
        boolean isNovas = Stream.of(
                        "createBackup",
                        "restore",
                        "shelveOffload",
                        "trigger_crash_dump",
                        "addFixedIp",
                        "removeFixedIp",
                        "addFloatingIp",
                        "removeFloatingIp",
                        "os-getVNCConsole",
                        "os-getSPICEConsole",
                        "os-getRDPConsole",
                        "os-getSerialConsole")
                .anyMatch(name::equals);
        return isNovas
                ? new Refusal(501, "the reference cloud does not simulate the action " + name)
                : new Refusal(400, "There is no such action: " + name);
    }

    private Reply change(Change change, Request request, World world) {
        Server server = deeds.ready(change.name(), change.from(), request, world);
        Server begun = server.doing(change.task(), change.then(), conditions.now(), conditions.due());
        deeds.note(change.name(), begun, request, world);
        return Deeds.accepted();
    }

    private Reply reboot(Fields wanted, Request request, World world) {
        Fields reboot = wanted.object("reboot");
        reboot.required("type");
        String type = reboot.oneOf("type", "", List.of("HARD", "Hard", "hard", "SOFT", "Soft", "soft"));
        boolean isHard = type.equalsIgnoreCase("hard");
        Server server = deeds.ready("reboot", isHard ? KNOWN : RUNNING, request, world);
        Task task = isHard ? Task.REBOOTING_HARD : Task.REBOOTING;
        deeds.note("reboot", server.doing(task, VmState.ACTIVE, conditions.now(), conditions.due()), request, world);
        return Deeds.accepted();
    }

    private Reply lock(Fields wanted, Request request, World world) {
        JsonNode lock = wanted.node().get("lock");
        Optional<String> reason = Optional.empty();
        if (lock.isObject() && Microversion.of(request).isAtLeast(73)) {
            reason = wanted.object("lock").optionalText("locked_reason");
        }
        Server server = Servers.found(request, world, conditions.clock());
        deeds.note("lock", server.locked(Optional.of(reason.orElse(""))), request, world);
        return Deeds.accepted();
    }

    private Reply unlock(Fields wanted, Request request, World world) {
        Server server = Servers.found(request, world, conditions.clock());
        deeds.note("unlock", server.locked(Optional.empty()), request, world);
        return Deeds.accepted();
    }

    private Reply rescue(Fields wanted, Request request, World world) {
        Server server = deeds.ready("rescue", Set.of(VmState.ACTIVE, VmState.STOPPED), request, world);
        deeds.note(
                "rescue",
                server.doing(Task.RESCUING, VmState.RESCUED, conditions.now(), conditions.due()),
                request,
                world);
        return Reply.json(200, Json.object("adminPass", Boot.newPassword()));
    }

    private Reply changePassword(Fields wanted, Request request, World world) {
        Fields password = wanted.object("changePassword");
        password.required("adminPass");
        password.optionalText("adminPass");
        Server server = deeds.ready("changePassword", RUNNING, request, world);
        deeds.note(
                "changePassword",
                server.doing(Task.CHANGING_PASSWORD, VmState.ACTIVE, conditions.now(), conditions.due()),
                request,
                world);
        return Deeds.accepted();
    }

    private Reply consoleOutput(Fields wanted, Request request, World world) {
        Server server = Servers.found(request, world, conditions.clock());
        JsonNode length = wanted.object("os-getConsoleOutput").node().path("length");
        int kept = length.isMissingNode() || length.isNull() ? CONSOLE_LINES + 1 : length.asInt();
        List<String> log = new ArrayList<>();
        for (int line = 0; line < CONSOLE_LINES; line++) {
            log.add("[ " + line + ".000000] " + server.id() + ": a line");
        }
        log.add(""); // what follows the last line break counts as a line
        String output = String.join("\n", log.subList(Math.max(0, log.size() - kept), log.size()));
        return Reply.json(200, Json.object("output", output));
    }

    private Reply forceDelete(Fields wanted, Request request, World world) {
        Server server = Servers.found(request, world, conditions.clock());
        Servers.requireUnlocked(server, Caller.known(request, world, conditions.clock()));
        world.put(server.doing(Task.DELETING, VmState.DELETED, conditions.now(), conditions.due()));
        return Deeds.accepted();
    }
}
