package io.github.interop4j.objectstore;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.objectstore.Container;
import io.github.interop4j.given.objectstore.NotedContainer;
import io.github.interop4j.service.objectstore.Containers;
import java.util.Map;

@Capability("objectstore-container-create")
@Spec("https://docs.openstack.org/api-ref/object-store/#create-container")
class ContainerChecks {

    @Check("92139d73-7819-4db1-85f8-3f2f22a8d91f")
    void aContainerIsCreated(Containers containers) {
        String name = containers.newName();
        assertThat(containers.create(name, Map.of()))
                .hasStatus(201, 202)
                .hasHeadersOf("answer-headers")
                .beyond()
                .hasStatus(201);
        assertThat(containers.head(name))
                .beyond()
                .hasStatus(204)
                .hasHeadersOf("container-headers")
                .hasHeader("X-Container-Object-Count", "0")
                .hasHeader("X-Container-Bytes-Used", "0");
    }

    @Check("49f866ed-d6af-4395-93e7-4187eb56d322")
    void aContainerThatIsCreatedAgainKeepsWhatItHas(
            Containers containers, @Given(by = NotedContainer.class) Container container) {
        assertThat(containers.create(container.name(), Map.of("X-Container-Meta-Shape", "round")))
                .hasStatus(201, 202)
                .hasHeadersOf("answer-headers")
                .beyond()
                .hasStatus(202);
        assertThat(containers.head(container.name()))
                .beyond()
                .hasStatus(204)
                .hasHeadersOf("container-headers")
                .hasHeader("X-Container-Meta-Colour", "green")
                .hasHeader("X-Container-Meta-Shape", "round");
    }

    @Check("95d3a249-b702-4082-a2c4-14bb860cf06a")
    @Capability("objectstore-container-delete")
    @Spec("https://docs.openstack.org/api-ref/object-store/#delete-container")
    void aContainerIsDeleted(Containers containers, @Given Container container) {
        assertThat(containers.delete(container.name())).hasStatus(204).hasHeadersOf("answer-headers");
        assertThat(containers.head(container.name())).beyond().hasStatus(404).hasHeadersOf("answer-headers");
    }
}
