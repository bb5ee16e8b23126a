package io.github.interop4j.objectstore;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.As;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.objectstore.Account;
import io.github.interop4j.given.objectstore.EmptyAccount;
import io.github.interop4j.given.objectstore.SixContainers;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.service.objectstore.Containers;
import java.util.List;
import java.util.Map;

@Capability("objectstore-account-list")
@Spec("https://docs.openstack.org/api-ref/object-store/#show-account-details-and-list-containers")
class ContainerListChecks {

    @Check("3499406a-ae53-4f8c-b43a-133d4dc6fe3f")
    void containersAreListed(Containers containers, @Given(shared = true) SixContainers six) {
        listed(containers, Map.of())
                .hasStatus(200)
                .lines()
                .contains(six.names().toArray())
                .beyond()
                .header("Content-Type")
                .matches("text/plain;.*");
    }

    @Check("884ec421-fbad-4fcc-916b-0580f2699565")
    void anAccountWithoutContainersListsNone(
            @As(Role.OTHER) Containers containers, @As(Role.OTHER) @Given(by = EmptyAccount.class) Account account) {
        assertThat(containers.names(Map.of()))
                .hasStatus(200, 204)
                .hasHeadersOf("new-account-headers")
                .hasNoBody()
                .beyond()
                .hasStatus(204)
                .hasHeader("X-Account-Container-Count", "0")
                .hasHeader("X-Account-Object-Count", "0")
                .hasHeader("X-Account-Bytes-Used", "0");
    }

    @Check("1c7efa35-e8a2-4b0b-b5ff-862c7fd83704")
    void containersAreListedInJson(Containers containers, @Given(shared = true) SixContainers six) {
        assertThat(containers.list(Map.of("format", "json")))
                .hasStatus(200)
                .hasHeadersOf("account-headers")
                .each("", "/name")
                .isPresent()
                .each("", "/count")
                .isPresent()
                .each("", "/bytes")
                .isPresent()
                .beyond()
                .conformsTo("containers")
                .listsInOrder("", "/name", six.names().toArray())
                .each("", "/last_modified")
                .isText();
    }

    @Check("5cfa4ab2-4373-48dd-a41f-a532b12b08b2")
    void asManyContainersAreListedAsAskedFor(Containers containers, @Given(shared = true) SixContainers six) {
        listed(containers, Map.of("limit", 1)).hasStatus(200).lines().hasSize(1);
        listed(containers, Map.of("limit", 3)).hasStatus(200).lines().hasSize(3);
        listed(containers, Map.of("limit", six.names().size()))
                .hasStatus(200)
                .lines()
                .hasSize(six.names().size());
        isListedBeyond(containers, Map.of("prefix", six.stem(), "limit", 3), six.between(0, 3));
    }

    @Check("638f876d-6a43-482a-bbb3-0840bca101c6")
    void containersAreListedFromAMarkerOn(Containers containers, @Given(shared = true) SixContainers six) {
        isListed(containers, Map.of("prefix", six.stem(), "marker", six.last()), List.of());
        isListed(containers, Map.of("prefix", six.stem(), "marker", six.middle()), six.between(4, 6));
    }

    @Check("5ca164e4-7bde-43fa-bafb-913b53b9e786")
    void containersAreListedUpToAnEndMarker(Containers containers, @Given(shared = true) SixContainers six) {
        isListed(containers, Map.of("prefix", six.stem(), "end_marker", six.first()), List.of());
        isListed(containers, Map.of("prefix", six.stem(), "end_marker", six.middle()), six.between(0, 3));
    }

    @Check("ac8502c2-d4e4-4f68-85a6-40befea2ef5e")
    void containersAreListedBetweenTwoMarkers(Containers containers, @Given(shared = true) SixContainers six) {
        isListed(containers, Map.of("marker", six.first(), "end_marker", six.last()), six.between(1, 5));
    }

    @Check("f7064ae8-dbcc-48da-b594-82feef6ea5af")
    void asManyContainersAreListedAfterAMarkerAsAskedFor(
            Containers containers, @Given(shared = true) SixContainers six) {
        listed(containers, Map.of("marker", six.first(), "limit", 2))
                .hasStatus(200)
                .lines()
                .hasAtMost(2)
                .beyond()
                .lines()
                .isEqualTo(six.between(1, 3));
    }

    @Check("888a3f0e-7214-4806-8e50-5e0c9a69bb5e")
    void asManyContainersAreListedBeforeAnEndMarkerAsAskedFor(
            Containers containers, @Given(shared = true) SixContainers six) {
        listed(containers, Map.of("end_marker", six.middle(), "limit", 3))
                .hasStatus(200)
                .lines()
                .hasSize(3);
        isListedBeyond(
                containers, Map.of("prefix", six.stem(), "end_marker", six.middle(), "limit", 4), six.between(0, 3));
        isListedBeyond(
                containers, Map.of("prefix", six.stem(), "end_marker", six.middle(), "limit", 2), six.between(0, 2));
    }

    @Check("8cf98d9c-e3a0-4e44-971b-c87656fdddbd")
    void asManyContainersAreListedBetweenTwoMarkersAsAskedFor(
            Containers containers, @Given(shared = true) SixContainers six) {
        isListed(containers, Map.of("marker", six.first(), "end_marker", six.last(), "limit", 3), six.between(1, 4));
        isListedBeyond(
                containers, Map.of("marker", six.first(), "end_marker", six.last(), "limit", 5), six.between(1, 5));
    }

    private static AnswerAssert listed(Containers containers, Map<String, ?> query) {
        return assertThat(containers.names(query)).hasHeadersOf("account-headers");
    }

    private static void isListed(Containers containers, Map<String, ?> query, List<String> names) {
        listed(containers, query)
                .hasStatus(200, 204)
                .lines()
                .hasSize(names.size())
                .beyond()
                .hasStatus(names.isEmpty() ? 204 : 200)
                .lines()
                .isEqualTo(names);
    }

    private static void isListedBeyond(Containers containers, Map<String, ?> query, List<String> names) {
        assertThat(containers.names(query)).beyond().hasStatus(200).lines().isEqualTo(names);
    }
}
