package io.github.interop4j.compute;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.volume.Volume;
import io.github.interop4j.service.compute.Volumes;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;

/** Through compute, as it was done before there was a service for volumes. */
@Capability("compute-volume")
@Spec("https://docs.openstack.org/api-ref/compute/#volume-extension-os-volumes-os-snapshots-deprecated")
class VolumeProxyChecks {

    @Check("bc2dd1a0-15af-48e5-9990-f2e75a48325d")
    void aVolumeIsListed(Volumes volumes, @Given(shared = true) Volume volume) {
        lists(volumes.list(), volumes, volume);
    }

    @Check("bad0567a-5a4f-420b-851e-780b55bb867c")
    void aVolumeIsListedInDetail(Volumes volumes, @Given(shared = true) Volume volume) {
        lists(volumes.listDetail(), volumes, volume);
    }

    @Check("62bab09a-4c03-4617-8cca-8572bc94af9b")
    void noVolumeIsShownWithoutAnId(Volumes volumes) {
        assertThat(volumes.show(new Id("")))
                .hasStatus(404)
                .beyond()
                .at("/message")
                .isText()
                .at("/code")
                .matches("404.*");
    }

    private static void lists(Answer list, Volumes volumes, Volume volume) {
        Answer shown = volumes.show(volume.id());
        assertThat(shown)
                .hasStatus(200)
                .conformsTo("volume")
                .beyond()
                .at("/volume/id")
                .isEqualTo(volume.id())
                .at("/volume/displayName")
                .isEqualTo(volume.name())
                .at("/volume/size")
                .isEqualTo(1)
                .at("/volume/status")
                .isEqualTo("available")
                .at("/volume/createdAt")
                .isAsIn(volume.shown(), "/volume/created_at")
                .at("/volume/availabilityZone")
                .isAsIn(volume.shown(), "/volume/availability_zone")
                .at("/volume/volumeType")
                .isAsIn(volume.shown(), "/volume/volume_type")
                .at("/volume/metadata")
                .isAsIn(volume.shown());
        assertThat(list)
                .hasStatus(200)
                .conformsTo("volumes")
                .lists("/volumes", "/id", volume.id())
                .whereListed("/volumes", "/id", volume.id(), "")
                .isAsIn(shown, "/volume");
    }
}
