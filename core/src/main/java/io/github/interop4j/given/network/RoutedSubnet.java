package io.github.interop4j.given.network;

import io.github.interop4j.budget.Need;
import io.github.interop4j.budget.Resource;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.network.Routers;
import io.github.interop4j.wire.Id;
import org.apiguardian.api.API;

/**
 * A subnet that is plugged into a router; the router leads nowhere else.
 *
 * @param port the router's port in the subnet
 */
@MadeBy(RoutedSubnet.Plugged.class)
@API(status = API.Status.EXPERIMENTAL)
public record RoutedSubnet(Subnet subnet, Router router, Id port) {

    /** Asks for a router, and for a network and a subnet that it is to have. */
    static final class Plugged implements Recipe<RoutedSubnet> {

        @Override
        public RoutedSubnet make(Kitchen kitchen) {
            Router router = new Router.Created().make(kitchen);
            Subnet subnet = new Subnet.Created().make(kitchen);
            Id port = kitchen.success(kitchen.words(Routers::new).addSubnet(router.id(), subnet.id()))
                    .id("/port_id");
            return new RoutedSubnet(subnet, router, port);
        }

        @Override
        public Need need() {
            return new Router.Created().need().plus(new Subnet.Created().need()).plus(Need.of(Resource.PORTS, 1));
        }
    }
}
