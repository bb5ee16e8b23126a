package io.github.interop4j.given.image;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.image.Images;
import io.github.interop4j.session.Model;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.nio.charset.StandardCharsets;
import org.apiguardian.api.API;
import org.openstack4j.openstack.image.v2.domain.GlanceImage;

/**
 * An active, private image of a few bytes, raw and bare, that nothing boots from.
 */
@MadeBy(UploadedImage.Made.class)
@API(status = API.Status.EXPERIMENTAL)
public record UploadedImage(Id id, String name, Answer shown) {

    private static final String DATA = "An image of interop4j that nothing boots from.\n";

    /** Returns a fresh copy of the data that was uploaded. */
    public byte[] data() {
        return DATA.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns it as openstack4j knows an image. */
    public org.openstack4j.model.image.v2.Image model() {
        return Model.of(shown, GlanceImage.class);
    }

    /** Registers one, uploads its data and waits until it is active. */
    static final class Made implements Recipe<UploadedImage> {

        @Override
        public UploadedImage make(Kitchen kitchen) {
            Images images = kitchen.words(Images::new);
            Answer created = kitchen.success(images.create(minimal -> minimal.put("visibility", "private")));
            Id id = created.id("/id");
            kitchen.success(images.upload(id, DATA.getBytes(StandardCharsets.UTF_8)));
            Answer shown = kitchen.eventually(() -> images.show(id), "/status", "active");
            return new UploadedImage(id, shown.json().path("name").asText(), shown);
        }
    }
}
