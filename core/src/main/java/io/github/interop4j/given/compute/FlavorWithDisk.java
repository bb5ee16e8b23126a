package io.github.interop4j.given.compute;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.given.image.BootedImage;
import org.apiguardian.api.API;

/**
 * Finds the flavor that servers of the run are made with, where it has a disk: {@code @Given(by = FlavorWithDisk.class)
 * Flavor}. Without one, servers boot from a volume and not from an image, and the check is SKIPPED.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class FlavorWithDisk implements Recipe<Flavor> {

    @Override
    public Flavor make(Kitchen kitchen) {
        new BootedImage().make(kitchen);
        return new Flavor.Chosen().make(kitchen);
    }
}
