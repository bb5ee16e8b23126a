package io.github.interop4j.image;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.image.QueuedImage;
import io.github.interop4j.given.image.UploadedImage;
import io.github.interop4j.service.image.Images;
import io.github.interop4j.wire.Answer;
import java.util.Map;

@Capability("images-v2-list")
@Spec("https://docs.openstack.org/api-ref/image/v2/#list-images")
class ImageListChecks {

    @Check("1e341d7a-90a9-494c-b143-2cdf2aeb6aee")
    @Capability("images-v2-index")
    void onesImagesAreListed(
            Images images, @Given(shared = true) UploadedImage image, @Given(shared = true) QueuedImage other) {
        assertThat(images.list())
                .hasStatus(200)
                .lists("/images", "/id", image.id())
                .lists("/images", "/id", other.id())
                .beyond()
                .conformsTo("images")
                .whereListed("/images", "/id", image.id(), "")
                .isAsIn(image.shown(), "")
                .whereListed("/images", "/id", other.id(), "")
                .isAsIn(other.created(), "");
    }

    @Check("9959ca1d-1aa7-4b7a-a1ea-0fff0499b37e")
    void aListCanBeNarrowedToAContainerFormat(
            Images images, @Given(shared = true) UploadedImage image, @Given(shared = true) QueuedImage other) {
        itIsNarrowed(images, "container_format", "bare", image, other);
    }

    @Check("4a4735a7-f22f-49b6-b0d9-66e1ef7453eb")
    void aListCanBeNarrowedToADiskFormat(
            Images images, @Given(shared = true) UploadedImage image, @Given(shared = true) QueuedImage other) {
        itIsNarrowed(images, "disk_format", "raw", image, other);
    }

    @Check("7a95bb92-d99e-4b12-9718-7bc6ab73e6d2")
    void aListCanBeNarrowedToAVisibility(
            Images images, @Given(shared = true) UploadedImage image, @Given(shared = true) QueuedImage other) {
        itIsNarrowed(images, "visibility", "private", image, other);
    }

    @Check("7fc9e369-0f58-4d05-9aa5-0969e2d59d15")
    void aListCanBeNarrowedToAStatus(
            Images images, @Given(shared = true) UploadedImage image, @Given(shared = true) QueuedImage other) {
        itIsNarrowed(images, "status", "active", image, other);
    }

    @Check("cf1b9a48-8340-480e-af7b-fe7e17690876")
    void aListCanBeNarrowedToASize(
            Images images, @Given(shared = true) UploadedImage image, @Given(shared = true) QueuedImage other) {
        itIsNarrowed(images, "size", image.data().length, image, other);
    }

    @Check("4ad8c157-971a-4ba8-aa84-ed61154b1e7f")
    void aListCanBeNarrowedToARangeOfSizes(
            Images images, @Given(shared = true) UploadedImage image, @Given(shared = true) QueuedImage other) {
        int size = image.data().length;
        Answer list = between(images, size - 10, size + 10);
        assertThat(list)
                .hasStatus(200)
                .each("/images", "/size")
                .isAtLeast(size - 10)
                .each("/images", "/size")
                .isAtMost(size + 10);
        itListsOneOfTwo(list, image, other);

        assertThat(between(images, size + 1, size + 10))
                .beyond()
                .hasStatus(200)
                .conformsTo("images")
                .doesNotList("/images", "/id", image.id());
        assertThat(between(images, size - 10, size - 1))
                .beyond()
                .hasStatus(200)
                .conformsTo("images")
                .doesNotList("/images", "/id", image.id());
    }

    @Check("e914a891-3cc8-4b40-ad32-e0a39ffbddbb")
    void aListCanBeLimited(Images images, @Given(shared = true) UploadedImage image) {
        Answer list = images.list(Map.of("limit", 1));
        assertThat(list).hasStatus(200).at("/images").hasSize(1);
        assertThat(list)
                .beyond()
                .conformsTo("images")
                .at("/first")
                .matches(".*/v2/images\\?limit=1")
                .at("/next")
                .matches(".*/v2/images\\?(limit=1&)?marker=" + list.id("/images/0/id") + "(&limit=1)?");
    }

    private static void itIsNarrowed(
            Images images, String field, Object value, UploadedImage image, QueuedImage other) {
        Answer list = images.list(Map.of(field, value));
        assertThat(list).hasStatus(200).each("/images", "/" + field).isEqualTo(value);
        itListsOneOfTwo(list, image, other);
        assertThat(list).beyond().at("/first").matches(".*/v2/images\\?" + field + "=" + value);
    }

    private static void itListsOneOfTwo(Answer list, UploadedImage image, QueuedImage other) {
        assertThat(list)
                .beyond()
                .conformsTo("images")
                .doesNotList("/images", "/id", other.id())
                .whereListed("/images", "/id", image.id(), "")
                .isAsIn(image.shown(), "");
    }

    private static Answer between(Images images, int least, int most) {
        return images.list(Map.of("size_min", least, "size_max", most));
    }
}
