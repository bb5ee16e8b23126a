package io.github.interop4j.referencecloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VolumeTests {

    private static final Duration PACE = Duration.ofSeconds(5);

    private final SettableClock clock = new SettableClock();
    private final ReferenceCloud cloud = ReferenceCloud.builder()
            .password("member", "secret")
            .password("other", "secret")
            .clock(clock)
            .pace(PACE)
            .quota("volumes", 2)
            .quota("gigabytes", 10)
            .quota("snapshots", 1)
            .start();
    private final Client member = Client.of(cloud).login("member", "secret", "reference");
    private final Client other = Client.of(cloud).login("other", "secret", "other");
    private final String root = Catalogs.path(member, "volumev3");

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void aVolumeIsCreatingForAWhileAndDeletingForAnother() {
        Answer created = create("{'volume':{'size':1,'name':'mine'}}");
        String volume = root + "/volumes/" + created.at("/volume/id").asText();
        assertThat(created.status()).isEqualTo(202);
        assertThat(created.at("/volume/status").asText()).isEqualTo("creating");

        clock.goOn(PACE.minusMillis(1));
        assertThat(status(volume)).isEqualTo("creating");
        clock.goOn(Duration.ofMillis(1));
        assertThat(status(volume)).isEqualTo("available");

        assertThat(member.send("DELETE", volume).status()).isEqualTo(202);
        assertThat(status(volume)).isEqualTo("deleting");
        assertThat(cloud.view()).anyMatch(path -> path.startsWith("volume/volume/"));
        clock.goOn(PACE);
        assertThat(member.send("GET", volume).status()).isEqualTo(404);
        assertThat(cloud.view()).noneMatch(path -> path.startsWith("volume/"));
    }

    @Test
    void aVolumeThatIsBusyCannotBeDeletedNorShrunk() {
        String volume = root + "/volumes/"
                + create("{'volume':{'size':2}}").at("/volume/id").asText();

        Answer early = member.send("DELETE", volume);
        assertThat(early.status()).isEqualTo(400);
        assertThat(early.at("/badRequest/message").asText())
                .startsWith("Invalid volume: Volume status must be available");
        clock.goOn(PACE);
        assertThat(act(volume, "{'os-extend':{'new_size':1}}").status()).isEqualTo(400);

        assertThat(act(volume, "{'os-extend':{'new_size':3}}").status()).isEqualTo(202);
        assertThat(status(volume)).isEqualTo("extending");
        clock.goOn(PACE);
        assertThat(status(volume)).isEqualTo("available");
        assertThat(member.send("GET", volume).at("/volume/size").asInt()).isEqualTo(3);
    }

    @Test
    void aProjectThatHasAllItMayHaveIsToldItsQuota() {
        create("{'volume':{'size':1}}");
        Answer tooBig = create("{'volume':{'size':10}}");
        assertThat(tooBig.status()).isEqualTo(413);
        assertThat(tooBig.header("Retry-After")).isEqualTo("0");
        assertThat(tooBig.at("/overLimit/message").asText())
                .isEqualTo(
                        "VolumeSizeExceedsAvailableQuota: Requested volume or snapshot exceeds allowed gigabytes quota."
                                + " Requested 10G, quota is 10G and 1G has been consumed.");

        create("{'volume':{'size':1}}");
        Answer tooMany = create("{'volume':{'size':1}}");
        assertThat(tooMany.status()).isEqualTo(413);
        assertThat(tooMany.at("/overLimit/message").asText())
                .isEqualTo("VolumeLimitExceeded: Maximum number of volumes allowed (2) exceeded for quota 'volumes'.");
        Answer limits = member.send("GET", root + "/limits");
        assertThat(limits.at("/limits/absolute/totalVolumesUsed").asInt()).isEqualTo(2);
        assertThat(limits.at("/limits/absolute/maxTotalVolumes").asInt()).isEqualTo(2);
        assertThat(cloud.mostAtOnce().get("volume/volume")).isEqualTo(2);
    }

    @Test
    void aSnapshotKeepsItsVolumeAndCountsAgainstTheQuota() {
        String id = create("{'volume':{'size':2}}").at("/volume/id").asText();
        clock.goOn(PACE);
        String wanted = "{'snapshot':{'volume_id':'" + id + "'}}";
        Answer created = member.send("POST", root + "/snapshots", wanted);
        String snapshot = root + "/snapshots/" + created.at("/snapshot/id").asText();
        clock.goOn(PACE);

        assertThat(member.send("POST", root + "/snapshots", wanted).status()).isEqualTo(413);
        assertThat(member.send("DELETE", root + "/volumes/" + id).status()).isEqualTo(400);
        assertThat(member.send("GET", root + "/limits")
                        .at("/limits/absolute/totalGigabytesUsed")
                        .asInt())
                .isEqualTo(4);
        member.send("DELETE", snapshot);
        clock.goOn(PACE);
        assertThat(member.send("GET", snapshot).status()).isEqualTo(404);
        assertThat(member.send("DELETE", root + "/volumes/" + id).status()).isEqualTo(202);
    }

    @Test
    void anotherProjectSeesNothingOfAVolume() {
        String id = create("{'volume':{'size':1}}").at("/volume/id").asText();
        String theirs = Catalogs.path(other, "volumev3");

        assertThat(other.send("GET", theirs + "/volumes/" + id).status()).isEqualTo(404);
        assertThat(other.send("DELETE", theirs + "/volumes/" + id).status()).isEqualTo(404);
        assertThat(other.send("GET", theirs + "/volumes").at("/volumes")).isEmpty();
        assertThat(other.send("GET", root + "/volumes").status())
                .as("a path that names another project than the token")
                .isEqualTo(400);
    }

    @Test
    void pagesLeadThroughAllVolumesOnce() {
        String first =
                create("{'volume':{'size':1,'name':'first'}}").at("/volume/id").asText();
        clock.goOn(Duration.ofSeconds(1));
        String second =
                create("{'volume':{'size':1,'name':'second'}}").at("/volume/id").asText();

        Answer page = member.send("GET", root + "/volumes?limit=1");
        Answer next =
                member.send("GET", page.at("/volumes_links/0/href").asText().replaceFirst("^http://[^/]+", ""));
        Answer end = member.send("GET", root + "/volumes?limit=1&marker=" + first);

        assertThat(ids(page)).as("the newest first").containsExactly(second);
        assertThat(ids(next)).containsExactly(first);
        assertThat(ids(end)).isEmpty();
        assertThat(ids(member.send("GET", root + "/volumes?name=first"))).containsExactly(first);
    }

    private static List<String> ids(Answer list) {
        return Elements.of(list.at("/volumes")).stream()
                .map(volume -> volume.path("id").asText())
                .toList();
    }

    private Answer create(String body) {
        return member.send("POST", root + "/volumes", body);
    }

    private Answer act(String volume, String action) {
        return member.send("POST", volume + "/action", action);
    }

    private String status(String volume) {
        return member.send("GET", volume).at("/volume/status").asText();
    }
}
