package io.github.interop4j.given.image;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.image.Images;
import org.apiguardian.api.API;

/**
 * Has the image service tell of the image that servers of the run boot from, which another service passes on:
 * {@code @Given(by = ShownImage.class) Image}.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class ShownImage implements Recipe<Image> {

    @Override
    public Image make(Kitchen kitchen) {
        Image image = new Image.Chosen().make(kitchen);
        kitchen.success(kitchen.words(Images::new).show(image.id()));
        return image;
    }
}
