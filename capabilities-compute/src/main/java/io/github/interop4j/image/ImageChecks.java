package io.github.interop4j.image;

import static io.github.interop4j.judgement.Judgements.assertEventually;
import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.identity.Token;
import io.github.interop4j.given.image.QueuedImage;
import io.github.interop4j.service.image.Images;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.HexFormat;
import java.util.List;

@Capability("images-v2-update")
@Spec("https://docs.openstack.org/api-ref/image/v2/#images")
class ImageChecks {

    @Check("139b765e-7f3d-4b3d-8b37-3ca3876ee318")
    @Capability("images-v2-import")
    void anImageIsRegisteredUploadedAndDownloaded(Images images, @Given Token own) {
        String name = images.newName();
        String ramdisk = "00000000-1111-2222-3333-444455556666";
        Answer registered = images.create(minimal ->
                minimal.put("name", name).put("visibility", "private").put("ramdisk_id", ramdisk));
        itIsRegistered(registered, name, own);
        assertThat(registered).beyond().at("/ramdisk_id").isEqualTo(ramdisk);
        Id image = registered.id("/id");
        assertThat(images.download(image)).hasStatus(204).hasNoBody();

        assertThat(images.upload(image, data())).hasStatus(204).beyond().hasNoBody();
        Answer shown = images.show(image);
        assertThat(shown)
                .hasStatus(200)
                .at("/id")
                .isEqualTo(image)
                .at("/name")
                .isEqualTo(name)
                .at("/ramdisk_id")
                .isEqualTo(ramdisk)
                .at("/size")
                .isEqualTo(1024)
                .beyond()
                .conformsTo("image-active")
                .at("/checksum")
                .isEqualTo(md5OfData());
        itIsOtherwiseAsBefore(shown, registered);
        assertThat(images.download(image))
                .hasStatus(200)
                .hasBody(data())
                .beyond()
                .hasHeader("Content-Type", "application/octet-stream")
                .hasHeader("Content-MD5", md5OfData());
    }

    @Check("f66891a7-a35c-41a8-b590-a065c2a1caa6")
    void anImageIsRenamed(Images images, @Given Token own) {
        String first = images.newName();
        Answer registered = images.create(minimal -> minimal.put("name", first).put("visibility", "private"));
        itIsRegistered(registered, first, own);
        Id image = registered.id("/id");

        String second = images.newName();
        Answer updated = images.update(
                image,
                patch -> patch.addObject()
                        .put("op", "replace")
                        .put("path", "/name")
                        .put("value", second));
        assertThat(updated)
                .hasStatus(200)
                .beyond()
                .conformsTo("image-queued")
                .at("/name")
                .isEqualTo(second);
        itIsOtherwiseAsBefore(updated, registered);

        Answer shown = images.show(image);
        assertThat(shown).hasStatus(200).at("/id").isEqualTo(image).at("/name").isEqualTo(second);
        assertThat(shown).beyond().conformsTo("image-queued").at("").isAsIn(updated);
    }

    @Check("f848bb94-1c6e-45a4-8726-39e3a5b23535")
    @Capability("images-v2-delete")
    void aDeletedImageIsGone(Images images, @Given QueuedImage image) {
        assertThat(images.delete(image.id())).hasStatus(204).beyond().hasNoBody();

        assertEventually(() -> images.show(image.id())).hasStatus(404).beyond().conformsTo("refusal");
        assertThat(images.list())
                .hasStatus(200)
                .doesNotList("/images", "/id", image.id())
                .beyond()
                .conformsTo("images");
    }

    @Check("10407036-6059-4f95-a2cd-cbbbee7ed329")
    void aTagIsAddedAndDeleted(Images images, @Given QueuedImage image) {
        assertThat(images.addTag(image.id(), "of interop4j"))
                .hasStatus(204)
                .beyond()
                .hasNoBody();
        Answer tagged = images.show(image.id());
        assertThat(tagged)
                .hasStatus(200)
                .lists("/tags", "", "of interop4j")
                .beyond()
                .conformsTo("image-queued")
                .at("/tags")
                .isEqualTo(List.of("of interop4j"))
                .at("/name")
                .isEqualTo(image.name());
        itIsOtherwiseAsBefore(tagged, image.created());

        assertThat(images.deleteTag(image.id(), "of interop4j"))
                .hasStatus(204)
                .beyond()
                .hasNoBody();
        Answer untagged = images.show(image.id());
        assertThat(untagged)
                .hasStatus(200)
                .doesNotList("/tags", "", "of interop4j")
                .beyond()
                .conformsTo("image-queued")
                .at("/tags")
                .isEqualTo(List.of())
                .at("/name")
                .isEqualTo(image.name());
        itIsOtherwiseAsBefore(untagged, image.created());
    }

    private static void itIsRegistered(Answer registered, String name, Token own) {
        assertThat(registered)
                .hasStatus(201)
                .at("/name")
                .isEqualTo(name)
                .at("/visibility")
                .isEqualTo("private")
                .at("/status")
                .isEqualTo("queued")
                .beyond()
                .conformsTo("image-queued")
                .at("/owner")
                .isEqualTo(own.project())
                .at("/disk_format")
                .isEqualTo("raw")
                .at("/container_format")
                .isEqualTo("bare")
                .at("/protected")
                .isEqualTo(false)
                .at("/os_hidden")
                .isEqualTo(false)
                .at("/tags")
                .isEqualTo(List.of())
                .at("/min_disk")
                .isEqualTo(0)
                .at("/min_ram")
                .isEqualTo(0)
                .at("/created_at")
                .isAfter(own.since())
                .at("/self")
                .isEqualTo("/v2/images/" + registered.id("/id"))
                .header("Location")
                .matches(".*/v2/images/" + registered.id("/id"));
    }

    /** But for its name, its tags and what its data say. */
    private static void itIsOtherwiseAsBefore(Answer image, Answer before) {
        assertThat(image)
                .beyond()
                .at("/id")
                .isAsIn(before)
                .at("/visibility")
                .isAsIn(before)
                .at("/owner")
                .isAsIn(before)
                .at("/disk_format")
                .isAsIn(before)
                .at("/container_format")
                .isAsIn(before)
                .at("/protected")
                .isAsIn(before)
                .at("/os_hidden")
                .isAsIn(before)
                .at("/min_disk")
                .isAsIn(before)
                .at("/min_ram")
                .isAsIn(before)
                .at("/created_at")
                .isAsIn(before)
                .at("/self")
                .isAsIn(before)
                .at("/file")
                .isAsIn(before)
                .at("/schema")
                .isAsIn(before);
    }

    /** Returns 1024 bytes that are no text in any encoding that a service might take them for. */
    private static byte[] data() {
        return HexFormat.of().parseHex("00ff0d0a1a80c3287f0102fefd3c0920".repeat(64));
    }

    private static String md5OfData() {
        return "bbf8cb496a533805f44aea865bc687e1";
    }
}
