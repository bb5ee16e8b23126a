package io.github.interop4j.volume;

import static io.github.interop4j.judgement.Judgements.assertEventually;
import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.budget.Creates;
import io.github.interop4j.check.As;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.volume.Volume;
import io.github.interop4j.service.volume.Transfers;
import io.github.interop4j.service.volume.Volumes;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;

@Capability("volumes-v2-transfer")
@Spec("https://docs.openstack.org/api-ref/block-storage/v3/#volume-transfer")
class VolumeTransferChecks {

    @Check("4d75b645-a478-48b1-97c8-503f64242f1a")
    @Creates(volumes = 1)
    void aVolumeIsTransferredToAnotherProject(
            Volumes volumes, Transfers transfers, @As(Role.OTHER) Volumes theirs, @As(Role.OTHER) Transfers accepting) {
        Id volume = available(volumes);
        Answer offered = isOffered(transfers, volumes, volume);
        Id transfer = offered.id("/transfer/id");
        assertThat(transfers.show(transfer))
                .hasStatus(200)
                .conformsTo("transfer")
                .at("/transfer/volume_id")
                .isEqualTo(volume)
                .beyond()
                .at("/transfer/id")
                .isEqualTo(transfer)
                .at("/transfer/name")
                .isAsIn(offered)
                .at("/transfer/links")
                .isAsIn(offered);
        assertThat(transfers.list())
                .hasStatus(200)
                .conformsTo("transfers")
                .at("/transfers")
                .isNotEmptyList()
                .beyond()
                .whereListed("/transfers", "/id", transfer, "/volume_id")
                .isEqualTo(volume)
                .whereListed("/transfers", "/id", transfer, "/links")
                .isAsIn(offered, "/transfer/links");

        assertThat(accepting.accept(transfer, offered.secret("/transfer/auth_key")))
                .hasStatus(202)
                .conformsTo("transfer-accepted")
                .beyond()
                .at("/transfer/id")
                .isEqualTo(transfer)
                .at("/transfer/volume_id")
                .isEqualTo(volume)
                .at("/transfer/links")
                .hasSize(2);
        assertEventually(() -> theirs.show(volume))
                .at("/volume/status")
                .isEqualTo("available")
                .hasStatus(200)
                .conformsTo("volume")
                .at("/volume/user_id")
                .isEqualTo(accepting.user())
                .at("/volume/os-vol-tenant-attr:tenant_id")
                .isEqualTo(accepting.project())
                .beyond()
                .conformsTo("documented-volume")
                .at("/volume/id")
                .isEqualTo(volume)
                .at("/volume/size")
                .isEqualTo(1)
                .at("/volume/metadata")
                .hasOnlyFields();
        assertThat(volumes.show(volume)).beyond().isRefused(404);

        assertThat(theirs.delete(volume)).hasStatus(202);
        assertEventually(() -> theirs.show(volume)).hasStatus(404);
    }

    @Check("ab526943-b725-4c07-b875-8e8ef87a2c30")
    void anOfferOfAVolumeIsListedAndTakenBack(Volumes volumes, Transfers transfers, @Given Volume volume) {
        Answer offered = isOffered(transfers, volumes, volume.id());
        Id transfer = offered.id("/transfer/id");
        assertThat(transfers.listDetail())
                .hasStatus(200)
                .conformsTo("transfers-detail")
                .lists("/transfers", "/volume_id", volume.id())
                .beyond()
                .whereListed("/transfers", "/id", transfer, "/name")
                .isAsIn(offered, "/transfer/name")
                .whereListed("/transfers", "/id", transfer, "/links")
                .isAsIn(offered, "/transfer/links");

        assertThat(transfers.delete(transfer)).hasStatus(202);
        becomes("available", volumes, volume.id());
        assertThat(transfers.show(transfer)).beyond().isRefused(404);
    }

    private static Id available(Volumes volumes) {
        Answer created = volumes.create(minimal -> {});
        assertThat(created).hasStatus(202).conformsTo("volume-created");
        Id volume = created.id("/volume/id");
        becomes("available", volumes, volume);
        return volume;
    }

    private static Answer isOffered(Transfers transfers, Volumes volumes, Id volume) {
        Answer offered = transfers.create(volume, minimal -> {});
        assertThat(offered)
                .hasStatus(202)
                .conformsTo("transfer-created")
                .beyond()
                .at("/transfer/volume_id")
                .isEqualTo(volume)
                .at("/transfer/links")
                .hasSize(2);
        becomes("awaiting-transfer", volumes, volume);
        return offered;
    }

    private static void becomes(String status, Volumes volumes, Id volume) {
        assertEventually(() -> volumes.show(volume))
                .at("/volume/status")
                .isEqualTo(status)
                .hasStatus(200)
                .conformsTo("volume")
                .beyond()
                .conformsTo("documented-volume")
                .at("/volume/id")
                .isEqualTo(volume);
    }
}
