package io.github.interop4j.given.image;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.choice.Offer;
import io.github.interop4j.wire.Id;
import org.apiguardian.api.API;

/**
 * An image: the one that servers of the run boot from, unless another recipe is named.
 */
@MadeBy(Image.Chosen.class)
@API(status = API.Status.EXPERIMENTAL)
public record Image(Id id, String name) {

    /** Makes nothing: the cloud has it. */
    static final class Chosen implements Recipe<Image> {

        @Override
        public Image make(Kitchen kitchen) {
            Offer.Image chosen = kitchen.choices().image();
            return new Image(chosen.id(), chosen.name());
        }
    }
}
