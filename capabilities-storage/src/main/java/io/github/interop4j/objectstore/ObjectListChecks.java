package io.github.interop4j.objectstore;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.objectstore.Container;
import io.github.interop4j.given.objectstore.StoredObject;
import io.github.interop4j.given.objectstore.StoredTree;
import io.github.interop4j.service.objectstore.Containers;
import java.util.List;
import java.util.Map;

@Capability("objectstore-container-list")
@Spec("https://docs.openstack.org/api-ref/object-store/#show-container-details-and-list-objects")
class ObjectListChecks {

    @Check("312ff6bd-5290-497f-bda1-7c5fec6697ab")
    void theObjectsOfAContainerAreListed(Containers containers, @Given(shared = true) StoredTree tree) {
        isListed(containers, tree, Map.of(), tree.names());
    }

    @Check("4646ac2d-9bfb-4c7d-a3c5-0f527402b3df")
    void anEmptyContainerListsNone(Containers containers, @Given Container container) {
        assertThat(containers.objectNames(container.name(), Map.of()))
                .hasStatus(200, 204)
                .hasHeadersOf("container-headers")
                .hasNoBody()
                .beyond()
                .hasStatus(204)
                .hasHeader("X-Container-Object-Count", "0")
                .hasHeader("X-Container-Bytes-Used", "0");
    }

    @Check("fe323a32-57b9-4704-a996-2e68f83b09bc")
    void whatObjectsBeginWithIsListedUpToADelimiter(Containers containers, @Given(shared = true) StoredTree tree) {
        isListed(containers, tree, Map.of("delimiter", "/"), List.of("apple", "leaf/", "plum"));
    }

    @Check("55b4fa5c-e12e-4ca9-8fcf-a79afe118522")
    void objectsAreListedUpToAnEndMarker(Containers containers, @Given(shared = true) StoredTree tree) {
        isListed(containers, tree, Map.of("end_marker", "leaf/z"), List.of("apple", "leaf/green", "leaf/red"));
    }

    @Check("196f5034-6ab0-4032-9da9-a937bbb9fba9")
    void objectsAreListedInJson(Containers containers, @Given StoredObject object) {
        assertThat(containers.objects(object.container().name(), Map.of("format", "json")))
                .hasStatus(200)
                .hasHeadersOf("container-headers")
                .each("", "/name")
                .isPresent()
                .each("", "/hash")
                .isPresent()
                .each("", "/bytes")
                .isPresent()
                .each("", "/content_type")
                .isPresent()
                .each("", "/last_modified")
                .isPresent()
                .beyond()
                .conformsTo("objects")
                .at("")
                .hasSize(1)
                .at("/0/name")
                .isEqualTo(object.name())
                .at("/0/hash")
                .isEqualTo(object.etag())
                .at("/0/bytes")
                .isEqualTo(object.data().length)
                .at("/0/content_type")
                .isEqualTo("text/plain")
                .hasHeader("X-Container-Object-Count", "1");
    }

    @Check("297ec38b-2b61-4ff4-bcd1-7fa055e97b61")
    void asManyObjectsAreListedAsAskedFor(Containers containers, @Given(shared = true) StoredTree tree) {
        isListed(containers, tree, Map.of("limit", 2), List.of("apple", "leaf/green"));
    }

    @Check("c31ddc63-2a58-4f6b-b25c-94d2937e6867")
    void objectsAreListedFromAMarkerOn(Containers containers, @Given(shared = true) StoredTree tree) {
        isListed(containers, tree, Map.of("marker", "banana"), List.of("leaf/green", "leaf/red", "plum"));
    }

    @Check("58ca6cc9-6af0-408d-aaec-2a6a7b2f0df9")
    void objectsAreListedBelowAPath(Containers containers, @Given(shared = true) StoredTree tree) {
        isListed(containers, tree, Map.of("path", "leaf"), List.of("leaf/green", "leaf/red"));
    }

    @Check("77e742c7-caf2-4ec9-8aa4-f7d509a3344c")
    void objectsAreListedByWhatTheirNamesBeginWith(Containers containers, @Given(shared = true) StoredTree tree) {
        isListed(containers, tree, Map.of("prefix", "leaf/g"), List.of("leaf/green"));
    }

    private static void isListed(Containers containers, StoredTree tree, Map<String, ?> query, List<String> names) {
        assertThat(containers.objectNames(tree.container().name(), query))
                .hasStatus(200)
                .hasHeadersOf("container-headers")
                .lines()
                .isEqualTo(names)
                .beyond()
                .hasHeader(
                        "X-Container-Object-Count", String.valueOf(tree.names().size()))
                .hasHeader("Content-Type", "text/plain; charset=utf-8");
    }
}
