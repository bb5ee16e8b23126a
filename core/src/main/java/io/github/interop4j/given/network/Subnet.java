package io.github.interop4j.given.network;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.network.Subnets;
import io.github.interop4j.wire.Id;
import org.apiguardian.api.API;
import org.openstack4j.api.Builders;
import org.openstack4j.model.network.IPVersionType;

/**
 * A subnet of IPv4 in a network of its own.
 *
 * @param model it as openstack4j knows a subnet
 */
@MadeBy(Subnet.Created.class)
@API(status = API.Status.EXPERIMENTAL)
public record Subnet(Id id, String name, Network network, String cidr, org.openstack4j.model.network.Subnet model) {

    private static final String CIDR = "10.100.0.0/28";

    /** Asks for a network and a subnet in it. */
    static final class Created implements Recipe<Subnet> {

        @Override
        public Subnet make(Kitchen kitchen) {
            Network network = new Network.Created().make(kitchen);
            String name = kitchen.words(Subnets::new).newName();
            var made = kitchen.typed(os -> os.networking()
                    .subnet()
                    .create(Builders.subnet()
                            .name(name)
                            .networkId(network.id().value())
                            .ipVersion(IPVersionType.V4)
                            .cidr(CIDR)
                            .build()));
            return new Subnet(new Id(made.getId()), name, network, CIDR, made);
        }
    }
}
