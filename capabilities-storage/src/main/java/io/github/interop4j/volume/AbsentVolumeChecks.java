package io.github.interop4j.volume;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.service.volume.Volumes;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.UUID;

@Capability("volumes-v3-get")
@Spec("https://docs.openstack.org/api-ref/block-storage/v3/#volumes-volumes")
class AbsentVolumeChecks {

    @Check("f131c586-9448-44a4-a8b0-54ca838aa43e")
    void aVolumeThatDoesNotExistIsNotShown(Volumes volumes) {
        assertThat(volumes.show(ofNoVolume())).isRefused(404);
    }

    @Check("30799cfd-7ee4-446c-b66c-45b383ed211b")
    void aVolumeWhoseIdIsNoneIsNotShown(Volumes volumes) {
        assertThat(volumes.show(new Id(volumes.newName()))).isRefused(404);
    }

    @Check("c6c3db06-29ad-4e91-beb0-2ab195fe49e3")
    void aVolumeWithoutAnIdIsNotShown(Volumes volumes) {
        isNoResource(volumes.show(new Id("")));
    }

    @Check("0186422c-999a-480e-a026-6a665744c30c")
    @Capability("volumes-v3-update")
    void aVolumeThatDoesNotExistIsNotChanged(Volumes volumes) {
        assertThat(volumes.update(ofNoVolume(), minimal -> {})).isRefused(404);
    }

    @Check("e66e40d6-65e6-4e75-bdc7-636792fa152d")
    @Capability("volumes-v3-update")
    void aVolumeWhoseIdIsNoneIsNotChanged(Volumes volumes) {
        assertThat(volumes.update(new Id(volumes.newName()), minimal -> {})).isRefused(404);
    }

    @Check("72aeca85-57a5-4c1f-9057-f320f9ea575b")
    @Capability("volumes-v3-update")
    void aVolumeWithoutAnIdIsNotChanged(Volumes volumes) {
        isNoResource(volumes.update(new Id(""), minimal -> minimal.removeAll()));
    }

    @Check("555efa6e-efcd-44ef-8a3b-4a7ca4837a29")
    @Capability("volumes-v3-snapshot-create-delete")
    void aVolumeThatDoesNotExistIsNotDeleted(Volumes volumes) {
        assertThat(volumes.delete(ofNoVolume())).isRefused(404);
    }

    @Check("1f035827-7c32-4019-9240-b4ec2dbd9dfd")
    @Capability("volumes-v3-snapshot-create-delete")
    void aVolumeWhoseIdIsNoneIsNotDeleted(Volumes volumes) {
        assertThat(volumes.delete(new Id(volumes.newName()))).isRefused(404);
    }

    @Check("441a1550-5d44-4b30-af0f-a6d402f52026")
    @Capability("volumes-v3-snapshot-create-delete")
    void aVolumeWithoutAnIdIsNotDeleted(Volumes volumes) {
        isNoResource(volumes.delete(new Id("")));
    }

    @Check("ac6084c0-0546-45f9-b284-38a367e0e0e2")
    @Capability("volumes-v3-reserve")
    void aVolumeThatDoesNotExistIsNotReserved(Volumes volumes) {
        assertThat(volumes.reserve(ofNoVolume())).isRefused(404);
    }

    @Check("eb467654-3dc1-4a72-9b46-47c29d22654c")
    @Capability("volumes-v3-reserve")
    void aVolumeThatDoesNotExistIsNotReleased(Volumes volumes) {
        assertThat(volumes.unreserve(ofNoVolume())).isRefused(404);
    }

    /** Such a path leads to no resource, whose refusal has no form; only that it can be traced is promised. */
    private static void isNoResource(Answer answer) {
        assertThat(answer).hasStatus(404).beyond().hasHeader("X-Openstack-Request-Id");
    }

    private static Id ofNoVolume() {
        return new Id(UUID.randomUUID().toString());
    }
}
