package io.github.interop4j.objectstore;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.objectstore.Container;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.service.objectstore.Containers;
import io.github.interop4j.service.objectstore.Objects;
import java.util.Map;

@Capability("objectstore-object-versioned")
@Spec("https://docs.openstack.org/swift/latest/api/object_versioning.html")
class VersionedContainerChecks {

    @Check("a151e158-dcbf-4a1f-a1e7-46cd65895a6f")
    void anObjectThatIsDeletedIsAsItWasBefore(Containers containers, Objects objects, @Given Container versions) {
        String container = containers.newName();
        String name = objects.newName();
        holds(containers, versions.name(), "").header("X-Versions-Location").isAbsent();
        assertThat(containers.create(container, Map.of("X-Versions-Location", versions.name())))
                .hasStatus(201, 202)
                .hasHeadersOf("answer-headers");
        holds(containers, container, "").hasHeader("X-Versions-Location", versions.name());

        isStored(objects, container, name, "first");
        isStored(objects, container, name, "the second");
        holds(containers, versions.name(), "first")
                .header("X-Versions-Location")
                .isAbsent();
        isDeleted(objects, container, name);
        holds(containers, container, "first").hasHeader("X-Versions-Location", versions.name());
        isRead(objects, container, name, "first");
        isDeleted(objects, container, name);
        holds(containers, container, "").hasHeader("X-Versions-Location", versions.name());
        holds(containers, versions.name(), "").header("X-Versions-Location").isAbsent();
    }

    private static void isStored(Objects objects, String container, String name, String text) {
        assertThat(objects.put(container, name, text)).hasStatus(201).beyond().hasHeadersOf("stored-object-headers");
        isRead(objects, container, name, text);
    }

    private static void isRead(Objects objects, String container, String name, String text) {
        assertThat(objects.get(container, name, Map.of()))
                .hasStatus(200, 206)
                .hasBody(text)
                .beyond()
                .hasStatus(200)
                .hasHeadersOf("object-headers");
    }

    private static void isDeleted(Objects objects, String container, String name) {
        assertThat(objects.delete(container, name))
                .hasStatus(200, 204)
                .beyond()
                .hasStatus(204)
                .hasHeadersOf("answer-headers");
    }

    /** Holds one object, of this text, or none where there is no text. */
    private static AnswerAssert holds(Containers containers, String container, String text) {
        return assertThat(containers.head(container))
                .hasStatus(204)
                .hasHeadersOf("container-headers")
                .hasHeader("X-Container-Object-Count", text.isEmpty() ? "0" : "1")
                .hasHeader("X-Container-Bytes-Used", String.valueOf(text.length()));
    }
}
