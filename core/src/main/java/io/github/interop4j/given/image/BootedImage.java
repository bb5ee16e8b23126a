package io.github.interop4j.given.image;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.choice.Offer;
import io.github.interop4j.verdict.Skipped;
import org.apiguardian.api.API;

/**
 * Finds the image that servers of the run name as theirs: {@code @Given(by = BootedImage.class) Image}. Where the chosen
 * flavor has no disk, they boot from a volume and name none, and the check is SKIPPED.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class BootedImage implements Recipe<Image> {

    @Override
    public Image make(Kitchen kitchen) {
        Offer.Flavor flavor = kitchen.choices().flavor();
        if (flavor.isDiskless()) {
            throw new Skipped("needs a server that boots from an image, and flavor " + flavor.name()
                    + " has no disk: name one that has (--flavor)");
        }
        return new Image.Chosen().make(kitchen);
    }
}
