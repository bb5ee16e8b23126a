package io.github.interop4j.referencecloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lies about things that take their time, and about lists with filters. */
class ServerLiesTests {

    private static final String SERVERS = "/compute/v2.1/servers";
    private static final Duration PACE = Duration.ofSeconds(5);

    private final SettableClock clock = new SettableClock();
    private final ReferenceCloud cloud = ReferenceCloud.builder()
            .password("member", "secret")
            .clock(clock)
            .pace(PACE)
            .start();
    private final Client member = Client.of(cloud).login("member", "secret", "reference");

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void anIgnoredFilterLetsEveryServerThrough() {
        boot("first");
        boot("second");
        String filtered = SERVERS + "/detail?name=first";
        assertThat(names(filtered)).containsExactly("first");

        Lie lie = tell("GET", filtered, LieKind.FILTER_IGNORED, "name");

        assertThat(names(filtered)).containsExactly("second", "first");
        assertThat(cloud.told(lie)).isEqualTo(1);
    }

    @Test
    void aFilteredListLacksTheServerThatCameSince() {
        boot("old");
        String filtered = SERVERS + "?status=build";
        tell("GET", filtered, LieKind.ELEMENT_MISSING, "/servers");
        boot("new");

        assertThat(names(filtered)).containsExactly("old");
    }

    @Test
    void aFilteredListHasAServerThatNobodyMade() {
        boot("mine");
        String filtered = SERVERS + "?name=mine";
        tell("GET", filtered, LieKind.ELEMENT_FOREIGN, "/servers");

        assertThat(names(filtered)).containsExactly("mine", "mine-lie");
    }

    @Test
    void anIgnoredMarkerShowsTheFirstPageAgain() {
        boot("first");
        String second = boot("second");
        String page = SERVERS + "?limit=1&marker=" + second.substring(second.lastIndexOf('/') + 1);
        assertThat(names(page)).containsExactly("first");

        tell("GET", page, LieKind.FILTER_IGNORED, "marker");

        assertThat(names(page)).containsExactly("second");
    }

    @Test
    void staleStateShowsAServerThatStillBuilds() {
        String server = boot("mine");
        Lie lie = tell("GET", server, LieKind.STALE_STATE, "");
        clock.goOn(PACE);

        assertThat(member.send("GET", server).at("/server/status").asText()).isEqualTo("BUILD");
        assertThat(cloud.told(lie)).isEqualTo(1);
        cloud.honest();
        assertThat(member.send("GET", server).at("/server/status").asText()).isEqualTo("ACTIVE");
    }

    @Test
    void anIgnoredDeletionLeavesTheServerAsItWas() {
        String server = boot("mine");
        clock.goOn(PACE);
        Lie lie = only(Lies.about(exchange("DELETE", server, 204, "")), LieKind.DELETION_IGNORED);
        cloud.tell(lie);

        assertThat(member.send("DELETE", server).status()).isEqualTo(204);
        clock.goOn(PACE);
        Answer shown = member.send("GET", server);

        assertThat(cloud.told(lie)).isEqualTo(1);
        assertThat(shown.at("/server/status").asText()).isEqualTo("ACTIVE");
        assertThat(shown.at("/server/OS-EXT-STS:task_state").isNull()).isTrue();
    }

    @Test
    void anIgnoredActionIsAcknowledged() {
        String server = boot("mine");
        clock.goOn(PACE);
        Lie lie = only(Lies.about(exchange("POST", server + "/action", 202, "")), LieKind.UPDATE_IGNORED);
        cloud.tell(lie);

        assertThat(member.send("POST", server + "/action", "{'os-stop':null}").status())
                .isEqualTo(202);
        clock.goOn(PACE);

        assertThat(member.send("GET", server).at("/server/status").asText()).isEqualTo("ACTIVE");
        assertThat(cloud.told(lie)).isEqualTo(1);
    }

    @Test
    void anIgnoredRenamingIsAcknowledged() {
        String server = boot("mine");
        Lie lie = only(Lies.about(exchange("PUT", server, 200, "{\"server\":{}}")), LieKind.UPDATE_IGNORED);
        cloud.tell(lie);

        assertThat(member.send("PUT", server, "{'server':{'name':'other'}}")
                        .at("/server/name")
                        .asText())
                .isEqualTo("other");
        assertThat(member.send("GET", server).at("/server/name").asText()).isEqualTo("mine");
    }

    @Test
    void anIgnoredCreationLeavesNoServerAndNoPort() {
        Lie lie = only(Lies.about(exchange("POST", SERVERS, 202, "{\"server\":{}}")), LieKind.CREATION_IGNORED);
        cloud.tell(lie);

        String server = boot("mine");

        assertThat(member.send("GET", server).status()).isEqualTo(404);
        assertThat(cloud.state().keySet()).noneMatch(path -> path.startsWith("compute/server/"));
        assertThat(member.send("GET", "/network/v2.0/ports?device_owner=compute:nova")
                        .at("/ports"))
                .isEmpty();
    }

    @Test
    void anIgnoredFilterLetsEveryImageThrough() {
        String filtered = "/image/v2/images?name=tiny";
        assertThat(member.send("GET", filtered).at("/images")).hasSize(1);

        tell("GET", filtered, LieKind.FILTER_IGNORED, "name");

        assertThat(member.send("GET", filtered).at("/images")).hasSize(2);
    }

    private Lie tell(String method, String pathAndQuery, LieKind kind, String detail) {
        Answer honest = member.send(method, pathAndQuery);
        String[] parts = pathAndQuery.split("\\?", 2);
        ToldExchange told = new ToldExchange(
                method,
                parts[0],
                parts.length == 2 ? parts[1] : "",
                "",
                honest.status(),
                honest.headers().map(),
                honest.body().toString());
        List<Lie> found = Lies.about(told).stream()
                .filter(lie -> lie.description().endsWith((": " + kind + " " + detail).stripTrailing()))
                .toList();
        assertThat(found).as(kind + " " + detail).hasSize(1);
        cloud.tell(found.get(0));
        return found.get(0);
    }

    private static ToldExchange exchange(String method, String path, int status, String body) {
        return new ToldExchange(method, path, "", "", status, Map.of(), body);
    }

    private static Lie only(List<Lie> lies, LieKind kind) {
        List<Lie> found = lies.stream().filter(lie -> lie.kind() == kind).toList();
        assertThat(found).as(kind.toString()).hasSize(1);
        return found.get(0);
    }

    private String boot(String name) {
        String image = member.send("GET", "/image/v2/images?name=tiny")
                .at("/images/0/id")
                .asText();
        Answer created = member.send(
                "POST", SERVERS, "{'server':{'name':'" + name + "','flavorRef':'42','imageRef':'" + image + "'}}");
        assertThat(created.status()).isEqualTo(202);
        return SERVERS + "/" + created.at("/server/id").asText();
    }

    private List<String> names(String list) {
        List<String> names = new ArrayList<>();
        for (JsonNode server : member.send("GET", list).at("/servers")) {
            names.add(server.path("name").asText());
        }
        return names;
    }
}
