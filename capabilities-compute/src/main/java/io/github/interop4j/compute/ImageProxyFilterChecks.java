package io.github.interop4j.compute;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.compute.ServerImage;
import io.github.interop4j.given.image.Image;
import io.github.interop4j.given.image.QueuedImage;
import io.github.interop4j.given.image.ShownImage;
import io.github.interop4j.given.image.UploadedImage;
import io.github.interop4j.service.compute.ComputeImages;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.Map;
import java.util.UUID;

/** Lists of images, as the compute service passed them on until microversion 2.35. */
@Capability("compute-images-list")
@Spec("https://docs.openstack.org/api-ref/compute/#images-deprecated")
class ImageProxyFilterChecks {

    @Check("a3f5b513-aeb3-42a9-b18e-f091ef73254d")
    void aListCanBeNarrowedToAStatus(
            ComputeImages images, @Given(shared = true) UploadedImage image, @Given(shared = true) QueuedImage other) {
        assertThat(images.list(Map.of("status", "ACTIVE")))
                .hasStatus(200)
                .conformsTo("images")
                .lists("/images", "/id", image.id())
                .beyond()
                .whereListed("/images", "/id", image.id(), "/name")
                .isEqualTo(image.name())
                .doesNotList("/images", "/id", other.id());
    }

    @Check("9b0ea018-6185-4f71-948a-a123a107988e")
    void aDetailedListCanBeNarrowedToAStatus(
            ComputeImages images, @Given(shared = true) UploadedImage image, @Given(shared = true) QueuedImage other) {
        assertThat(images.listDetail(Map.of("status", "ACTIVE")))
                .hasStatus(200)
                .conformsTo("images-detail")
                .lists("/images", "/id", image.id())
                .beyond()
                .whereListed("/images", "/id", image.id(), "/name")
                .isEqualTo(image.name())
                .doesNotList("/images", "/id", other.id())
                .listsOnly("/images", "/status", "ACTIVE");
    }

    @Check("33163b73-79f5-4d07-a7ea-9213bcc468ff")
    void aListCanBeNarrowedToAName(
            ComputeImages images, @Given(shared = true) UploadedImage image, @Given(shared = true) QueuedImage other) {
        Answer list = images.list(Map.of("name", image.name()));
        listsOneOfTwo(list, image.id(), other.id());
        assertThat(list).beyond().listsOnly("/images", "/name", image.name());
    }

    @Check("644ea267-9bd9-4f3b-af9f-dffa02396a17")
    void aDetailedListCanBeNarrowedToAName(
            ComputeImages images, @Given(shared = true) UploadedImage image, @Given(shared = true) QueuedImage other) {
        Answer list = images.listDetail(Map.of("name", image.name()));
        detailsOneOfTwo(list, image.id(), other.id());
        assertThat(list).beyond().listsOnly("/images", "/name", image.name());
    }

    @Check("e3356918-4d3e-4756-81d5-abc4524ba29f")
    void aListCanBeNarrowedToImagesOfServers(
            ComputeImages images, @Given(shared = true) ServerImage taken, @Given Image image) {
        Answer list = images.list(Map.of("type", "snapshot"));
        listsOneOfTwo(list, taken.id(), image.id());
        assertThat(list)
                .beyond()
                .whereListed("/images", "/id", taken.id(), "/name")
                .isEqualTo(taken.name());
    }

    @Check("888c0cc0-7223-43c5-9db0-b125fd0a393b")
    void aDetailedListCanBeNarrowedToImagesOfServers(
            ComputeImages images, @Given(shared = true) ServerImage taken, @Given(by = ShownImage.class) Image image) {
        Answer list = images.listDetail(Map.of("type", "snapshot"));
        detailsOneOfTwo(list, taken.id(), image.id());
        assertThat(list)
                .beyond()
                .listsOnly("/images", "/metadata/image_type", "snapshot")
                .whereListed("/images", "/id", taken.id(), "/name")
                .isEqualTo(taken.name())
                .whereListed("/images", "/id", taken.id(), "/server/id")
                .isEqualTo(taken.server().id());

        assertThat(images.show(image.id()))
                .hasStatus(200)
                .conformsTo("image")
                .beyond()
                .at("/image/id")
                .isEqualTo(image.id())
                .at("/image/name")
                .isEqualTo(image.name());
    }

    @Check("9f238683-c763-45aa-b848-232ec3ce3105")
    void aListCanBeNarrowedToTheImagesOfAServer(
            ComputeImages images, @Given(shared = true) ServerImage taken, @Given Image image) {
        listsItsOnly(images.list(ofServer(taken.server().id())), taken, image);
        listsNone(images.list(ofServer(ofNoServer(taken.server().id()))));
    }

