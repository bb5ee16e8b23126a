package io.github.interop4j.referencecloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServerTests {

    private static final String SERVERS = "/compute/v2.1/servers";
    private static final Duration PACE = Duration.ofSeconds(5);

    private final SettableClock clock = new SettableClock();
    private final ReferenceCloud cloud = ReferenceCloud.builder()
            .password("member", "secret")
            .password("other", "secret")
            .clock(clock)
            .pace(PACE)
            .quota("instances", 3)
            .start();
    private final Client member = Client.of(cloud).login("member", "secret", "reference");
    private final Client other = Client.of(cloud).login("other", "secret", "other");

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void aServerBuildsForAWhileBeforeItIsActive() {
        String server = SERVERS + "/" + boot("mine").at("/server/id").asText();
        assertThat(status(server)).isEqualTo("BUILD");

        clock.goOn(PACE.minusMillis(1));
        assertThat(status(server)).isEqualTo("BUILD");
        clock.goOn(Duration.ofMillis(1));

        assertThat(status(server)).isEqualTo("ACTIVE");
        assertThat(member.send("GET", server)
                        .at("/server/OS-EXT-STS:power_state")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aServerIsThereUntilItsDeletionIsDone() {
        String server = SERVERS + "/" + boot("mine").at("/server/id").asText();
        clock.goOn(PACE);

        assertThat(member.send("DELETE", server).status()).isEqualTo(204);
        assertThat(member.send("GET", server)
                        .at("/server/OS-EXT-STS:task_state")
                        .asText())
                .isEqualTo("deleting");
        clock.goOn(PACE);

        assertThat(member.send("GET", server).status()).isEqualTo(404);
        assertThat(cloud.view()).noneMatch(path -> path.startsWith("compute/server/"));
    }

    @Test
    void manyServersOfOneRequestAreNumbered() {
        boot("many", "'min_count':2");

        assertThat(names(member.send("GET", SERVERS))).containsExactly("many-2", "many-1");
    }

    @Test
    void aQuotaIsOneProjects() {
        boot("a", "'min_count':2");
        Answer refused = boot("b", "'min_count':2");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("/forbidden/message").asText())
                .isEqualTo("Quota exceeded for instances: Requested 2, but already used 2 of 3 instances");
        assertThat(boot("c", "'max_count':2").status())
                .as("as many as there is room for")
                .isEqualTo(202);
        assertThat(names(member.send("GET", SERVERS))).containsExactly("c", "a-2", "a-1");
        assertThat(other.send("POST", SERVERS, body("mine", "'min_count':3")).status())
                .isEqualTo(202);
    }

    @Test
    void theCloudKnowsHowManyThereWereAtMostAtOnce() {
        String first = SERVERS + "/" + boot("a").at("/server/id").asText();
        boot("b");
        member.send("DELETE", first);
        clock.goOn(PACE);
        boot("c");

        assertThat(names(member.send("GET", SERVERS))).containsExactly("c", "b");
        assertThat(cloud.mostAtOnce()).containsEntry("compute/server", 2);
    }

    @Test
    void anotherProjectsServerDoesNotExist() {
        String server = SERVERS + "/" + boot("mine").at("/server/id").asText();

        assertThat(other.send("GET", server).status()).isEqualTo(404);
        assertThat(other.send("PUT", server, "{'server':{'name':'theirs'}}").status())
                .isEqualTo(404);
        assertThat(other.send("DELETE", server).status()).isEqualTo(404);
        assertThat(names(other.send("GET", SERVERS))).isEmpty();
        assertThat(names(member.send("GET", SERVERS))).containsExactly("mine");
    }

    @Test
    void aFlavorWithoutDiskNeedsAVolumeToBootFrom() {
        Answer refused = member.send(
                "POST", SERVERS, body("mine", "'metadata':{}").replace("'flavorRef':'42'", "'flavorRef':'7'"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("/forbidden/message").asText())
                .isEqualTo("Only volume-backed servers are allowed for flavors with zero disk.");
    }

    private Answer boot(String name) {
        return boot(name, "'metadata':{}");
    }

    private Answer boot(String name, String more) {
        return member.send("POST", SERVERS, body(name, more));
    }

    private String body(String name, String more) {
        String image = member.send("GET", "/image/v2/images?name=tiny")
                .at("/images/0/id")
                .asText();
        return "{'server':{'name':'" + name + "','flavorRef':'42','imageRef':'" + image + "'," + more + "}}";
    }

    private String status(String server) {
        return member.send("GET", server).at("/server/status").asText();
    }

    private static List<String> names(Answer list) {
        List<String> names = new ArrayList<>();
        for (JsonNode server : list.at("/servers")) {
            names.add(server.path("name").asText());
        }
        return names;
    }
}
