package io.github.interop4j.compute;

import static io.github.interop4j.judgement.Judgements.assertEventually;
import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.compute.Server;
import io.github.interop4j.given.image.Image;
import io.github.interop4j.given.image.ShownImage;
import io.github.interop4j.given.image.UploadedImage;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.service.compute.ComputeImages;
import io.github.interop4j.service.compute.Servers;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.Map;

/** The image service as the compute service passed it on until microversion 2.35. */
@Capability("compute-images-list")
@Spec("https://docs.openstack.org/api-ref/compute/#images-deprecated")
class ImageProxyChecks {

    @Check("490d0898-e12a-463f-aef0-c50156b9f789")
    @Capability("compute-images-get")
    void anImageIsShown(ComputeImages images, @Given(by = ShownImage.class) Image image) {
        Answer shown = images.show(image.id());
        assertThat(shown)
                .hasStatus(200)
                .conformsTo("image")
                .at("/image/id")
                .isEqualTo(image.id())
                .beyond()
                .at("/image/name")
                .isEqualTo(image.name())
                .at("/image/status")
                .isEqualTo("ACTIVE")
                .at("/image/progress")
                .isEqualTo(100);
        itHasItsLinks(assertThat(shown).beyond(), "/image", image.id());
    }

    @Check("fd51b7f4-d4a3-4331-9885-866658112a6f")
    void anImageIsListed(ComputeImages images, @Given Image image, @Given(shared = true) UploadedImage uploaded) {
        assertThat(images.list())
                .hasStatus(200)
                .conformsTo("images")
                .lists("/images", "/id", image.id())
                .beyond()
                .whereListed("/images", "/id", image.id(), "/name")
                .isEqualTo(image.name())
                .whereListed("/images", "/id", uploaded.id(), "/name")
                .isEqualTo(uploaded.name());
    }

    @Check("9f94cb6b-7f10-48c5-b911-a0b84d7d4cd6")
    void anImageIsListedInDetail(
            ComputeImages images, @Given Image image, @Given(shared = true) UploadedImage uploaded) {
        assertThat(images.listDetail())
                .hasStatus(200)
                .conformsTo("images-detail")
                .lists("/images", "/id", image.id())
                .beyond()
                .whereListed("/images", "/id", image.id(), "/name")
                .isEqualTo(image.name())
                .whereListed("/images", "/id", uploaded.id(), "/name")
                .isEqualTo(uploaded.name())
                .whereListed("/images", "/id", uploaded.id(), "/status")
                .isEqualTo("ACTIVE")
                .whereListed("/images", "/id", uploaded.id(), "/progress")
                .isEqualTo(100)
                .whereListed("/images", "/id", uploaded.id(), "/created")
                .isAsIn(uploaded.shown(), "/created_at")
                .whereListed("/images", "/id", uploaded.id(), "/updated")
                .isAsIn(uploaded.shown(), "/updated_at")
                .whereListed("/images", "/id", uploaded.id(), "/minDisk")
                .isAsIn(uploaded.shown(), "/min_disk")
                .whereListed("/images", "/id", uploaded.id(), "/minRam")
                .isAsIn(uploaded.shown(), "/min_ram")
                .whereListed("/images", "/id", uploaded.id(), "/OS-EXT-IMG-SIZE:size")
                .isEqualTo(uploaded.data().length)
                .whereListed("/images", "/id", uploaded.id(), "/metadata")
                .isEqualTo(Map.of());
    }

    @Check("3a484ca9-67ba-451e-b494-7fcf28d32d62")
    void aListCanBeLimited(ComputeImages images, @Given(shared = true) UploadedImage uploaded) {
        Answer list = images.list(Map.of("limit", 1));
        itIsLimited(list);
        assertThat(list).conformsTo("images");
    }

    @Check("ba2fa9a9-b672-47cc-b354-3b4c0600e2cb")
    void aDetailedListCanBeLimited(ComputeImages images, @Given(shared = true) UploadedImage uploaded) {
        Answer list = images.listDetail(Map.of("limit", 1));
        itIsLimited(list);
        assertThat(list).conformsTo("images-detail");
    }

    @Check("aa06b52b-2db5-4807-b218-9441f75d74e3")
    @Capability("compute-images-delete")
    void anImageIsDeletedWhileItIsBeingSaved(Servers servers, ComputeImages images, @Given Server server) {
        String name = servers.newImageName();
        Answer asked = servers.createImage(server.id(), minimal -> minimal.put("name", name));
        assertThat(asked).hasStatus(202);
        Id image = servers.createdImage(asked);
        assertEventually(() -> images.show(image))
                .at("/image/status")
                .isIn("SAVING", "ACTIVE")
                .hasStatus(200)
                .conformsTo("image")
                .at("/image/name")
                .isEqualTo(name)
                .beyond()
                .at("/image/id")
                .isEqualTo(image)
                .at("/image/server/id")
                .isEqualTo(server.id())
                .at("/image/metadata/instance_uuid")
                .isEqualTo(server.id())
                .at("/image/metadata/image_type")
                .isEqualTo("snapshot")
                .at("/image/metadata/base_image_ref")
                .isAsIn(server.shown(), "/server/image/id");

        assertThat(images.delete(image)).hasStatus(204).beyond().hasNoBody();
        assertEventually(() -> images.show(image)).hasStatus(404).isRefused(404);
    }

    private static void itIsLimited(Answer list) {
        assertThat(list)
                .hasStatus(200)
                .at("/images")
                .hasSize(1)
                .beyond()
                .lists("/images_links", "/rel", "next")
                .whereListed("/images_links", "/rel", "next", "/href")
                .matches(".*/images(/detail)?\\?limit=1&marker=" + list.id("/images/0/id"));
        itHasItsLinks(assertThat(list).beyond(), "/images/0", list.id("/images/0/id"));
    }

    private static void itHasItsLinks(AnswerAssert judge, String image, Id id) {
        judge.whereListed(image + "/links", "/rel", "self", "/href")
                .matches(".*/v2[^?]*/images/" + id)
                .whereListed(image + "/links", "/rel", "bookmark", "/href")
                .matches(".*/images/" + id);
    }
}
