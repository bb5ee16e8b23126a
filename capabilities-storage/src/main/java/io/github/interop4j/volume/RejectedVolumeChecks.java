package io.github.interop4j.volume;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.service.volume.Volumes;
import java.util.UUID;

@Capability("volumes-v3-create-delete")
@Spec("https://docs.openstack.org/api-ref/block-storage/v3/#create-a-volume")
class RejectedVolumeChecks {

    @Check("1ed83a8a-682d-4dfb-a30e-ee63ffd6c049")
    void aVolumeWhoseSizeIsNoNumberIsRejected(Volumes volumes) {
        isRejectedForItsSize(volumes, "#$%");
    }

    @Check("9387686f-334f-4d31-a439-33494b9e2683")
    void aVolumeWithoutASizeIsRejected(Volumes volumes) {
        isRejectedForItsSize(volumes, "");
    }

    @Check("41331caa-eaf4-4001-869d-bc18c1869360")
    void aVolumeOfNoSizeIsRejected(Volumes volumes) {
        isRejectedForItsSize(volumes, "0");
    }

    @Check("8b472729-9eba-446e-a83b-916bdb34bef7")
    void aVolumeOfLessThanNoSizeIsRejected(Volumes volumes) {
        isRejectedForItsSize(volumes, "-1");
    }

    @Check("10254ed8-3849-454e-862e-3ab8e6aa01d2")
    void aVolumeOfATypeThatDoesNotExistIsRejected(Volumes volumes) {
        isRejectedForWhatDoesNotExist(volumes, "volume_type");
    }

    @Check("0c36f6ae-4604-4017-b0a9-34fdc63096f9")
    @Capability("volumes-v3-snapshot-create-delete")
    void aVolumeMadeFromASnapshotThatDoesNotExistIsRejected(Volumes volumes) {
        isRejectedForWhatDoesNotExist(volumes, "snapshot_id");
    }

    @Check("47c73e08-4be8-45bb-bfdf-0c4e79b88344")
    void aCloneOfAVolumeThatDoesNotExistIsRejected(Volumes volumes) {
        isRejectedForWhatDoesNotExist(volumes, "source_volid");
    }

    private static void isRejectedForItsSize(Volumes volumes, String size) {
        assertThat(volumes.create(minimal -> minimal.put("size", size))).isRefused(400);
    }

    private static void isRejectedForWhatDoesNotExist(Volumes volumes, String field) {
        String id = UUID.randomUUID().toString();
        assertThat(volumes.create(minimal -> minimal.put(field, id))).isRefused(404);
    }
}
