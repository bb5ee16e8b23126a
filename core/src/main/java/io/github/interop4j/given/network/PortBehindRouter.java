package io.github.interop4j.given.network;

import io.github.interop4j.budget.Need;
import io.github.interop4j.budget.Resource;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.Recipe;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Makes a port in the shared subnet of a router that leads nowhere else.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class PortBehindRouter implements Recipe<Port> {

    @Override
    public Port make(Kitchen kitchen) {
        return Port.in(kitchen.shared(RoutedSubnet.class).subnet(), kitchen);
    }

    @Override
    public Need need() {
        return Need.of(Resource.PORTS, 1);
    }

    @Override
    public Set<Class<?>> shares() {
        return Set.of(RoutedSubnet.class);
    }
}
