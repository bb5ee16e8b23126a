package io.github.interop4j.objectstore;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.objectstore.Segments;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.service.objectstore.Objects;
import java.util.Map;

@Capability("objectstore-dlo-support")
@Spec("https://docs.openstack.org/swift/latest/overview_large_objects.html#dynamic-large-objects")
class DynamicLargeObjectChecks {

    @Check("23a3674c-d6de-46c3-86af-ff92bfc8a3da")
    void aLargeObjectTellsWhereItsSegmentsAre(Objects objects, @Given Segments segments) {
        String container = segments.container().name();
        assertThat(objects.put(
                        container, segments.whole(), new byte[0], Map.of("X-Object-Manifest", segments.prefix())))
                .hasStatus(201)
                .beyond()
                .hasHeadersOf("stored-object-headers");
        isLarge(objects, segments).hasHeader("Accept-Ranges", "bytes");
    }

    @Check("e3e6a64a-9f50-4955-b987-6ce6767c97fb")
    void anObjectBecomesLargeWhenItIsToldWhereItsSegmentsAre(Objects objects, @Given Segments segments) {
        String container = segments.container().name();
        assertThat(objects.put(container, segments.whole(), new byte[0], Map.of()))
                .hasStatus(201)
                .hasHeadersOf("stored-object-headers");
        assertThat(objects.update(container, segments.whole(), Map.of("X-Object-Manifest", segments.prefix())))
                .hasStatus(202)
                .hasHeadersOf("answer-headers");
        isLarge(objects, segments);
        assertThat(objects.get(container, segments.whole(), Map.of()))
                .hasStatus(200, 206)
                .hasBody(segments.text())
                .beyond()
                .hasStatus(200)
                .hasHeadersOf("dynamic-large-object-headers")
                .hasHeader("ETag", segments.etag())
                .hasHeader("X-Object-Manifest", segments.prefix());
    }

    private static AnswerAssert isLarge(Objects objects, Segments segments) {
        AnswerAssert judge = assertThat(objects.head(segments.container().name(), segments.whole()))
                .hasStatus(200)
                .hasHeadersOf("dynamic-large-object-headers")
                .hasHeader("X-Object-Manifest", segments.prefix());
        judge.beyond()
                .hasHeader("ETag", segments.etag())
                .hasHeader("Content-Length", String.valueOf(segments.text().length()));
        return judge;
    }
}
