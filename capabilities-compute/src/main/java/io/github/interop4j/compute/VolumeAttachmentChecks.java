package io.github.interop4j.compute;

import static io.github.interop4j.judgement.Judgements.assertEventually;
import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.budget.Creates;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.compute.Server;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.service.compute.Servers;
import io.github.interop4j.service.compute.VolumeAttachments;
import io.github.interop4j.service.volume.Volumes;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;

@Capability("compute-volume-attach")
@Spec("https://docs.openstack.org/api-ref/compute/#servers-with-volume-attachments-servers-os-volume-attachments")
class VolumeAttachmentChecks {

    @Check("52e9045a-e90d-4c0d-9087-79d657faffff")
    @Creates(volumes = 1)
    void aServerStartsWithAnAttachedVolumeAndWithoutIt(
            VolumeAttachments attachments, Volumes volumes, Servers servers, @Given(lent = true) Server server) {
        Id volume = available(volumes);
        attached(attachments, volumes, server, volume);
        assertThat(servers.show(server.id()))
                .hasStatus(200)
                .conformsTo("server")
                .beyond()
                .lists("/server/os-extended-volumes:volumes_attached", "/id", volume);
        isStoppedAndStarted(servers, server);

        assertThat(attachments.delete(server.id(), volume)).hasStatus(202);
        becomes("available", volumes, volume);
        isStoppedAndStarted(servers, server);
        assertThat(attachments.list(server.id()))
                .beyond()
                .hasStatus(200)
                .conformsTo("volume-attachments")
                .doesNotList("/volumeAttachments", "/volumeId", volume);
    }

    @Check("7fa563fe-f0f7-43eb-9e22-a1ece036b513")
    @Creates(volumes = 2)
    void attachedVolumesAreListedAndShown(
            VolumeAttachments attachments, Volumes volumes, @Given(lent = true) Server server) {
        Answer first = attached(attachments, volumes, server, available(volumes));
        assertThat(attachments.list(server.id()))
                .hasStatus(200)
                .conformsTo("volume-attachments")
                .at("/volumeAttachments")
                .hasSize(1)
                .at("/volumeAttachments/0")
                .isAsIn(first, "/volumeAttachment");
        isShown(attachments, server, first);

        Answer second = attached(attachments, volumes, server, available(volumes));
        assertThat(attachments.list(server.id()))
                .hasStatus(200)
                .conformsTo("volume-attachments")
                .at("/volumeAttachments")
                .hasSize(2)
                .beyond()
                .lists("/volumeAttachments", "/volumeId", first.id("/volumeAttachment/volumeId"))
                .lists("/volumeAttachments", "/volumeId", second.id("/volumeAttachment/volumeId"));

        isShownAndDetached(attachments, volumes, server, first);
        isShownAndDetached(attachments, volumes, server, second);
    }

    private static Id available(Volumes volumes) {
        Answer created = volumes.create(minimal -> {});
        assertThat(created).hasStatus(202).beyond().at("/volume/status").isEqualTo("creating");
        Id volume = created.id("/volume/id");
        becomes("available", volumes, volume).at("/volume/attachments").hasSize(0);
        return volume;
    }

    private static Answer attached(VolumeAttachments attachments, Volumes volumes, Server server, Id volume) {
        Answer attached = attachments.create(server.id(), volume, minimal -> {});
        assertThat(attached)
                .hasStatus(200)
                .conformsTo("volume-attachment")
                .beyond()
                .at("/volumeAttachment/volumeId")
                .isEqualTo(volume)
                .at("/volumeAttachment/serverId")
                .isEqualTo(server.id())
                .at("/volumeAttachment/device")
                .isText();
        becomes("in-use", volumes, volume)
                .at("/volume/attachments")
                .hasSize(1)
                .lists("/volume/attachments", "/server_id", server.id());
        return attached;
    }

    private static void isShown(VolumeAttachments attachments, Server server, Answer attached) {
        Id volume = attached.id("/volumeAttachment/volumeId");
        assertThat(attachments.show(server.id(), volume))
                .hasStatus(200)
                .conformsTo("volume-attachment")
                .at("/volumeAttachment/serverId")
                .isEqualTo(server.id())
                .at("/volumeAttachment/volumeId")
                .isEqualTo(volume)
                .at("/volumeAttachment/id")
                .isAsIn(attached)
                .beyond()
                .at("/volumeAttachment/device")
                .isAsIn(attached);
    }

    private static void isShownAndDetached(
            VolumeAttachments attachments, Volumes volumes, Server server, Answer attached) {
        isShown(attachments, server, attached);
        Id volume = attached.id("/volumeAttachment/volumeId");
        assertThat(attachments.delete(server.id(), volume)).hasStatus(202);
        becomes("available", volumes, volume);
    }

    /** Returns what is judged beyond that state. */
    private static AnswerAssert becomes(String status, Volumes volumes, Id volume) {
        return assertEventually(() -> volumes.show(volume))
                .at("/volume/status")
                .isEqualTo(status)
                .hasStatus(200)
                .beyond()
                .at("/volume/id")
                .isEqualTo(volume)
                .at("/volume/size")
                .isEqualTo(1);
    }

    private static void isStoppedAndStarted(Servers servers, Server server) {
        assertThat(servers.stop(server.id())).hasStatus(202);
        becomes("SHUTOFF", servers, server);
        assertThat(servers.start(server.id())).hasStatus(202);
        becomes("ACTIVE", servers, server);
    }

    private static void becomes(String status, Servers servers, Server server) {
        assertEventually(() -> servers.show(server.id()))
                .at("/server/status")
                .isEqualTo(status)
                .hasStatus(200)
                .conformsTo("server")
                .beyond()
                .at("/server/name")
                .isEqualTo(server.name());
    }
}
