package io.github.interop4j.objectstore;

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

@Capability("objectstore-object-copy")
@Spec("https://docs.openstack.org/api-ref/object-store/#copy-object")
class ObjectCopyChecks {

    @Check("1a9ab572-1b66-4981-8c21-416e2a5e6011")
    void anObjectIsReplacedByACopyOfAnother(Objects objects, @Given StoredObject object) {
        String container = object.container().name();
        String copy = replaced(objects, container);
        isCopied(objects.copyFrom(container, copy, object.path(), Map.of()), object, "stored-object-headers");
        isReadAs(object, objects.get(container, copy, Map.of()));
    }

    @Check("06f90388-2d0e-40aa-934c-e9a8833e958a")
    void anObjectIsCopiedOverAnother(Objects objects, @Given StoredObject object) {
        String container = object.container().name();
        String copy = replaced(objects, container);
        isCopied(objects.copy(container, object.name(), container, copy), object, "copied-object-headers")
                .hasHeader("X-Copied-From", object.path());
        isReadAs(object, objects.get(container, copy, Map.of()));
    }

    @Check("2248abba-415d-410b-9c30-22dff9cd6e67")
    void anObjectThatIsCopiedToItselfHasAnotherType(Objects objects, @Given StoredObject object) {
        String container = object.container().name();
        Map<String, String> type = Map.of("Content-Type", "text/plain; charset=UTF-8");
        isCopied(objects.copyFrom(container, object.name(), object.path(), type), object, "stored-object-headers");
        assertThat(objects.head(container, object.name()))
                .hasStatus(200)
                .hasHeader("Content-Type", "text/plain; charset=UTF-8")
                .beyond()
                .hasHeadersOf("object-headers")
                .hasHeader("ETag", object.etag())
                .hasHeader("Content-Length", String.valueOf(object.data().length));
    }

    @Check("aa467252-44f3-472a-b5ae-5b57c3c9c147")
    void anObjectIsCopiedToAnotherContainerWithItsMetadata(
            Objects objects, @Given StoredObject object, @Given Container container) {
        assertThat(objects.update(object.container().name(), object.name(), Map.of("X-Object-Meta-Colour", "green")))
                .hasStatus(202)
                .hasHeadersOf("answer-headers");
        isCopied(
                objects.copyFrom(container.name(), object.name(), object.path(), Map.of()),
                object,
                "stored-object-headers");
        isReadAs(object, objects.get(container.name(), object.name(), Map.of()))
                .hasHeader("X-Object-Meta-Colour", "green");
    }

    /** Something that is stored already where the copy will be. */
    private static String replaced(Objects objects, String container) {
        String name = objects.newName();
        assertThat(objects.put(container, name, new byte[] {1, 2, 3}, Map.of()))
                .hasStatus(201)
                .beyond()
                .hasHeadersOf("stored-object-headers");
        return name;
    }

    private static AnswerAssert isCopied(Answer copied, StoredObject object, String headers) {
        AnswerAssert judge = assertThat(copied).hasStatus(201).hasHeadersOf(headers);
        judge.beyond()
                .hasHeadersOf("copied-object-headers")
                .hasHeader("ETag", object.etag())
                .hasHeader("X-Copied-From", object.path())
                .header("X-Copied-From-Last-Modified")
                .isPresent();
        return judge;
    }

    private static AnswerAssert isReadAs(StoredObject object, Answer read) {
        AnswerAssert judge = assertThat(read).hasStatus(200, 206).hasBody(object.data());
        judge.beyond()
                .hasStatus(200)
                .hasHeadersOf("object-headers")
                .hasHeader("ETag", object.etag())
                .hasHeader("Content-Type", "text/plain");
        return judge;
    }
}
