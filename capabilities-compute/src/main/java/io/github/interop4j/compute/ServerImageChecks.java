package io.github.interop4j.compute;

import static io.github.interop4j.judgement.Judgements.assertEventually;
import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.compute.Flavor;
import io.github.interop4j.given.compute.FlavorWithDisk;
import io.github.interop4j.given.compute.Server;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.service.compute.Servers;
import io.github.interop4j.service.image.Images;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;

@Capability("compute-images-create")
@Spec("https://docs.openstack.org/api-ref/compute/#create-image-createimage-action")
class ServerImageChecks {

    @Check("3731d080-d4c5-4872-b41a-64d0d0021314")
    void anImageOfAServerIsMadeAndDeleted(
            Servers servers,
            Images images,
            @Given(lent = true) Server server,
            @Given(by = FlavorWithDisk.class) Flavor flavor) {
        String name = servers.newImageName();
        Answer asked = servers.createImage(
                server.id(),
                minimal -> minimal.put("name", name).putObject("metadata").put("image_type", "test"));
        assertThat(asked).hasStatus(202);
        Id image = servers.createdImage(asked);
        Answer original = images.show(server.shown().id("/server/image/id"));

        AnswerAssert active = assertEventually(() -> images.show(image))
                .at("/status")
                .isEqualTo("active")
                .hasStatus(200)
                .at("/name")
                .isEqualTo(name)
                .at("/image_type")
                .isEqualTo("test")
                .at("/min_ram")
                .isAsIn(original)
                .at("/min_disk")
                .isIn(original.number("/min_disk"), flavor.disk())
                .beyond()
                .at("/hw_rng_model") // what its guest needs, such as this, is that of the image it was made of
                .isAsIn(original);
        itIsOf(server, active);

        assertThat(images.delete(image)).hasStatus(204);
        assertEventually(() -> images.show(image)).isRefused(404);
        isFreeAgain(servers, server);
    }

    @Check("3b7c6fe4-dfe7-477c-9243-b06359db51e6")
    void anImageOfAServerMayHaveANameInAnyScript(Servers servers, Images images, @Given(lent = true) Server server) {
        String name = servers.newImageName() + "-₡";
        Answer asked = servers.createImage(server.id(), minimal -> minimal.put("name", name));
        assertThat(asked).hasStatus(202);
        Id image = servers.createdImage(asked);

        AnswerAssert active = assertEventually(() -> images.show(image))
                .at("/status")
                .isEqualTo("active")
                .hasStatus(200)
                .beyond()
                .at("/name")
                .isEqualTo(name);
        itIsOf(server, active);
        isFreeAgain(servers, server);
    }

    /**
     * It is the project's own, as new images are, and names what it was made of; {@code instance_uuid}:
     * docs.openstack.org/glance/latest/user/common-image-properties.html.
     */
    private static void itIsOf(Server server, AnswerAssert image) {
        image.beyond()
                .conformsTo("image-of-server")
                .at("/owner")
                .isAsIn(server.shown(), "/server/tenant_id")
                .at("/visibility")
                .isEqualTo("private")
                .at("/protected")
                .isEqualTo(false)
                .at("/os_hidden")
                .isEqualTo(false)
                .at("/base_image_ref")
                .isAsIn(server.shown(), "/server/image/id")
                .at("/instance_uuid")
                .isEqualTo(server.id());
    }

    /** Busy for a little longer than its image takes. */
    private static void isFreeAgain(Servers servers, Server server) {
        assertEventually(() -> servers.show(server.id()))
                .beyond()
                .at("/server/OS-EXT-STS:task_state")
                .isNull()
                .hasStatus(200)
                .conformsTo("server")
                .at("/server/name")
                .isEqualTo(server.name());
    }
}
