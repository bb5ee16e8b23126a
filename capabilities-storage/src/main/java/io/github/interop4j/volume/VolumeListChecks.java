package io.github.interop4j.volume;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.volume.AlikeVolumes;
import io.github.interop4j.given.volume.Volume;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.service.volume.Volumes;
import io.github.interop4j.wire.Answer;
import java.util.Map;
import java.util.stream.Stream;

@Capability("volumes-v3-list")
@Spec("https://docs.openstack.org/api-ref/block-storage/v3/#list-accessible-volumes")
class VolumeListChecks {

    @Check("0b6ddd39-b948-471f-8038-4787978747c4")
    void volumesAreListed(
            Volumes volumes, @Given(shared = true) Volume volume, @Given(shared = true) AlikeVolumes alike) {
        listsAll(volumes.list(), volume, alike);
    }

    @Check("adcbb5a7-5ad8-4b61-bd10-5380e111a877")
    void volumesAreListedInDetail(
            Volumes volumes, @Given(shared = true) Volume volume, @Given(shared = true) AlikeVolumes alike) {
        listsAllInDetail(volumes.listDetail(), volume, alike)
                .beyond()
                .listsOnly(
                        "/volumes",
                        "/os-vol-tenant-attr:tenant_id",
                        volume.shown().id("/volume/os-vol-tenant-attr:tenant_id"));
    }

    @Check("39654e13-734c-4dab-95ce-7613bf8407ce")
    void aListCanBeNarrowedToAStatus(
            Volumes volumes, @Given(shared = true) Volume volume, @Given(shared = true) AlikeVolumes alike) {
        listsAll(volumes.list(Map.of("status", "available")), volume, alike);
        listsNone(volumes.list(Map.of("status", "error_deleting")), volume, "volumes");
    }

    @Check("2943f712-71ec-482a-bf49-d5ca06216b9f")
    void aDetailedListCanBeNarrowedToAStatus(
            Volumes volumes, @Given(shared = true) Volume volume, @Given(shared = true) AlikeVolumes alike) {
        listsAllInDetail(volumes.listDetail(Map.of("status", "available")), volume, alike)
                .listsOnly("/volumes", "/status", "available");
        listsNone(volumes.listDetail(Map.of("status", "error_deleting")), volume, "volumes-detail");
    }

    @Check("c0cfa863-3020-40d7-b587-e35f597d5d87")
    void aListCanBeNarrowedToAnAvailabilityZone(
            Volumes volumes, @Given(shared = true) Volume volume, @Given(shared = true) AlikeVolumes alike) {
        String zone = volume.shown().id("/volume/availability_zone").value();
        listsAll(volumes.list(Map.of("availability_zone", zone)), volume, alike);
        listsNone(volumes.list(Map.of("availability_zone", "no-" + zone)), volume, "volumes");
    }

    @Check("e1b80d13-94f0-4ba2-a40e-386af29f8db1")
    void aDetailedListCanBeNarrowedToAnAvailabilityZone(
            Volumes volumes, @Given(shared = true) Volume volume, @Given(shared = true) AlikeVolumes alike) {
        String zone = volume.shown().id("/volume/availability_zone").value();
        listsAllInDetail(volumes.listDetail(Map.of("availability_zone", zone)), volume, alike)
                .listsOnly("/volumes", "/availability_zone", zone);
        listsNone(volumes.listDetail(Map.of("availability_zone", "no-" + zone)), volume, "volumes-detail");
    }

    private static void listsAll(Answer answer, Volume volume, AlikeVolumes alike) {
        AnswerAssert list = assertThat(answer).hasStatus(200).conformsTo("volumes");
        Stream.of(volume, alike.first(), alike.second())
                .forEach(each -> list.whereListed("/volumes", "/id", each.id(), "/name")
                        .isEqualTo(each.name())
                        .beyond()
                        .whereListed("/volumes", "/id", each.id(), "/links")
                        .isAsIn(each.shown(), "/volume/links"));
    }

    private static AnswerAssert listsAllInDetail(Answer answer, Volume volume, AlikeVolumes alike) {
        AnswerAssert list = assertThat(answer).hasStatus(200).conformsTo("volumes-detail");
        Stream.of(volume, alike.first(), alike.second())
                .forEach(each -> each.lasting()
                        .forEach(field -> list.whereListed("/volumes", "/id", each.id(), "/" + field)
                                .isAsIn(each.shown(), "/volume/" + field)));
        return list;
    }

    /** A filter that is overlooked shows here only: all that there is may be as it demands. */
    private static void listsNone(Answer answer, Volume volume, String schema) {
        assertThat(answer).beyond().hasStatus(200).conformsTo(schema).doesNotList("/volumes", "/id", volume.id());
    }
}
