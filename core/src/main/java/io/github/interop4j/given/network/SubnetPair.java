package io.github.interop4j.given.network;

import io.github.interop4j.budget.Need;
import io.github.interop4j.budget.Resource;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.network.Subnets;
import io.github.interop4j.wire.Id;
import org.apiguardian.api.API;

/**
 * Two subnets of IPv4 in one network.
 */
@MadeBy(SubnetPair.Created.class)
@API(status = API.Status.EXPERIMENTAL)
public record SubnetPair(Network network, Id first, Id second) {

    /** Asks for a network and two subnets in it. */
    static final class Created implements Recipe<SubnetPair> {

        @Override
        public SubnetPair make(Kitchen kitchen) {
            Subnet first = new Subnet.Created().make(kitchen);
            Id second = kitchen.success(kitchen.words(Subnets::new)
                            .create(first.network().id(), minimal -> minimal.put("cidr", "10.100.1.0/28")))
                    .id("/subnet/id");
            return new SubnetPair(first.network(), first.id(), second);
        }

        @Override
        public Need need() {
            return new Subnet.Created().need().plus(Need.of(Resource.SUBNETS, 1));
        }
    }
}
