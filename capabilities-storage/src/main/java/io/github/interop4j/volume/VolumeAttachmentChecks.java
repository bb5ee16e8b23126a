package io.github.interop4j.volume;

import static io.github.interop4j.judgement.Judgements.assertEventually;
import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.compute.Server;
import io.github.interop4j.given.volume.Volume;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.service.volume.Volumes;
import io.github.interop4j.wire.Id;
import java.util.UUID;

/** The server never learns that it has these volumes. */
@Capability("volumes-v3-attach-detach")
@Spec("https://docs.openstack.org/api-ref/block-storage/v3/#attach-volume-to-a-server")
class VolumeAttachmentChecks {

    @Check("fff42874-7db5-4487-a8e1-ddda5fb5288d")
    void aVolumeIsAttachedToAServerAndDetached(
            Volumes volumes, @Given Volume volume, @Given(shared = true) Server server) {
        isAttached(volumes, volume, server).beyond().at("/volume/attachments").hasSize(1);
        isDetached(volumes, volume);
    }

    @Check("9516a2c8-9135-488c-8dd6-5677a7e5f371")
    void aVolumeShowsWhatItIsAttachedTo(Volumes volumes, @Given Volume volume, @Given(shared = true) Server server) {
        isAttached(volumes, volume, server)
                .at("/volume/attachments/0/device")
                .isEqualTo("/dev/vdb")
                .at("/volume/attachments/0/server_id")
                .isEqualTo(server.id())
                .at("/volume/attachments/0/id")
                .isEqualTo(volume.id())
                .at("/volume/attachments/0/volume_id")
                .isEqualTo(volume.id())
                .beyond()
                .at("/volume/attachments")
                .hasSize(1);
        isDetached(volumes, volume);
    }

    @Check("f5e56b0a-5d02-43c1-a2a7-c9b792c2e3f6")
    void aVolumeThatDoesNotExistIsNotAttached(Volumes volumes, @Given(shared = true) Server server) {
        assertThat(volumes.attach(new Id(UUID.randomUUID().toString()), server.id(), "/dev/vdc"))
                .isRefused(404);
    }

    @Check("9f9c24e4-011d-46b5-b992-952140ce237a")
    void aVolumeWhoseIdIsNoneIsNotDetached(Volumes volumes) {
        assertThat(volumes.detach(new Id("xxx"))).isRefused(404);
    }

    private static AnswerAssert isAttached(Volumes volumes, Volume volume, Server server) {
        assertThat(volumes.attach(volume.id(), server.id(), "/dev/vdb")).hasStatus(202);
        return becomes("in-use", volumes, volume);
    }

    private static void isDetached(Volumes volumes, Volume volume) {
        assertThat(volumes.detach(volume.id())).hasStatus(202);
        becomes("available", volumes, volume).beyond().at("/volume/attachments").hasSize(0);
    }

    private static AnswerAssert becomes(String status, Volumes volumes, Volume volume) {
        AnswerAssert shown = assertEventually(() -> volumes.show(volume.id()))
                .at("/volume/status")
                .isEqualTo(status)
                .hasStatus(200)
                .conformsTo("volume");
        shown.beyond()
                .conformsTo("documented-volume")
                .at("/volume/id")
                .isEqualTo(volume.id())
                .at("/volume/name")
                .isEqualTo(volume.name());
        return shown;
    }
}