    @Check("05a377b8-28cf-4734-a1e6-2ab5c38bf606")
    void aListCanBeNarrowedToTheImagesOfAServerByItsAddresses(
            ComputeImages images, @Given(shared = true) ServerImage taken, @Given Image image) {
        Id self = address(taken, 0);
        Id bookmark = address(taken, 1);
        listsItsOnly(images.list(ofServer(self)), taken, image);
        listsItsOnly(images.list(ofServer(bookmark)), taken, image);
        listsNone(images.list(ofServer(ofNoServer(self))));
    }

    @Check("8c78f822-203b-4bf6-8bba-56ebd551cf84")
    void aDetailedListCanBeNarrowedToTheImagesOfAServerByItsAddresses(
            ComputeImages images, @Given(shared = true) ServerImage taken, @Given Image image) {
        Id self = address(taken, 0);
        Id bookmark = address(taken, 1);
        detailsItsOnly(images.listDetail(ofServer(self)), taken, image);
        detailsItsOnly(images.listDetail(ofServer(bookmark)), taken, image);
        listsNone(images.listDetail(ofServer(ofNoServer(self))));
    }

    @Check("18bac3ae-da27-436c-92a9-b22474d13aab")
    void aListCanBeNarrowedToWhatHasChanged(ComputeImages images, @Given(shared = true) UploadedImage image) {
        assertThat(images.list(changedSince(image.shown().id("/created_at"))))
                .hasStatus(200)
                .conformsTo("images")
                .lists("/images", "/id", image.id())
                .beyond()
                .whereListed("/images", "/id", image.id(), "/name")
                .isEqualTo(image.name());
        assertThat(images.list(changedSince(new Id("2051-01-01T12:34:00Z"))))
                .beyond()
                .hasStatus(200)
                .at("/images")
                .hasSize(0);
    }

    @Check("7d439e18-ac2e-4827-b049-7e18004712c4")
    void aDetailedListCanBeNarrowedToWhatHasChanged(ComputeImages images, @Given(shared = true) UploadedImage image) {
        assertThat(images.listDetail(changedSince(image.shown().id("/created_at"))))
                .hasStatus(200)
                .conformsTo("images-detail")
                .lists("/images", "/id", image.id())
                .beyond()
                .whereListed("/images", "/id", image.id(), "/name")
                .isEqualTo(image.name());
        assertThat(images.listDetail(changedSince(new Id("2051-01-01T12:34:00Z"))))
                .beyond()
                .hasStatus(200)
                .at("/images")
                .hasSize(0);
    }

    private static void listsOneOfTwo(Answer list, Id one, Id other) {
        assertThat(list)
                .hasStatus(200)
                .conformsTo("images")
                .lists("/images", "/id", one)
                .doesNotList("/images", "/id", other);
    }

    private static void detailsOneOfTwo(Answer list, Id one, Id other) {
        assertThat(list)
                .hasStatus(200)
                .conformsTo("images-detail")
                .lists("/images", "/id", one)
                .doesNotList("/images", "/id", other);
    }

    private static void listsItsOnly(Answer list, ServerImage taken, Image other) {
        listsOneOfTwo(list, taken.id(), other.id());
        assertThat(list).beyond().at("/images").hasSize(1).at("/images/0/name").isEqualTo(taken.name());
    }

    private static void detailsItsOnly(Answer list, ServerImage taken, Image other) {
        detailsOneOfTwo(list, taken.id(), other.id());
        assertThat(list)
                .beyond()
                .at("/images")
                .hasSize(1)
                .at("/images/0/name")
                .isEqualTo(taken.name())
                .at("/images/0/server/id")
                .isEqualTo(taken.server().id());
    }

    private static void listsNone(Answer list) {
        assertThat(list).hasStatus(200).at("/images").hasSize(0);
    }

    private static Map<String, Id> ofServer(Id server) {
        return Map.of("server", server);
    }

    private static Map<String, Id> changedSince(Id time) {
        return Map.of("changes-since", time);
    }

    private static Id address(ServerImage taken, int link) {
        return taken.server().created().id("/server/links/" + link + "/href");
    }

    /** Returns an address, or an id, of no server where this is one of a server. */
    private static Id ofNoServer(Id server) {
        return new Id(server.value().replaceFirst("[^/]+$", UUID.randomUUID().toString()));
    }
}
