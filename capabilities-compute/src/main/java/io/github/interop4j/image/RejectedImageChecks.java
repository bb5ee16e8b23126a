package io.github.interop4j.image;

import static io.github.interop4j.judgement.Judgements.assertEventually;
import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.image.QueuedImage;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.service.image.Images;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.UUID;

@Capability("images-v2-get")
@Spec("https://docs.openstack.org/api-ref/image/v2/#images")
class RejectedImageChecks {

    @Check("668743d5-08ad-4480-b2b8-15da34f81d9f")
    void anImageThatDoesNotExistIsNotShown(Images images) {
        isRejected(404, images.show(ofNoImage()));
    }

    @Check("ef45000d-0a72-4781-866d-4cb7bf2562ad")
    void anImageWithoutAnIdIsNotShown(Images images) {
        isRejected(404, images.show(new Id("")));
    }

    @Check("e57fc127-7ba0-4693-92d7-1d8a05ebcba9")
    void aDeletedImageIsNeitherShownNorDeletedAgain(Images images, @Given QueuedImage image) {
        assertThat(images.delete(image.id())).hasStatus(204);
        says(404, assertEventually(() -> images.show(image.id())).hasStatus(404));
        isRejected(404, images.delete(image.id()));
    }

    @Check("6fe40f1c-57bd-4918-89cc-8500f850f3de")
    @Capability("images-v2-delete")
    void anImageThatDoesNotExistIsNotDeleted(Images images) {
        isRejected(404, images.delete(ofNoImage()));
    }

    @Check("32248db1-ab88-4821-9604-c7c369f1f88c")
    @Capability("images-v2-delete")
    void anImageWithoutAnIdIsNotDeleted(Images images) {
        isRejected(404, images.delete(new Id("")));
    }

    @Check("292bd310-369b-41c7-a7a3-10276ef76753")
    @Capability("images-v2-import")
    void anImageInAContainerOfAnUnknownFormatIsRejected(Images images) {
        isRejected(
                400,
                images.create(
                        minimal -> minimal.put("container_format", "wrong").put("disk_format", "vhd")));
    }

    @Check("70c6040c-5a97-4111-9e13-e73665264ce1")
    @Capability("images-v2-import")
    void anImageOfADiskOfAnUnknownFormatIsRejected(Images images) {
        isRejected(400, images.create(minimal -> minimal.put("disk_format", "wrong")));
    }

    @Check("8cd30f82-6f9a-4c6e-8034-c1b51fba43d9")
    @Capability("images-v2-update")
    void anImageThatDoesNotExistIsNotTagged(Images images) {
        isRejected(404, images.addTag(ofNoImage(), "of interop4j"));
    }

    @Check("39c023a2-325a-433a-9eea-649bf1414b19")
    @Capability("images-v2-delete")
    void aTagThatAnImageDoesNotHaveIsNotDeleted(Images images, @Given(shared = true) QueuedImage image) {
        isRejected(404, images.deleteTag(image.id(), "of interop4j"));
    }

    /** The API's reference promises no form of refusals; but in this one Glance has always told a client why. */
    private static void isRejected(int status, Answer answer) {
        says(status, assertThat(answer).hasStatus(status));
    }

    private static void says(int status, AnswerAssert refusal) {
        refusal.beyond().conformsTo("refusal").at("/code").matches(status + " .+");
    }

    private static Id ofNoImage() {
        return new Id(UUID.randomUUID().toString());
    }
}
