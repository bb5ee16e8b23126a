package io.github.interop4j.volume;

import static io.github.interop4j.judgement.Judgements.assertEventually;
import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.volume.Volume;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.judgement.PlaceAssert;
import io.github.interop4j.service.image.Images;
import io.github.interop4j.service.volume.Volumes;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;

@Capability("volumes-v3-reserve")
@Spec("https://docs.openstack.org/api-ref/block-storage/v3/#volume-actions-volumes-action")
class VolumeActionChecks {

    @Check("63e21b4c-0a0c-41f6-bfc3-7c2816815599")
    @Capability("volumes-v3-copy-image-to-volume")
    void aVolumeIsMadeBootableAndNotBootable(Volumes volumes, @Given Volume volume) {
        assertThat(volumes.setBootable(volume.id(), true)).hasStatus(200);
        shown(volumes, volume, "/volume/bootable").isEqualTo("true");
        assertThat(volumes.setBootable(volume.id(), false)).hasStatus(200);
        shown(volumes, volume, "/volume/bootable").isEqualTo("false");
    }

    @Check("fff74e1e-5bd3-4b33-9ea9-24c103bc3f59")
    @Capability("volumes-v3-readonly")
    void aVolumeIsMadeReadOnlyAndWritable(Volumes volumes, @Given Volume volume) {
        assertThat(volumes.setReadOnly(volume.id(), true)).hasStatus(202);
        shown(volumes, volume, "/volume/metadata/readonly").isEqualTo("True");
        assertThat(volumes.setReadOnly(volume.id(), false)).hasStatus(202);
        shown(volumes, volume, "/volume/metadata/readonly").isEqualTo("False");
    }

    @Check("92c4ef64-51b2-40c0-9f7e-4749fbaaba33")
    void aVolumeIsReservedAndReleased(Volumes volumes, @Given Volume volume) {
        assertThat(volumes.reserve(volume.id())).hasStatus(202);
        shown(volumes, volume, "/volume/status").isEqualTo("attaching");
        assertThat(volumes.unreserve(volume.id())).hasStatus(202);
        shown(volumes, volume, "/volume/status").isEqualTo("available");
    }

    @Check("449c4ed2-ecdd-47bb-98dc-072aeccf158c")
    void aReservedVolumeIsNotReservedAgain(Volumes volumes, @Given Volume volume) {
        assertThat(volumes.reserve(volume.id())).hasStatus(202);
        assertThat(volumes.reserve(volume.id())).isRefused(400);
        assertThat(volumes.unreserve(volume.id())).hasStatus(202);
        isStillItself(
                assertThat(volumes.show(volume.id()))
                        .beyond()
                        .at("/volume/status")
                        .isEqualTo("available"),
                volume);
    }

    @Check("d8f1ca95-3d5b-44a3-b8ca-909691c9532d")
    @Capability("volumes-v3-upload")
    void theContentOfAVolumeBecomesAnImage(Volumes volumes, Images images, @Given Volume volume) {
        String name = images.newName();
        Answer asked = volumes.uploadImage(volume.id(), minimal -> minimal.put("image_name", name));
        assertThat(asked)
                .hasStatus(202)
                .beyond()
                .conformsTo("image-upload")
                .at("/os-volume_upload_image/id")
                .isEqualTo(volume.id())
                .at("/os-volume_upload_image/status")
                .isEqualTo("uploading")
                .at("/os-volume_upload_image/image_name")
                .isEqualTo(name)
                .at("/os-volume_upload_image/size")
                .isEqualTo(1);
        Id image = asked.id("/os-volume_upload_image/image_id");

        assertEventually(() -> images.show(image))
                .at("/status")
                .isEqualTo("active")
                .hasStatus(200)
                .at("/name")
                .isEqualTo(name)
                .at("/disk_format")
                .isEqualTo("raw")
                .beyond()
                .at("/id")
                .isEqualTo(image)
                .at("/container_format")
                .isEqualTo("bare")
                .at("/visibility")
                .isIn("shared", "private")
                .at("/size")
                .isEqualTo(1L << 30)
                .at("/owner")
                .isAsIn(volume.shown(), "/volume/os-vol-tenant-attr:tenant_id");
        isStillItself(
                assertEventually(() -> volumes.show(volume.id()))
                        .at("/volume/status")
                        .isEqualTo("available"),
                volume);
    }

    /** What an action changes, it changes at once. */
    private static PlaceAssert shown(Volumes volumes, Volume volume, String place) {
        AnswerAssert shown = assertThat(volumes.show(volume.id()));
        isStillItself(shown, volume);
        return shown.at(place);
    }

    private static void isStillItself(AnswerAssert shown, Volume volume) {
        shown.hasStatus(200)
                .conformsTo("volume")
                .beyond()
                .conformsTo("documented-volume")
                .at("/volume/id")
                .isEqualTo(volume.id())
                .at("/volume/name")
                .isEqualTo(volume.name())
                .at("/volume/links")
                .isAsIn(volume.shown());
    }
}
