package io.github.interop4j.given.network;

import io.github.interop4j.budget.Need;
import io.github.interop4j.budget.Resource;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.Recipe;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Makes another port in the subnet of the shared one: {@code @Given(shared = true, by = NeighbourPort.class) Port}.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class NeighbourPort implements Recipe<Port> {

    @Override
    public Port make(Kitchen kitchen) {
        return Port.in(kitchen.shared(Port.class).subnet(), kitchen);
    }

    @Override
    public Need need() {
        return Need.of(Resource.PORTS, 1);
    }

    @Override
    public Set<Class<?>> shares() {
        return Set.of(Port.class);
    }
}
