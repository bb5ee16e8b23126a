package io.github.interop4j.referencecloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A difference between two clouds is told, with the test and the request; so is one that is listed in vain. */
class ReplayTests {

    private static final Traffic TRAFFIC = Traffic.parse(String.join(
            "\n",
            "class\tnetwork.NetworksTest",
            line("POST network /v2.0/networks", 201, "class-network1", "{\"network\": {\"name\": \"{class-name1}\"}}"),
            "test\t2bf13842-c93f-4a69-83ed-717d2ec3b44e\ttest_show_network",
            line("GET network /v2.0/networks/{class-network1}", 200, "", ""),
            line("GET network /v2.0/networks", 200, "", "")));

    private static final String SHOW = "2bf13842-c93f-4a69-83ed-717d2ec3b44e network.NetworksTest.test_show_network 01 "
            + "GET network /v2.0/networks/{class-network1}";

    private static final Requests SHOWING = Requests.matching("GET", "/network/v2.0/networks/{id}");

    private Map<String, Shape> honest;

    private static String line(String request, int status, String makes, String body) {
        return String.join("\t", "member", request, String.valueOf(status), makes, "", "", body);
    }

    @BeforeEach
    void askAnHonestCloud() {
        try (ReferenceCloud cloud = Replay.cloud()) {
            honest = Map.copyOf(Replay.on(cloud, TRAFFIC).answers());
        }
    }

    @Test
    void twoHonestCloudsDoNotDifferAndNothingIsLeft() {
        try (ReferenceCloud cloud = Replay.cloud()) {
            var before = cloud.view();
            Replay replay = Replay.on(cloud, TRAFFIC);

            assertThat(replay.answers()).hasSize(3);
            assertThat(complaints(replay)).isEmpty();
            assertThat(replay.leftovers()).isEmpty();
            assertThat(cloud.view()).isEqualTo(before);
        }
    }

    @Test
    void anotherStatusIsTold() {
        assertThat(complaints(Fault.on(SHOWING).answers(404))).containsExactly("differs: " + SHOW + " | 404 for 200");
    }

    @Test
    void aMissingPlaceIsTold() {
        assertThat(complaints(Fault.on(SHOWING).forgets("/network/mtu")))
                .containsExactly("differs: " + SHOW + " | no /network/mtu:number");
    }

    @Test
    void anotherTypeIsTold() {
        try (ReferenceCloud cloud = Replay.cloud()) {
            cloud.tell(lie("/network/shared"));

            assertThat(complaints(Replay.on(cloud, TRAFFIC)))
                    .singleElement()
                    .asString()
                    .startsWith("differs: " + SHOW + " | no /network/shared:boolean, has /network/shared");
        }
    }

    /** About the answers to {@link #SHOWING}: a field of another type. */
    private static Lie lie(String pointer) {
        try (ReferenceCloud cloud = Replay.cloud()) {
            Client member = Side.of(cloud, "secret").as("member");
            String path = "/network/v2.0/networks";
            String id = member.send("POST", path, "{'network':{}}")
                    .at("/network/id")
                    .asText();
            Answer shown = member.send("GET", path + "/" + id);
            ToldExchange told = new ToldExchange(
                    "GET",
                    path + "/" + id,
                    "",
                    "",
                    200,
                    shown.headers().map(),
                    shown.body().toString());
            return Lies.about(told).stream()
                    .filter(each -> each.kind() == LieKind.FIELD_TYPE)
                    .filter(each -> each.description().endsWith(" " + pointer))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void whatCannotBeAskedIsTold() {
        Fault fault =
                Fault.on(Requests.matching("POST", "/network/v2.0/networks")).answers(501);

        assertThat(complaints(fault))
                .contains("differs: " + SHOW + " | not sent, for want of class-network1")
                .contains("differs: fixture network.NetworksTest 01 POST network /v2.0/networks | 501 for 201");
    }

    @Test
    void whatIsLeftIsTold() {
        try (ReferenceCloud cloud = Replay.cloud()) {
            cloud.tell(Fault.on(Requests.matching("DELETE", "/network/v2.0/networks/{id}"))
                    .answers(409));

            assertThat(Replay.on(cloud, TRAFFIC).leftovers())
                    .singleElement()
                    .asString()
                    .startsWith("fixture network.NetworksTest 01 POST network /v2.0/networks: DELETE ");
        }
    }

    @Test
    void aListedDifferenceIsNoneOnlyAsLongAsItIsThatOne() {
        String known = SHOW + " | 404 for 200 | because of this test";

        assertThat(complaints(Fault.on(SHOWING).answers(404), known)).isEmpty();
        assertThat(complaints(Fault.on(SHOWING).answers(503), known))
                .containsExactly("differs: " + SHOW + " | 503 for 200");
        try (ReferenceCloud cloud = Replay.cloud()) {
            assertThat(complaints(Replay.on(cloud, TRAFFIC), known))
                    .containsExactly("is listed, and does not differ any more: " + SHOW + " | 404 for 200");
        }
    }

    @Test
    void aDifferenceNeedsAReason() {
        assertThat(complaints(Fault.on(SHOWING).answers(404), SHOW + " | 404 for 200 | UNEXPLAINED"))
                .containsExactly("nobody has said why: " + SHOW + " | 404 for 200");
    }

    private List<String> complaints(Fault fault, String... list) {
        try (ReferenceCloud cloud = Replay.cloud()) {
            cloud.tell(fault);
            return new ArrayList<>(complaints(Replay.on(cloud, TRAFFIC), list));
        }
    }

    private List<String> complaints(Replay replay, String... list) {
        return Differences.between(honest, replay, List.of(list)).complaints();
    }
}
