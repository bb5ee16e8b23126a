package io.github.interop4j.objectstore;

import static io.github.interop4j.judgement.Judgements.assertEventually;
import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.objectstore.Container;
import io.github.interop4j.given.objectstore.StoredObject;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.service.objectstore.Objects;
import io.github.interop4j.wire.Answer;
import java.util.Map;

@Capability("objectstore-object-get")
@Spec("https://docs.openstack.org/api-ref/object-store/#get-object-content-and-metadata")
class ObjectChecks {

    @Check("5b4ce26f-3545-46c9-a2ba-5754358a4c62")
    @Capability("objectstore-object-create")
    @Spec("https://docs.openstack.org/api-ref/object-store/#create-or-replace-object")
    void anObjectIsStoredAsItIsSent(Objects objects, @Given Container container) {
        String name = objects.newName();
        byte[] data = {0, 1, 13, 10, 127, -1, -128, 0};
        assertThat(objects.put(container.name(), name, data, Map.of("X-Object-Meta-Colour", "green")))
                .hasStatus(201)
                .hasHeadersOf("stored-object-headers")
                .beyond()
                .hasHeader("ETag", "42c3ad71cec6bc06f795b49f1c344c7d");
        assertThat(objects.get(container.name(), name, Map.of()))
                .hasStatus(200, 206)
                .hasBody(data)
                .beyond()
                .hasStatus(200)
                .hasHeadersOf("object-headers")
                .hasHeader("ETag", "42c3ad71cec6bc06f795b49f1c344c7d")
                .hasHeader("Content-Type", "application/octet-stream")
                .hasHeader("X-Object-Meta-Colour", "green");
    }

    @Check("02610ba7-86b7-4272-9ed8-aa8d417cb3cd")
    void theBytesOfAnObjectAreRead(Objects objects, @Given StoredObject object) {
        isWhole(objects.get(object.container().name(), object.name(), Map.of()), object);
    }

    @Check("50d01f12-526f-4360-9ac2-75dd508d7b68")
    void anObjectIsReadOnlyIfItIsAnother(Objects objects, @Given StoredObject object) {
        String container = object.container().name();
        assertThat(objects.get(container, object.name(), Map.of("If-None-Match", object.etag())))
                .hasStatus(304)
                .hasHeadersOf("unchanged-headers")
                .beyond()
                .hasNoBody()
                .hasHeader("ETag", object.etag());
        String another = "0123456789abcdef0123456789abcdef";
        isWhole(objects.get(container, object.name(), Map.of("If-None-Match", another)), object);
    }

    @Check("17738d45-03bd-4d45-9e0b-7b2f58f98687")
    @Capability("objectstore-object-delete")
    @Spec("https://docs.openstack.org/api-ref/object-store/#delete-object")
    void anObjectIsDeleted(Objects objects, @Given StoredObject object) {
        String container = object.container().name();
        assertThat(objects.delete(container, object.name()))
                .hasStatus(200, 204)
                .hasHeadersOf("answer-headers")
                .beyond()
                .hasStatus(204);
        assertThat(objects.head(container, object.name()))
                .beyond()
                .hasStatus(404)
                .hasHeadersOf("answer-headers");
    }

    @Check("fb024a42-37f3-4ba5-9684-4f40a7910b41")
    void anObjectThatExpiresIsGone(Objects objects, @Given StoredObject object) {
        String container = object.container().name();
        assertThat(objects.update(container, object.name(), Map.of("X-Delete-After", "10")))
                .hasStatus(202)
                .beyond()
                .hasHeadersOf("answer-headers");
        assertThat(objects.head(container, object.name()))
                .hasStatus(200)
                .hasHeadersOf("expiring-object-headers")
                .beyond()
                .hasHeader("Content-Type", "text/plain");
        assertThat(objects.get(container, object.name(), Map.of()))
                .hasStatus(200, 206)
                .hasHeadersOf("expiring-object-headers")
                .beyond()
                .hasBody(object.data());

        assertEventually(() -> objects.head(container, object.name()))
                .hasStatus(404)
                .beyond()
                .hasHeadersOf("answer-headers");
        assertThat(objects.get(container, object.name(), Map.of())).hasStatus(404);
    }

    private static AnswerAssert isWhole(Answer answer, StoredObject object) {
        return assertThat(answer)
                .hasStatus(200, 206)
                .hasHeadersOf("object-headers")
                .hasBody(object.data())
                .beyond()
                .hasStatus(200)
                .hasHeader("ETag", object.etag())
                .hasHeader("Content-Type", "text/plain")
                .hasHeader("Content-Length", String.valueOf(object.data().length));
    }
}
