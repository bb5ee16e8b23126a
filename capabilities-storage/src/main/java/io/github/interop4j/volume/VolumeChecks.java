package io.github.interop4j.volume;

import static io.github.interop4j.judgement.Judgements.assertEventually;
import static io.github.interop4j.judgement.Judgements.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.budget.Creates;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.image.Image;
import io.github.interop4j.given.volume.Volume;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.service.image.Images;
import io.github.interop4j.service.volume.Volumes;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.Map;
import java.util.function.Consumer;

@Capability("volumes-v3-create-delete")
@Spec("https://docs.openstack.org/api-ref/block-storage/v3/#volumes-volumes")
class VolumeChecks {

    @Check("27fb0e9f-fb64-41dd-8bdb-1ffa762f0d51")
    @Creates(volumes = 2)
    void anEmptyVolumeIsCreatedChangedAndDeleted(Volumes volumes) {
        Answer created = isCreated(volumes, "false", minimal -> {});
        isChanged(volumes, created, "false").beyond().at("/volume/source_volid").isAsIn(created);
        aNamelessOneTakesItsName(volumes, created);
        isDeleted(volumes, created);
    }

    @Check("54a01030-c7fc-447c-86ee-c1182beae638")
    @Capability("volumes-v3-copy-image-to-volume")
    @Creates(volumes = 2)
    void aVolumeIsCreatedFromAnImageChangedAndDeleted(Volumes volumes, Images images, @Given Image image) {
        int size = Math.max(1, images.show(image.id()).number("/min_disk"));
        Answer created = isCreated(
                volumes,
                "true",
                minimal -> minimal.put("imageRef", image.id().value()).put("size", size));
        isChanged(volumes, created, "true")
                .beyond()
                .at("/volume/volume_image_metadata/image_id")
                .isEqualTo(image.id());
        aNamelessOneTakesItsName(volumes, created);
        isDeleted(volumes, created);
    }

    @Check("3f591b4a-7dc6-444c-bd51-77469506b3a1")
    @Capability("volumes-v3-clone")
    @Creates(volumes = 2)
    void aVolumeIsClonedAndTheCloneIsChangedAndDeleted(Volumes volumes, @Given(shared = true) Volume origin) {
        Answer created = isCreated(
                volumes,
                "false",
                minimal -> minimal.put("source_volid", origin.id().value()));
        isChanged(volumes, created, "false").beyond().at("/volume/source_volid").isEqualTo(origin.id());
        aNamelessOneTakesItsName(volumes, created);
        isDeleted(volumes, created);
    }

    private static Answer isCreated(Volumes volumes, String bootable, Consumer<ObjectNode> deviation) {
        String name = volumes.newName();
        Answer created = volumes.create(minimal -> {
            minimal.put("name", name).putObject("metadata").put("Type", "Test");
            deviation.accept(minimal);
        });
        assertThat(created)
                .hasStatus(202)
                .conformsTo("volume-created")
                .at("/volume/name")
                .isEqualTo(name)
                .beyond()
                .conformsTo("documented-volume")
                .at("/volume/metadata")
                .isEqualTo(Map.of("Type", "Test"));
        becomesAvailable(volumes, created)
                .at("/volume/name")
                .isEqualTo(name)
                .at("/volume/metadata/Type")
                .isEqualTo("Test")
                .at("/volume/bootable")
                .isEqualTo(bootable)
                .beyond()
                .at("/volume/metadata")
                .isEqualTo(Map.of("Type", "Test"));
        return created;
    }

    /** Once to the name it has, and once to another one. */
    private static AnswerAssert isChanged(Volumes volumes, Answer created, String bootable) {
        Id volume = created.id("/volume/id");
        String name = created.id("/volume/name").value();
        isAsCreated(assertThat(volumes.update(volume, minimal -> minimal.put("name", name))), created, "volume-created")
                .beyond()
                .at("/volume/name")
                .isEqualTo(name);

        String newName = volumes.newName();
        String description = "This is the new description of volume";
        isAsCreated(
                        assertThat(volumes.update(
                                volume, minimal -> minimal.put("name", newName).put("description", description))),
                        created,
                        "volume-created")
                .at("/volume/name")
                .isEqualTo(newName)
                .at("/volume/description")
                .isEqualTo(description);
        return isAsCreated(assertThat(volumes.show(volume)), created, "volume")
                .at("/volume/name")
                .isEqualTo(newName)
                .at("/volume/description")
                .isEqualTo(description)
                .at("/volume/metadata/Type")
                .isEqualTo("Test")
                .at("/volume/bootable")
                .isEqualTo(bootable);
    }

    private static void aNamelessOneTakesItsName(Volumes volumes, Answer named) {
        String name = named.id("/volume/name").value();
        String zone = named.id("/volume/availability_zone").value();
        String description = "@#$%^* description " + volumes.newName();
        Answer nameless = volumes.create(minimal -> minimal.put("description", description)
                .put("availability_zone", zone)
                .remove("name"));
        assertThat(nameless).hasStatus(202).conformsTo("volume-created");
        becomesAvailable(volumes, nameless)
                .beyond()
                .at("/volume/name")
                .isAsIn(nameless)
                .at("/volume/description")
                .isEqualTo(description)
                .at("/volume/availability_zone")
                .isEqualTo(zone);

        isAsCreated(
                        assertThat(volumes.update(
                                nameless.id("/volume/id"),
                                minimal -> minimal.put("name", name).putNull("description"))),
                        nameless,
                        "volume-created")
                .beyond()
                .at("/volume/name")
                .isEqualTo(name)
                .at("/volume/description")
                .isAsIn(named);
        isDeleted(volumes, nameless);
    }

    private static AnswerAssert becomesAvailable(Volumes volumes, Answer created) {
        AnswerAssert shown = assertEventually(() -> volumes.show(created.id("/volume/id")))
                .at("/volume/status")
                .isEqualTo("available");
        return isAsCreated(shown, created, "volume");
    }

    private static AnswerAssert isAsCreated(AnswerAssert answer, Answer created, String schema) {
        answer.hasStatus(200)
                .conformsTo(schema)
                .at("/volume/id")
                .isAsIn(created)
                .beyond()
                .conformsTo("documented-volume")
                .at("/volume/size")
                .isAsIn(created)
                .at("/volume/metadata")
                .isAsIn(created)
                .at("/volume/availability_zone")
                .isAsIn(created)
                .at("/volume/user_id")
                .isAsIn(created)
                .at("/volume/links")
                .isAsIn(created)
                .at("/volume/encrypted")
                .isAsIn(created)
                .at("/volume/multiattach")
                .isAsIn(created)
                .at("/volume/attachments")
                .hasSize(0);
        return answer;
    }

    private static void isDeleted(Volumes volumes, Answer created) {
        Id volume = created.id("/volume/id");
        assertThat(volumes.delete(volume)).hasStatus(202).beyond().hasNoBody();
        assertEventually(() -> volumes.show(volume)).hasStatus(404).isRefused(404);
    }
}
