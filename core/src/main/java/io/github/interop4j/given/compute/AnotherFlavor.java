package io.github.interop4j.given.compute;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.verdict.NotShared;
import org.apiguardian.api.API;

/**
 * Finds the other flavor, and the usual one in a cloud that has no other: {@code @Given(by = AnotherFlavor.class) Flavor}.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class AnotherFlavor implements Recipe<Flavor> {

    @Override
    public Flavor make(Kitchen kitchen) {
        try {
            return new OtherFlavor().make(kitchen);
        } catch (NotShared none) {
            return new Flavor.Chosen().make(kitchen);
        }
    }
}
