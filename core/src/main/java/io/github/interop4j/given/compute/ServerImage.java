package io.github.interop4j.given.compute;

import io.github.interop4j.budget.Need;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.service.compute.Servers;
import io.github.interop4j.service.image.Images;
import io.github.interop4j.wire.Id;
import org.apiguardian.api.API;

/**
 * An active image that was taken of a server.
 *
 * @param server of which it was taken: one of its own, since a server looks busy while an image is taken of it
 */
@MadeBy(ServerImage.Taken.class)
@API(status = API.Status.EXPERIMENTAL)
public record ServerImage(Id id, String name, Server server) {

    /** Boots a server, takes an image of it and waits until that is active. */
    static final class Taken implements Recipe<ServerImage> {

        @Override
        public ServerImage make(Kitchen kitchen) {
            Server server = new Server.Active().make(kitchen);
            Servers servers = kitchen.words(Servers::new);
            Images images = kitchen.words(Images::new);
            String name = servers.newImageName();
            Id image = servers.createdImage(
                    kitchen.success(servers.createImage(server.id(), minimal -> minimal.put("name", name))));
            kitchen.eventually(() -> images.show(image), "/status", "active");
            return new ServerImage(image, name, server);
        }

        @Override
        public Need need() {
            return new Server.Active().need();
        }
    }
}
