package io.github.interop4j.objectstore;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.objectstore.Segments;
import io.github.interop4j.given.objectstore.StaticLargeObject;
import io.github.interop4j.given.objectstore.StaticSegments;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.service.objectstore.Containers;
import io.github.interop4j.service.objectstore.Objects;
import io.github.interop4j.wire.Answer;
import java.util.Map;

@Capability("objectstore-slo-support")
@Spec("https://docs.openstack.org/swift/latest/overview_large_objects.html#static-large-objects")
class StaticLargeObjectChecks {

    @Check("2c3f24a6-36e8-4711-9aa2-800ee1fc7b5b")
    void aLargeObjectIsMadeOfItsSegments(Objects objects, @Given(by = StaticSegments.class) Segments segments) {
        String container = segments.container().name();
        assertThat(objects.putManifest(container, segments.whole(), segments.manifest()))
                .hasStatus(201)
                .hasHeadersOf("stored-manifest-headers")
                .beyond()
                .hasHeader("ETag", segments.etag());
        assertThat(objects.get(container, segments.whole(), Map.of()))
                .beyond()
                .hasStatus(200)
                .hasHeadersOf("static-large-object-headers")
                .hasBody(segments.text());
    }

    @Check("e69ad766-e1aa-44a2-bdd2-bf62c09c1456")
    void theHeadersOfALargeObjectAreShown(Objects objects, @Given(by = StaticLargeObject.class) Segments segments) {
        isLarge(objects.head(segments.container().name(), segments.whole()), segments)
                .hasStatus(200)
                .hasNoBody();
    }

    @Check("49bc49bc-dd1b-4c0f-904e-d9f10b830ee8")
    void aLargeObjectIsReadAsOne(Objects objects, @Given(by = StaticLargeObject.class) Segments segments) {
        isLarge(objects.get(segments.container().name(), segments.whole(), Map.of()), segments)
                .hasStatus(200, 206)
                .hasBody(segments.text());
    }

    @Check("87b6dfa1-abe9-404d-8bf0-6c3751e6aa77")
    void aLargeObjectIsDeletedWithItsSegments(
            Objects objects, Containers containers, @Given(by = StaticLargeObject.class) Segments segments) {
        String container = segments.container().name();
        assertThat(objects.deleteWhole(container, segments.whole()))
                .hasStatus(200, 204)
                .hasHeadersOf("answer-headers")
                .beyond()
                .conformsTo("bulk-deleted")
                .at("/Number Deleted")
                .isEqualTo(segments.parts().size() + 1)
                .at("/Number Not Found")
                .isEqualTo(0)
                .at("/Errors")
                .hasSize(0)
                .at("/Response Status")
                .isEqualTo("200 OK");
        assertThat(containers.objectNames(container, Map.of()))
                .hasStatus(200, 204)
                .hasHeader("X-Container-Object-Count", "0")
                .beyond()
                .hasStatus(204)
                .hasHeadersOf("container-headers")
                .hasNoBody();
    }

    private static AnswerAssert isLarge(Answer answer, Segments segments) {
        AnswerAssert judge = assertThat(answer).hasHeadersOf("static-large-object-headers");
        judge.beyond()
                .hasStatus(200)
                .hasHeader("ETag", segments.etag())
                .hasHeader("Content-Length", String.valueOf(segments.text().length()));
        return judge;
    }
}
