package io.github.interop4j.objectstore;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.JudgesQuotas;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.objectstore.Container;
import io.github.interop4j.given.objectstore.LimitedContainer;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.service.objectstore.Containers;
import io.github.interop4j.service.objectstore.Objects;
import java.util.Map;

@Capability("objectstore-container-quotas")
@Spec("https://docs.openstack.org/api-ref/object-store/#create-update-or-delete-container-metadata")
class ContainerQuotaChecks {

    @Check("9a0fb034-86af-4df0-86fa-f8bd7db21ae0")
    void asManyBytesAsTheQuotaAllowsAreStored(
            Objects objects, Containers containers, @Given(by = LimitedContainer.class) Container container) {
        isUsed(containers, container, "Bytes-Used", 0);
        assertThat(objects.put(container.name(), objects.newName(), new byte[LimitedContainer.BYTES], Map.of()))
                .hasStatus(201)
                .hasHeadersOf("stored-object-headers");
        isUsed(containers, container, "Bytes-Used", LimitedContainer.BYTES)
                .beyond()
                .hasHeader("X-Container-Object-Count", "1");
    }

    @Check("22eeeb2b-3668-4160-baef-44790f65a5a0")
    @JudgesQuotas
    void moreBytesThanTheQuotaAllowsAreRefused(
            Objects objects, Containers containers, @Given(by = LimitedContainer.class) Container container) {
        isUsed(containers, container, "Bytes-Used", 0);
        isRefused(objects, container, new byte[LimitedContainer.BYTES + 1]);
        isUsed(containers, container, "Bytes-Used", 0).beyond().hasHeader("X-Container-Object-Count", "0");
    }

    @Check("3a387039-697a-44fc-a9c0-935de31f426b")
    @JudgesQuotas
    void moreObjectsThanTheQuotaAllowsAreRefused(
            Objects objects, Containers containers, @Given(by = LimitedContainer.class) Container container) {
        isStored(objects, container);
        isStored(objects, container);
        isStored(objects, container);
        isUsed(containers, container, "Object-Count", LimitedContainer.OBJECTS);
        isRefused(objects, container, new byte[0]);
        isUsed(containers, container, "Object-Count", LimitedContainer.OBJECTS);
    }

    private static void isStored(Objects objects, Container container) {
        assertThat(objects.put(container.name(), objects.newName(), new byte[0], Map.of()))
                .hasStatus(201)
                .beyond()
                .hasHeadersOf("stored-object-headers");
    }

    private static void isRefused(Objects objects, Container container, byte[] data) {
        assertThat(objects.put(container.name(), objects.newName(), data, Map.of()))
                .isRefused(413)
                .beyond()
                .hasHeadersOf("answer-headers")
                .hasBody("Upload exceeds quota.");
    }

    private static AnswerAssert isUsed(Containers containers, Container container, String what, int amount) {
        return assertThat(containers.head(container.name()))
                .hasStatus(204)
                .hasHeader("X-Container-" + what, String.valueOf(amount))
                .beyond()
                .hasHeadersOf("container-headers")
                .hasHeader("X-Container-Meta-Quota-Bytes", String.valueOf(LimitedContainer.BYTES))
                .hasHeader("X-Container-Meta-Quota-Count", String.valueOf(LimitedContainer.OBJECTS));
    }
}
