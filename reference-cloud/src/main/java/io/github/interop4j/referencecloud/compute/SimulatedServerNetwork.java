package io.github.interop4j.referencecloud.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.compute.Wiring.Nic;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.identity.Caller;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Simulate {@code ips} and {@code os-interface} of a server: where on the network it is. */
final class SimulatedServerNetwork {

    private static final String SERVER = "/v2.1/servers/{server_id}";
    private static final String INTERFACES = SERVER + "/os-interface";
    private static final Set<VmState> PLUGGABLE = Set.of(VmState.ACTIVE, VmState.PAUSED, VmState.STOPPED);

    private final Conditions conditions;
    private final Wiring wiring;
    private final Deeds deeds;

    SimulatedServerNetwork(Conditions conditions, Wiring wiring) {
        this.conditions = conditions;
        this.wiring = wiring;
        deeds = new Deeds(conditions);
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", SERVER + "/ips", this::addresses),
                Route.of("GET", SERVER + "/ips/{network}", this::addressesOnNetwork),
                Route.of("GET", INTERFACES, this::list),
                Route.of("POST", INTERFACES, this::attach),
                Route.of("GET", INTERFACES + "/{port_id}", this::show),
                Route.of("DELETE", INTERFACES + "/{port_id}", this::detach));
    }

    private Reply addresses(Request request, World world) {
        return Reply.json(200, Json.object("addresses", shownAddresses(request, world)));
    }

    private Reply addressesOnNetwork(Request request, World world) {
        JsonNode addresses = shownAddresses(request, world);
        String network = request.variable("network");
        if (!addresses.has(network)) {
            throw new Refusal(404, "Instance is not a member of specified network");
        }
        return Reply.json(200, Json.object(network, addresses.get(network)));
    }

    private ObjectNode shownAddresses(Request request, World world) {
        Server server = Servers.found(request, world, conditions.clock());
        return new ServerView(request, world, wiring).addresses(server, false);
    }

    /** The newest first. */
    private Reply list(Request request, World world) {
        Server server = Servers.found(request, world, conditions.clock());
        List<Nic> nics = new ArrayList<>(wiring.portsOf(world, server.id()));
        Collections.reverse(nics);
        return Reply.json(
                200,
                Json.object(
                        "interfaceAttachments",
                        Json.array(
                                nics.stream().map(SimulatedServerNetwork::shown).toList())));
    }

    private Reply show(Request request, World world) {
        Server server = Servers.found(request, world, conditions.clock());
        String portId = request.variable("port_id");
        Nic nic = nic(server, portId, world)
                .orElseThrow(() -> new Refusal(404, "Port id " + portId + " could not be found."));
        return Reply.json(200, Json.object("interfaceAttachment", shown(nic)));
    }

    private Reply attach(Request request, World world) {
        Fields wanted =
                request.body().isEmpty() ? new Fields("", Json.object()) : Fields.in(request, "interfaceAttachment");
        Optional<String> networkId = wanted.optionalText("net_id");
        Optional<String> portId = wanted.optionalText("port_id");
        Optional<String> address = wanted.objects("fixed_ips").stream()
                .map(fixed -> fixed.text("ip_address"))
                .findFirst();
        if (networkId.isPresent() && portId.isPresent()) {
            throw new Refusal(400, "Must not input both network_id and port_id");
        }
        if (address.isPresent() && networkId.isEmpty()) {
            throw new Refusal(400, "Must input network_id when request IP address");
        }
        Server server = deeds.ready("attach_interface", PLUGGABLE, request, world);
        Caller caller = Caller.known(request, world, conditions.clock());
        Nic nic = portId.isPresent()
                ? plug(portId.get(), server, caller, world)
                : plugNew(networkId, address, server, caller, world);
        deeds.note(
                "attach_interface",
                portId.isPresent() ? server.with(server.origin().keeping(nic.portId())) : server,
                request,
                world);
        return Reply.json(200, Json.object("interfaceAttachment", shown(nic)));
    }

    private Nic plug(String portId, Server server, Caller caller, World world) {
        Nic port = wiring.port(world, portId, caller)
                .orElseThrow(() -> new Refusal(404, "Port id " + portId + " could not be found."));
        if (!port.deviceId().isEmpty()) {
            throw new Refusal(409, "Port " + portId + " is still in use.");
        }
        return wiring.plug(world, portId, server.id());
    }

    private Nic plugNew(
            Optional<String> networkId, Optional<String> address, Server server, Caller caller, World world) {
        List<Wiring.Net> networks = wiring.networks(world, caller);
        if (networkId.isEmpty() && networks.size() != 1) {
            throw new Refusal(409, "Multiple possible networks found, use a Network ID to be more specific.");
        }
        String id = networkId.orElseGet(() -> networks.get(0).id());
        if (wiring.network(world, id, caller).isEmpty()) {
            throw new Refusal(400, "Network " + id + " could not be found.");
        }
        return wiring.plugNew(world, id, caller, server.id(), address, List.of());
    }

    private Reply detach(Request request, World world) {
        Server server = deeds.ready("detach_interface", PLUGGABLE, request, world);
        nic(server, request.variable("port_id"), world).ifPresent(nic -> {
            if (server.origin().keptPorts().contains(nic.portId())) {
                wiring.unplug(world, nic.portId());
            } else {
                wiring.remove(world, nic.portId());
            }
            deeds.note("detach_interface", server, request, world);
        });
        return Deeds.accepted();
    }

    private Optional<Nic> nic(Server server, String portId, World world) {
        return wiring.portsOf(world, server.id()).stream()
                .filter(nic -> nic.portId().equals(portId))
                .findFirst();
    }

    private static ObjectNode shown(Nic nic) {
        return Json.object(
                "net_id",
                nic.networkId(),
                "port_id",
                nic.portId(),
                "mac_addr",
                nic.mac(),
                "port_state",
                nic.status(),
                "fixed_ips",
                Json.array(nic.addresses().stream()
                        .map(fixed -> Json.object("subnet_id", fixed.subnetId(), "ip_address", fixed.address()))
                        .toList()));
    }
}
