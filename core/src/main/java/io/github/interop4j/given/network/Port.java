package io.github.interop4j.given.network;

import io.github.interop4j.budget.Need;
import io.github.interop4j.budget.Resource;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.network.Ports;
import io.github.interop4j.wire.Id;
import org.apiguardian.api.API;
import org.openstack4j.api.Builders;

/**
 * A port with an address of a subnet of its own; nothing is plugged into it.
 *
 * @param model it as openstack4j knows a port
 */
@MadeBy(Port.Created.class)
@API(status = API.Status.EXPERIMENTAL)
public record Port(Id id, String name, Subnet subnet, org.openstack4j.model.network.Port model) {

    /** Asks for a network, a subnet and a port. */
    static final class Created implements Recipe<Port> {

        @Override
        public Port make(Kitchen kitchen) {
            Subnet subnet = new Subnet.Created().make(kitchen);
            String name = kitchen.words(Ports::new).newName();
            var made = kitchen.typed(os -> os.networking()
                    .port()
                    .create(Builders.port()
                            .name(name)
                            .networkId(subnet.network().id().value())
                            .build()));
            return new Port(new Id(made.getId()), name, subnet, made);
        }

        @Override
        public Need need() {
            return new Subnet.Created().need().plus(Need.of(Resource.PORTS, 1));
        }
    }
}
