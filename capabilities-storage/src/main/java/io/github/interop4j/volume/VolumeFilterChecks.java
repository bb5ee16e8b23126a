package io.github.interop4j.volume;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.volume.AlikeVolumes;
import io.github.interop4j.given.volume.Volume;
import io.github.interop4j.service.volume.Volumes;
import io.github.interop4j.wire.Answer;
import java.util.Map;

@Capability("volumes-v3-list")
@Spec("https://docs.openstack.org/api-ref/block-storage/v3/#list-accessible-volumes")
class VolumeFilterChecks {

    @Check("a28e8da4-0b56-472f-87a8-0f4d3f819c02")
    void aListCanBeNarrowedToAName(
            Volumes volumes, @Given(shared = true) Volume volume, @Given(shared = true) AlikeVolumes others) {
        assertThat(volumes.list(Map.of("name", volume.name())))
                .hasStatus(200)
                .conformsTo("volumes")
                .at("/volumes")
                .hasSize(1)
                .at("/volumes/0/name")
                .isEqualTo(volume.name())
                .beyond()
                .at("/volumes/0/id")
                .isEqualTo(volume.id())
                .at("/volumes/0/links")
                .isAsIn(volume.shown(), "/volume/links");
    }

    @Check("2de3a6d4-12aa-403b-a8f2-fdeb42a89623")
    void aDetailedListCanBeNarrowedToAName(
            Volumes volumes, @Given(shared = true) Volume volume, @Given(shared = true) AlikeVolumes others) {
        assertThat(volumes.listDetail(Map.of("name", volume.name())))
                .hasStatus(200)
                .conformsTo("volumes-detail")
                .at("/volumes")
                .hasSize(1)
                .at("/volumes/0/name")
                .isEqualTo(volume.name())
                .beyond()
                .at("/volumes/0")
                .isAsIn(volume.shown(), "/volume");
    }

    @Check("777c87c1-2fc4-4883-8b8e-5c0b951d1ec8")
    void aListCanBeNarrowedToANameAndAStatus(
            Volumes volumes, @Given(shared = true) Volume volume, @Given(shared = true) AlikeVolumes others) {
        assertThat(volumes.list(Map.of("name", volume.name(), "status", "available")))
                .hasStatus(200)
                .conformsTo("volumes")
                .beyond()
                .at("/volumes")
                .hasSize(1)
                .at("/volumes/0/name")
                .isEqualTo(volume.name())
                .at("/volumes/0/links")
                .isAsIn(volume.shown(), "/volume/links");
    }

    @Check("856ab8ca-6009-4c37-b691-be1065528ad4")
    void aDetailedListCanBeNarrowedToANameAndAStatus(
            Volumes volumes, @Given(shared = true) Volume volume, @Given(shared = true) AlikeVolumes others) {
        assertThat(volumes.listDetail(Map.of("name", volume.name(), "status", "available")))
                .hasStatus(200)
                .conformsTo("volumes-detail")
                .listsOnly("/volumes", "/name", volume.name())
                .listsOnly("/volumes", "/status", "available")
                .beyond()
                .whereListed("/volumes", "/id", volume.id(), "")
                .isAsIn(volume.shown(), "/volume");
    }

    @Check("b5ebea1b-0603-40a0-bb41-15fcd0a53214")
    void aListCanBeNarrowedToAnItemOfMetadata(
            Volumes volumes, @Given(shared = true) AlikeVolumes alike, @Given(shared = true) Volume other) {
        assertThat(volumes.list(Map.of("metadata", alike.filter())))
                .hasStatus(200)
                .conformsTo("volumes")
                .beyond()
                .at("/volumes")
                .hasSize(2)
                .whereListed("/volumes", "/id", alike.first().id(), "/name")
                .isEqualTo(alike.first().name())
                .whereListed("/volumes", "/id", alike.second().id(), "/name")
                .isEqualTo(alike.second().name())
                .whereListed("/volumes", "/id", alike.second().id(), "/links")
                .isAsIn(alike.second().shown(), "/volume/links");
    }

    @Check("1ca92d3c-4a8e-4b43-93f5-e4c7fb3b291d")
    void aDetailedListCanBeNarrowedToAnItemOfMetadata(
            Volumes volumes, @Given(shared = true) AlikeVolumes alike, @Given(shared = true) Volume other) {
        assertThat(volumes.listDetail(Map.of("metadata", alike.filter())))
                .hasStatus(200)
                .conformsTo("volumes-detail")
                .listsOnly("/volumes", "/metadata/Type", alike.mark())
                .beyond()
                .at("/volumes")
                .hasSize(2)
                .whereListed("/volumes", "/id", alike.first().id(), "")
                .isAsIn(alike.first().shown(), "/volume")
                .whereListed("/volumes", "/id", alike.second().id(), "")
                .isAsIn(alike.second().shown(), "/volume");
    }

    @Check("0f4aa809-8c7b-418f-8fb3-84c7a5dfc52f")
    void noVolumeIsListedForANameThatNoneHas(Volumes volumes, @Given(shared = true) Volume volume) {
        listsNone(volumes.list(Map.of("name", volumes.newName())), "volumes");
    }

    @Check("9ca17820-a0e7-4cbd-a7fa-f4468735e359")
    void noVolumeIsListedInDetailForANameThatNoneHas(Volumes volumes, @Given(shared = true) Volume volume) {
        listsNone(volumes.listDetail(Map.of("name", volumes.newName())), "volumes-detail");
    }

    @Check("143b279b-7522-466b-81be-34a87d564a7c")
    void noVolumeIsListedForAStatusThatDoesNotExist(Volumes volumes, @Given(shared = true) Volume volume) {
        listsNone(volumes.list(Map.of("status", "null")), "volumes");
    }

    @Check("ba94b27b-be3f-496c-a00e-0283b373fa75")
    void noVolumeIsListedInDetailForAStatusThatDoesNotExist(Volumes volumes, @Given(shared = true) Volume volume) {
        listsNone(volumes.listDetail(Map.of("status", "null")), "volumes-detail");
    }

    private static void listsNone(Answer list, String schema) {
        assertThat(list).hasStatus(200).conformsTo(schema).at("/volumes").hasSize(0);
    }
}
