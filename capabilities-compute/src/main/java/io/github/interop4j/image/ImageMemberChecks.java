package io.github.interop4j.image;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.As;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.image.QueuedImage;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.service.image.ImageMembers;
import io.github.interop4j.service.image.Images;
import io.github.interop4j.wire.Answer;

@Capability("images-v2-share")
@Spec("https://docs.openstack.org/api-ref/image/v2/#sharing")
class ImageMemberChecks {

    @Check("5934c6ea-27dc-4d6e-9421-eeb5e045494a")
    void anImageThatAProjectAcceptsIsInItsList(
            ImageMembers members,
            @Given QueuedImage image,
            @As(Role.OTHER) ImageMembers theirs,
            @As(Role.OTHER) Images visible) {
        itIsSharedAndNotYetInTheList(members, image, theirs, visible);

        itIs("accepted", beyond(theirs.update(image.id(), theirs.self(), "accepted")), image, theirs);
        itIsInTheList(visible, image);
        assertThat(members.list(image.id()))
                .hasStatus(200)
                .at("/members")
                .hasSize(1)
                .at("/members/0/member_id")
                .isEqualTo(theirs.self())
                .at("/members/0/image_id")
                .isEqualTo(image.id())
                .at("/members/0/status")
                .isEqualTo("accepted")
                .beyond()
                .conformsTo("image-members")
                .at("/members/0/created_at")
                .isAfter(image.since())
                .at("/members/0/updated_at")
                .isAfter(image.since());
    }

    @Check("d9e83e5f-3524-4b38-a900-22abcb26e90e")
    void anImageThatAProjectRejectsIsNotInItsList(
            ImageMembers members,
            @Given QueuedImage image,
            @As(Role.OTHER) ImageMembers theirs,
            @As(Role.OTHER) Images visible) {
        itIsSharedAndNotYetInTheList(members, image, theirs, visible);

        itIs("rejected", beyond(theirs.update(image.id(), theirs.self(), "rejected")), image, theirs);
        itIsNotInTheList(visible, image);
        itIs("rejected", assertThat(members.show(image.id(), theirs.self())).beyond(), image, theirs);
    }

    @Check("a6ee18b9-4378-465e-9ad9-9a6de58a3287")
    @Capability("images-v2-get")
    void aMemberOfAnImageIsShown(
            ImageMembers members,
            @Given QueuedImage image,
            @As(Role.OTHER) ImageMembers theirs,
            @As(Role.OTHER) Images visible) {
        Answer accepted = accepted(members, image, theirs, visible);
        Answer shown = members.show(image.id(), theirs.self());
        itIs("accepted", assertThat(shown), image, theirs);
        assertThat(shown).beyond().at("").isAsIn(accepted);
    }

    @Check("72989bc7-2268-48ed-af22-8821e835c914")
    @Capability("images-v2-remove")
    void anImageIsNotInTheListOfAMemberThatWasRemoved(
            ImageMembers members,
            @Given QueuedImage image,
            @As(Role.OTHER) ImageMembers theirs,
            @As(Role.OTHER) Images visible) {
        accepted(members, image, theirs, visible);

        assertThat(members.delete(image.id(), theirs.self()))
                .hasStatus(204)
                .beyond()
                .hasNoBody();
        itIsNotInTheList(visible, image);
        assertThat(visible.show(image.id())).beyond().isRefused(404).conformsTo("refusal");
    }

    @Check("b79efb37-820d-4cf0-b54c-308b00cf842c")
    void aMemberCanNotAnswerAsNobodyDoes(
            ImageMembers members, @Given QueuedImage image, @As(Role.OTHER) ImageMembers theirs) {
        itIs("pending", assertThat(members.create(image.id(), theirs.self())), image, theirs);

        assertThat(theirs.update(image.id(), theirs.self(), "notavalidstatus"))
                .hasStatus(400)
                .beyond()
                .conformsTo("refusal");
    }

    @Check("27002f74-109e-4a37-acd0-f91cd4597967")
    void anOwnerCanNotAcceptForAMember(
            ImageMembers members,
            @Given QueuedImage image,
            @As(Role.OTHER) ImageMembers theirs,
            @As(Role.OTHER) Images visible) {
        itIsSharedAndNotYetInTheList(members, image, theirs, visible);

        assertThat(members.update(image.id(), theirs.self(), "accepted"))
                .hasStatus(403)
                .beyond()
                .conformsTo("refusal");
        itIsNotInTheList(visible, image);
    }

    private static void itIsSharedAndNotYetInTheList(
            ImageMembers members, QueuedImage image, ImageMembers theirs, Images visible) {
        itIs("pending", assertThat(members.create(image.id(), theirs.self())), image, theirs);
        itIsNotInTheList(visible, image);
    }

    /** Returns the answer to a project that accepts the image, and has it in its list from then on. */
    private static Answer accepted(ImageMembers members, QueuedImage image, ImageMembers theirs, Images visible) {
        itIs("pending", beyond(members.create(image.id(), theirs.self())), image, theirs);
        Answer accepted = theirs.update(image.id(), theirs.self(), "accepted");
        itIs("accepted", beyond(accepted), image, theirs);
        itIsInTheList(visible, image);
        return accepted;
    }

    /** Upstream's tests look at no more than the status of some answers. */
    private static AnswerAssert beyond(Answer answer) {
        return assertThat(answer).hasStatus(200).beyond();
    }

    private static void itIs(String status, AnswerAssert member, QueuedImage image, ImageMembers theirs) {
        member.hasStatus(200)
                .at("/member_id")
                .isEqualTo(theirs.self())
                .at("/image_id")
                .isEqualTo(image.id())
                .at("/status")
                .isEqualTo(status)
                .beyond()
                .conformsTo("image-member")
                .at("/created_at")
                .isAfter(image.since())
                .at("/updated_at")
                .isAfter(image.since());
    }

    private static void itIsInTheList(Images visible, QueuedImage image) {
        assertThat(visible.list())
                .hasStatus(200)
                .lists("/images", "/id", image.id())
                .beyond()
                .conformsTo("images")
                .whereListed("/images", "/id", image.id(), "")
                .isAsIn(image.created(), "");
    }

    private static void itIsNotInTheList(Images visible, QueuedImage image) {
        assertThat(visible.list())
                .hasStatus(200)
                .doesNotList("/images", "/id", image.id())
                .beyond()
                .conformsTo("images");
    }
}
