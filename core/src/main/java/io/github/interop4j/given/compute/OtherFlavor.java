package io.github.interop4j.given.compute;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.Recipe;
import org.apiguardian.api.API;

/**
 * Finds the flavor that a server of the run can be resized to: {@code @Given(by = OtherFlavor.class) Flavor}.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class OtherFlavor implements Recipe<Flavor> {

    @Override
    public Flavor make(Kitchen kitchen) {
        return Flavor.of(kitchen.choices().otherFlavor());
    }
}
