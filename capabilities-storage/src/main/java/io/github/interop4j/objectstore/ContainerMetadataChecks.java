package io.github.interop4j.objectstore;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.objectstore.Container;
import io.github.interop4j.given.objectstore.NotedContainer;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.service.objectstore.Containers;
import java.util.Map;

@Capability("objectstore-container-metadata")
@Spec("https://docs.openstack.org/api-ref/object-store/#create-update-or-delete-container-metadata")
class ContainerMetadataChecks {

    @Check("96e68f0e-19ec-4aa2-86f3-adc6a45e14dd")
    @Capability("objectstore-container-list")
    void theMetadataOfAContainerIsShown(Containers containers, @Given(by = NotedContainer.class) Container container) {
        isShown(containers, container).hasHeader("X-Container-Meta-Colour", "green");
    }

    @Check("a2faf936-6b13-4f8d-92a2-c2278355821e")
    @Capability("objectstore-container-list")
    void aContainerWithoutMetadataTellsNone(Containers containers, @Given Container container) {
        isShown(containers, container).hasHeadersOf("plain-container-headers");
    }

    @Check("2ae5f295-4bf1-4e04-bfad-21e54b62cec5")
    void anItemOfMetadataIsAdded(Containers containers, @Given(by = NotedContainer.class) Container container) {
        isUpdated(containers, container, Map.of("X-Container-Meta-Shape", "round"))
                .hasHeader("X-Container-Meta-Shape", "round")
                .beyond()
                .hasHeader("X-Container-Meta-Colour", "green");
    }

    @Check("31f40a5f-6a52-4314-8794-cd89baed3040")
    void anItemOfMetadataWithoutAValueIsNotKept(
            Containers containers, @Given(by = NotedContainer.class) Container container) {
        isUpdated(containers, container, Map.of("X-Container-Meta-Shape", "", "X-Container-Meta-Colour", ""))
                .header("X-Container-Meta-Shape")
                .isAbsent()
                .beyond()
                .header("X-Container-Meta-Colour")
                .isAbsent();
    }

    @Check("3a5ce7d4-6e4b-47d0-9d87-7cd42c325094")
    void anItemOfMetadataIsRemoved(Containers containers, @Given(by = NotedContainer.class) Container container) {
        isUpdated(containers, container, Map.of("X-Remove-Container-Meta-Colour", "green"))
                .header("X-Container-Meta-Colour")
                .isAbsent();
    }

    @Check("a2e36378-6f1f-43f4-840a-ffd9cfd61914")
    void anItemOfMetadataIsRemovedWithoutNamingItsValue(
            Containers containers, @Given(by = NotedContainer.class) Container container) {
        isUpdated(containers, container, Map.of("X-Remove-Container-Meta-Colour", ""))
                .header("X-Container-Meta-Colour")
                .isAbsent();
    }

    @Check("cf19bc0b-7e16-4a5a-aaed-cb0c2fe8deef")
    void oneItemOfMetadataIsAddedAndAnotherRemovedAtOnce(
            Containers containers, @Given(by = NotedContainer.class) Container container) {
        isUpdated(
                        containers,
                        container,
                        Map.of("X-Container-Meta-Shape", "round", "X-Remove-Container-Meta-Colour", "green"))
                .hasHeader("X-Container-Meta-Shape", "round")
                .header("X-Container-Meta-Colour")
                .isAbsent();
    }

    private static AnswerAssert isUpdated(Containers containers, Container container, Map<String, String> headers) {
        assertThat(containers.update(container.name(), headers)).hasStatus(204).hasHeadersOf("answer-headers");
        return isShown(containers, container);
    }

    private static AnswerAssert isShown(Containers containers, Container container) {
        return assertThat(containers.head(container.name()))
                .hasStatus(204)
                .hasHeadersOf("container-headers")
                .hasNoBody();
    }
}
