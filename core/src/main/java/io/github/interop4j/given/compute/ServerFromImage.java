package io.github.interop4j.given.compute;

import io.github.interop4j.budget.Need;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.given.image.BootedImage;
import org.apiguardian.api.API;

/**
 * Boots a server from an image and not from a volume: {@code @Given(by = ServerFromImage.class) Server}. Where the
 * chosen flavor has no disk there is none, and the check is SKIPPED.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class ServerFromImage implements Recipe<Server> {

    @Override
    public Server make(Kitchen kitchen) {
        new BootedImage().make(kitchen);
        return new Server.Active().make(kitchen);
    }

    @Override
    public Need need() {
        return new Server.Active().need();
    }
}
