package io.github.interop4j.referencecloud.compute;

import io.github.interop4j.referencecloud.compute.Wiring.Group;
import io.github.interop4j.referencecloud.compute.Wiring.Nic;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Put security groups on all ports of a server, and take them off. */
final class SecurityGroupActions {

    private final Conditions conditions;
    private final Wiring wiring;

    SecurityGroupActions(Conditions conditions, Wiring wiring) {
        this.conditions = conditions;
        this.wiring = wiring;
    }

    Map<String, SimulatedServerActions.Doer> doers() {
        return Map.of("addSecurityGroup", this::add, "removeSecurityGroup", this::remove);
    }

    private Reply add(Fields wanted, Request request, World world) {
        String name = name(wanted.object("addSecurityGroup"));
        Server server = Servers.found(request, world, conditions.clock());
        Group group = group(name, server, world);
        for (Nic nic : wiring.portsOf(world, server.id())) {
            if (nic.groupIds().contains(group.id())) {
                throw new Refusal(
                        400,
                        "Invalid input for security_groups. Reason: Duplicate items in the list: '" + group.id()
                                + "'.");
            }
            List<String> more = new ArrayList<>(nic.groupIds());
            more.add(group.id());
            wiring.secure(world, nic.portId(), more);
        }
        return Deeds.accepted();
    }

    private Reply remove(Fields wanted, Request request, World world) {
        String name = name(wanted.object("removeSecurityGroup"));
        Server server = Servers.found(request, world, conditions.clock());
        Group group = group(name, server, world);
        boolean isOnAny = false;
        for (Nic nic : wiring.portsOf(world, server.id())) {
            List<String> fewer = new ArrayList<>(nic.groupIds());
            isOnAny |= fewer.remove(group.id());
            wiring.secure(world, nic.portId(), fewer);
        }
        if (!isOnAny) {
            throw new Refusal(404, "Security group " + group.id() + " not associated with the instance " + server.id());
        }
        return Deeds.accepted();
    }

    private static String name(Fields wanted) {
        String name = wanted.optionalText("name").orElse("");
        if (name.isBlank()) {
            throw new Refusal(400, "Security group name cannot be empty");
        }
        return name;
    }

    private Group group(String name, Server server, World world) {
        String projectId = server.origin().projectId();
        return wiring.group(world, name, projectId)
                .orElseThrow(
                        () -> new Refusal(404, "Security group " + name + " is not found for project " + projectId));
    }
}
