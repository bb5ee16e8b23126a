package io.github.interop4j.given.network;

import io.github.interop4j.budget.Need;
import io.github.interop4j.budget.Resource;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.network.Subnets;
import io.github.interop4j.session.Model;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import org.apiguardian.api.API;
import org.openstack4j.openstack.networking.domain.NeutronSubnet;

/**
 * A subnet of IPv4 in a network of its own.
 *
 * @param created the answer it came with
 */
@MadeBy(Subnet.Created.class)
@API(status = API.Status.EXPERIMENTAL)
public record Subnet(Id id, String name, Network network, Answer created) {

    /** Returns it as openstack4j knows a subnet. */
    public org.openstack4j.model.network.Subnet model() {
        return Model.of(created, NeutronSubnet.class);
    }

    /** Asks for a network and a subnet in it, by a word: openstack4j's request would have it without DHCP. */
    static final class Created implements Recipe<Subnet> {

        @Override
        public Subnet make(Kitchen kitchen) {
            Network network = new Network.Created().make(kitchen);
            Subnets subnets = kitchen.words(Subnets::new);
            String name = subnets.newName();
            Answer created = kitchen.success(subnets.create(network.id(), minimal -> minimal.put("name", name)));
            return new Subnet(created.id("/subnet/id"), name, network, created);
        }

        @Override
        public Need need() {
            return new Network.Created()
                    .need()
                    .plus(Need.of(Resource.SUBNETS, 1))
                    .plus(Need.of(Resource.PORTS, 1));
        }
    }
}
