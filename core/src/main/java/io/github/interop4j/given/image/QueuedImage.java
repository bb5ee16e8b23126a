package io.github.interop4j.given.image;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.image.Images;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;

/**
 * An image that waits for its data, of a format that is not known yet: it differs from an {@link UploadedImage} in all
 * that a list of images can be narrowed by. It can be shared with other projects.
 */
@MadeBy(QueuedImage.Registered.class)
@API(status = API.Status.EXPERIMENTAL)
public record QueuedImage(Id id, String name, Answer created) {

    /** Returns a moment before which nothing was done to it, whatever clock says when; any moment if it names none. */
    public Instant since() {
        return Answer.time(created.json().path("created_at"))
                .orElse(Instant.EPOCH)
                .minusSeconds(60);
    }

    /** Registers one, and uploads nothing. */
    static final class Registered implements Recipe<QueuedImage> {

        @Override
        public QueuedImage make(Kitchen kitchen) {
            Images images = kitchen.words(Images::new);
            String name = images.newName();
            Answer created = kitchen.success(images.create(
                    minimal -> minimal.put("name", name).remove(List.of("disk_format", "container_format"))));
            return new QueuedImage(created.id("/id"), name, created);
        }
    }
}
