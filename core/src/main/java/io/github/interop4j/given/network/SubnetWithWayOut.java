package io.github.interop4j.given.network;

import io.github.interop4j.budget.Need;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.network.Routers;
import org.apiguardian.api.API;

/**
 * Makes a routed subnet whose router leads to the external network, so that floating IPs can lead to its ports.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SubnetWithWayOut implements Recipe<RoutedSubnet> {

    @Override
    public RoutedSubnet make(Kitchen kitchen) {
        ExternalNetwork outside = new ExternalNetwork.Chosen().make(kitchen);
        RoutedSubnet routed = new RoutedSubnet.Plugged().make(kitchen);
        kitchen.success(kitchen.words(Routers::new).setGateway(routed.router().id(), outside.id()));
        return routed;
    }

    @Override
    public Need need() {
        return new RoutedSubnet.Plugged().need();
    }
}
