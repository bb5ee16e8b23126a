package io.github.interop4j.volume;

import static io.github.interop4j.judgement.Judgements.assertEventually;
import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.budget.Creates;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.volume.Snapshot;
import io.github.interop4j.given.volume.Volume;
import io.github.interop4j.service.volume.Snapshots;
import io.github.interop4j.service.volume.Volumes;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.Map;
import java.util.UUID;

@Capability("volumes-v3-snapshot-create-delete")
@Spec("https://docs.openstack.org/api-ref/block-storage/v3/#volume-snapshots-snapshots")
class SnapshotChecks {

    @Check("2a8abbe4-d871-46db-b049-c41f5af8216e")
    @Creates(snapshots = 1)
    void aSnapshotIsCreatedListedChangedAndDeleted(Snapshots snapshots, @Given(shared = true) Volume volume) {
        Answer created = isCreated(snapshots, volume);
        Id snapshot = created.id("/snapshot/id");
        assertThat(snapshots.list())
                .hasStatus(200)
                .conformsTo("snapshots")
                .whereListed("/snapshots", "/id", snapshot, "/name")
                .isAsIn(created, "/snapshot/name")
                .beyond()
                .whereListed("/snapshots", "/id", snapshot, "/volume_id")
                .isEqualTo(volume.id())
                .whereListed("/snapshots", "/id", snapshot, "/status")
                .isEqualTo("available")
                .whereListed("/snapshots", "/id", snapshot, "/size")
                .isEqualTo(1);

        isChanged(snapshots, snapshot);

        assertThat(snapshots.delete(snapshot)).hasStatus(202).beyond().hasNoBody();
        assertEventually(() -> snapshots.show(snapshot)).hasStatus(404).isRefused(404);
    }

    @Check("677863d1-3142-456d-b6ac-9924f667a7f4")
    @Creates(volumes = 1, volumeGb = 2)
    void aVolumeMadeFromASnapshotMayBeLarger(Volumes volumes, @Given(shared = true) Snapshot snapshot) {
        Answer created = volumes.create(
                minimal -> minimal.put("snapshot_id", snapshot.id().value()).put("size", 2));
        assertThat(created)
                .hasStatus(202)
                .conformsTo("volume-created")
                .beyond()
                .conformsTo("documented-volume")
                .at("/volume/snapshot_id")
                .isEqualTo(snapshot.id());
        Id volume = created.id("/volume/id");

        assertEventually(() -> volumes.show(volume))
                .at("/volume/status")
                .isEqualTo("available")
                .hasStatus(200)
                .conformsTo("volume")
                .at("/volume/snapshot_id")
                .isEqualTo(snapshot.id())
                .at("/volume/size")
                .isEqualTo(2)
                .beyond()
                .conformsTo("documented-volume")
                .at("/volume/id")
                .isEqualTo(volume)
                .at("/volume/name")
                .isAsIn(created)
                .at("/volume/links")
                .isAsIn(created);

        assertThat(volumes.delete(volume)).hasStatus(202).beyond().hasNoBody();
        assertEventually(() -> volumes.show(volume)).hasStatus(404).isRefused(404);
    }

    @Check("e3e466af-70ab-4f4b-a967-ab04e3532ea7")
    void aSnapshotOfAVolumeThatDoesNotExistIsRejected(Snapshots snapshots) {
        assertThat(snapshots.create(new Id(UUID.randomUUID().toString()), minimal -> {}))
                .isRefused(404);
    }

    @Check("bb9da53e-d335-4309-9c15-7e76fd5e4d6d")
    void aSnapshotOfNoVolumeIsRejected(Snapshots snapshots) {
        assertThat(snapshots.create(new Id(""), minimal -> minimal.putNull("volume_id")))
                .isRefused(404);
    }

    private static Answer isCreated(Snapshots snapshots, Volume volume) {
        Map<String, String> metadata = Map.of("snap-meta1", "value1", "snap-meta2", "value2", "snap-meta3", "value3");
        Answer created = snapshots.create(volume.id(), minimal -> metadata.forEach(minimal.putObject("metadata")::put));
        assertThat(created)
                .hasStatus(202)
                .conformsTo("snapshot-created")
                .beyond()
                .at("/snapshot/volume_id")
                .isEqualTo(volume.id())
                .at("/snapshot/metadata")
                .isEqualTo(metadata);
        var shown = assertEventually(() -> snapshots.show(created.id("/snapshot/id")))
                .at("/snapshot/status")
                .isEqualTo("available")
                .hasStatus(200)
                .conformsTo("snapshot")
                .at("/snapshot/volume_id")
                .isEqualTo(volume.id())
                .at("/snapshot/size")
                .isAsIn(volume.shown(), "/volume/size");
        metadata.forEach((key, value) -> shown.at("/snapshot/metadata/" + key).isEqualTo(value));
        shown.beyond()
                .at("/snapshot/id")
                .isAsIn(created)
                .at("/snapshot/name")
                .isAsIn(created)
                .at("/snapshot/metadata")
                .isEqualTo(metadata)
                .at("/snapshot/os-extended-snapshot-attributes:progress")
                .isEqualTo("100%")
                .at("/snapshot/os-extended-snapshot-attributes:project_id")
                .isAsIn(volume.shown(), "/volume/os-vol-tenant-attr:tenant_id");
        return created;
    }

    private static void isChanged(Snapshots snapshots, Id snapshot) {
        String name = snapshots.newName();
        Answer changed = snapshots.update(
                snapshot,
                minimal -> minimal.put("name", name).put("description", "This is the new description of snapshot."));
        isDescribed(changed, "snapshot-created", snapshot, name);
        isDescribed(snapshots.show(snapshot), "snapshot", snapshot, name);
    }

    private static void isDescribed(Answer answer, String schema, Id snapshot, String name) {
        assertThat(answer)
                .hasStatus(200)
                .conformsTo(schema)
                .at("/snapshot/name")
                .isEqualTo(name)
                .at("/snapshot/description")
                .isEqualTo("This is the new description of snapshot.")
                .beyond()
                .at("/snapshot/id")
                .isEqualTo(snapshot);
    }
}
