package io.github.interop4j.referencecloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a server is while something is done to it, and after: status and task as a real one of release Zed was seen to
 * have, power as the API documents it.
 */
class ServerStatesTests {

    private static final Duration PACE = Duration.ofSeconds(5);
    private static final String RESIZE = "{'resize':{'flavorRef':'84'}}";

    private final SettableClock clock = new SettableClock();
    private final ReferenceCloud cloud = ReferenceCloud.builder()
            .password("member", "secret")
            .clock(clock)
            .pace(PACE)
            .start();
    private final Client member = Client.of(cloud).login("member", "secret", "reference");
    private String server = "";

    @BeforeEach
    void boot() {
        String image = member.send("GET", "/image/v2/images?name=tiny")
                .at("/images/0/id")
                .asText();
        String servers = "/compute/v2.1/servers";
        Answer created =
                member.send("POST", servers, "{'server':{'name':'mine','flavorRef':'42','imageRef':'" + image + "'}}");
        server = servers + "/" + created.at("/server/id").asText();
        clock.goOn(PACE);
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "{'reboot':{'type':'SOFT'}}, REBOOT, rebooting, ACTIVE, 1",
                "{'reboot':{'type':'HARD'}}, HARD_REBOOT, rebooting_hard, ACTIVE, 1",
                "{'os-stop':null}, ACTIVE, powering-off, SHUTOFF, 4",
                "{'pause':null}, ACTIVE, pausing, PAUSED, 3",
                "{'suspend':null}, ACTIVE, suspending, SUSPENDED, 4",
                "{'shelve':null}, ACTIVE, shelving, SHELVED_OFFLOADED, 4",
                "{'rescue':null}, ACTIVE, rescuing, RESCUE, 1",
                "{'resize':{'flavorRef':'84'}}, RESIZE, resize_prep, VERIFY_RESIZE, 1",
                "{'createImage':{'name':'x'}}, ACTIVE, image_snapshot_pending, ACTIVE, 1",
            })
    void anActiveServerBecomes(String action, String during, String task, String after, int power) {
        act(action);
        assertThat(state()).containsExactly(Map.entry(during, task));

        clock.goOn(PACE);

        assertThat(state()).containsExactly(Map.entry(after, ""));
        assertThat(shown("OS-EXT-STS:power_state").asInt()).isEqualTo(power);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "{'os-stop':null}, {'os-start':null}, powering-on",
                "{'pause':null}, {'unpause':null}, unpausing",
                "{'suspend':null}, {'resume':null}, resuming",
                "{'shelve':null}, {'unshelve':null}, unshelving",
                "{'rescue':null}, {'unrescue':null}, unrescuing",
            })
    void aServerBecomesActiveAgain(String away, String back, String task) {
        act(away);
        clock.goOn(PACE);
        act(back);
        assertThat(shown("OS-EXT-STS:task_state").asText()).isEqualTo(task);

        clock.goOn(PACE);

        assertThat(state()).containsExactly(Map.entry("ACTIVE", ""));
    }

    @Test
    void aResizeShowsItsFlavorWhenItIsDoneAndTheOldOneWhenItIsReverted() {
        act(RESIZE);
        assertThat(flavor()).isEqualTo("42");
        clock.goOn(PACE);
        assertThat(flavor()).isEqualTo("84");

        act("{'revertResize':null}");
        assertThat(state()).containsExactly(Map.entry("REVERT_RESIZE", "resize_reverting"));
        clock.goOn(PACE);

        assertThat(state()).containsExactly(Map.entry("ACTIVE", ""));
        assertThat(flavor()).isEqualTo("42");
    }

    @Test
    void aStoppedServerIsStoppedWhenItsResizeIsConfirmed() {
        act("{'os-stop':null}");
        clock.goOn(PACE);
        act(RESIZE);
        clock.goOn(PACE);

        act("{'confirmResize':null}");
        clock.goOn(PACE);

        assertThat(state()).containsExactly(Map.entry("SHUTOFF", ""));
        assertThat(flavor()).isEqualTo("84");
    }

    @Test
    void aServerThatIsBusyRefuses() {
        act("{'os-stop':null}");
        Answer refused = member.send("POST", server + "/action", "{'pause':null}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/conflictingRequest/message").asText())
                .startsWith("Cannot 'pause' instance ")
                .endsWith(" while it is in task_state powering-off");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "DELETE | ''",
                "POST /action | {'forceDelete':null}",
                "POST /action | {'os-stop':null}",
                "POST /action | {'reboot':{'type':'HARD'}}",
                "POST /action | {'pause':null}",
                "POST /action | {'shelve':null}",
                "POST /action | {'rescue':null}",
                "POST /action | {'resize':{'flavorRef':'84'}}",
                "POST /action | {'confirmResize':null}",
                "POST /metadata | {'metadata':{'a':'b'}}",
                "POST /os-interface | {'interfaceAttachment':{}}",
            })
    void aLockedServerRefuses(String request, String body) {
        act("{'lock':null}");
        String[] parts = request.split(" ", 2);
        Answer refused = member.send(parts[0], server + (parts.length > 1 ? parts[1] : ""), body);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/conflictingRequest/message").asText())
                .isEqualTo("Instance " + shown("id").asText() + " is locked");
    }

    @Test
    void aLockedServerIsNamedAndTaggedAndUnlockedAndDeleted() {
        act("{'lock':null}");
        Map<String, String> tagging = Map.of("OpenStack-API-Version", "compute 2.26");

        assertThat(member.send("PUT", server, "{'server':{'name':'other'}}").status())
                .isEqualTo(200);
        assertThat(member.send("PUT", server + "/tags", "{'tags':['x']}", tagging)
                        .status())
                .isEqualTo(200);
        assertThat(member.send("PUT", server + "/tags/y", "", tagging).status()).isEqualTo(201);
        assertThat(member.send("DELETE", server + "/tags/y", "", tagging).status())
                .isEqualTo(204);
        act("{'unlock':null}");
        act("{'unlock':null}");
        assertThat(member.send("DELETE", server).status()).isEqualTo(204);
    }

    @Test
    void whatIsChangedMeanwhileStays() {
        act("{'os-stop':null}");
        member.send("PUT", server, "{'server':{'name':'other'}}");
        member.send("POST", server + "/metadata", "{'metadata':{'a':'b'}}");
        clock.goOn(PACE);

        assertThat(shown("name").asText()).isEqualTo("other");
        assertThat(shown("metadata").path("a").asText()).isEqualTo("b");
        assertThat(shown("status").asText()).isEqualTo("SHUTOFF");
    }

    private void act(String body) {
        assertThat(member.send("POST", server + "/action", body).status()).isBetween(200, 204);
    }

    /** The status, and the task that goes with it. */
    private Map<String, String> state() {
        return Map.of(shown("status").asText(), shown("OS-EXT-STS:task_state").asText(""));
    }

    private String flavor() {
        return shown("flavor").path("id").asText();
    }

    private JsonNode shown(String field) {
        return member.send("GET", server).at("/server").path(field);
    }
}
