package io.github.interop4j.given.network;

import io.github.interop4j.budget.Need;
import io.github.interop4j.budget.Resource;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.network.Ports;
import io.github.interop4j.session.Model;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import org.apiguardian.api.API;
import org.openstack4j.openstack.networking.domain.NeutronPort;

/**
 * A port with an address of a subnet of its own; nothing is plugged into it.
 *
 * @param created the answer it came with
 */
@MadeBy(Port.Created.class)
@API(status = API.Status.EXPERIMENTAL)
public record Port(Id id, String name, Subnet subnet, Answer created) {

    /** Returns it as openstack4j knows a port. */
    public org.openstack4j.model.network.Port model() {
        return Model.of(created, NeutronPort.class);
    }

    /** Returns its address in the subnet. */
    public String address() {
        return created.json().at("/port/fixed_ips/0/ip_address").asText();
    }

    /** Asks for a network, a subnet and a port. */
    static final class Created implements Recipe<Port> {

        @Override
        public Port make(Kitchen kitchen) {
            return in(new Subnet.Created().make(kitchen), kitchen);
        }

        @Override
        public Need need() {
            return new Subnet.Created().need().plus(Need.of(Resource.PORTS, 1));
        }
    }

    static Port in(Subnet subnet, Kitchen kitchen) {
        Ports ports = kitchen.words(Ports::new);
        String name = ports.newName();
        Answer created = kitchen.success(ports.create(subnet.network().id(), minimal -> minimal.put("name", name)));
        return new Port(created.id("/port/id"), name, subnet, created);
    }
}
