package io.github.interop4j.given.image;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.choice.Offer;
import org.apiguardian.api.API;

/**
 * Finds another image than servers boot from, to rebuild one from: {@code @Given(by = OtherImage.class) Image}. Where
 * the cloud has no other that fits it is the same; where the chosen flavor has no disk the check is SKIPPED.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class OtherImage implements Recipe<Image> {

    @Override
    public Image make(Kitchen kitchen) {
        new BootedImage().make(kitchen);
        Offer.Image chosen = kitchen.choices().otherImage();
        return new Image(chosen.id(), chosen.name());
    }
}
