package io.github.interop4j.given.network;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.network.Networks;
import io.github.interop4j.wire.Id;
import org.apiguardian.api.API;
import org.openstack4j.api.Builders;

/**
 * A network of its own, without a subnet.
 *
 * @param model it as openstack4j knows a network
 */
@MadeBy(Network.Created.class)
@API(status = API.Status.EXPERIMENTAL)
public record Network(Id id, String name, org.openstack4j.model.network.Network model) {

    /** Asks for one. */
    static final class Created implements Recipe<Network> {

        @Override
        public Network make(Kitchen kitchen) {
            String name = kitchen.words(Networks::new).newName();
            var made = kitchen.typed(os -> os.networking()
                    .network()
                    .create(Builders.network().name(name).build()));
            return new Network(new Id(made.getId()), name, made);
        }
    }
}
