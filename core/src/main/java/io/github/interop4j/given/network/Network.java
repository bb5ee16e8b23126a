package io.github.interop4j.given.network;

import io.github.interop4j.budget.Need;
import io.github.interop4j.budget.Resource;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.network.Networks;
import io.github.interop4j.session.Model;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import org.apiguardian.api.API;
import org.openstack4j.openstack.networking.domain.NeutronNetwork;

/**
 * A network of its own, without a subnet.
 *
 * @param created the answer it came with
 */
@MadeBy(Network.Created.class)
@API(status = API.Status.EXPERIMENTAL)
public record Network(Id id, String name, Answer created) {

    /** Returns it as openstack4j knows a network. */
    public org.openstack4j.model.network.Network model() {
        return Model.of(created, NeutronNetwork.class);
    }

    /** Asks for one, by a word: openstack4j's request would have it down. */
    static final class Created implements Recipe<Network> {

        @Override
        public Network make(Kitchen kitchen) {
            Networks networks = kitchen.words(Networks::new);
            String name = networks.newName();
            Answer created = kitchen.success(networks.create(minimal -> minimal.put("name", name)));
            return new Network(created.id("/network/id"), name, created);
        }

        @Override
        public Need need() {
            return Need.of(Resource.NETWORKS, 1);
        }
    }
}
