package io.github.interop4j.referencecloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes and goes with a server: ports, volumes, images. */
class ServerBelongingsTests {

    private static final String SERVERS = "/compute/v2.1/servers";
    private static final Duration PACE = Duration.ofSeconds(5);

    private final SettableClock clock = new SettableClock();
    private final ReferenceCloud cloud = ReferenceCloud.builder()
            .password("member", "secret")
            .clock(clock)
            .pace(PACE)
            .quota("cores", 4)
            .quota("ram", 1000)
            .quota("key_pairs", 1)
            .start();
    private final Client member = Client.of(cloud).login("member", "secret", "reference");
    private final SortedSet<String> beginning = cloud.view();

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void theAutomaticPortGoesWithItsServer() {
        String server = boot("'metadata':{}");
        assertThat(came()).anyMatch(path -> path.startsWith("network/port/"));

        delete(server);

        assertThat(came()).isEmpty();
    }

    @Test
    void aPortThatWasThereBeforeOutlivesTheServer() {
        String network = member.send("GET", "/network/v2.0/networks?name=reference-net")
                .at("/networks/0/id")
                .asText();
        String port = member.send("POST", "/network/v2.0/ports", "{'port':{'network_id':'" + network + "'}}")
                .at("/port/id")
                .asText();
        String server = boot("'networks':[{'port':'" + port + "'}]");
        assertThat(member.send("GET", server + "/os-interface")
                        .at("/interfaceAttachments/0/port_id")
                        .asText())
                .isEqualTo(port);

        delete(server);

        assertThat(came()).containsExactly("network/port/" + port);
        assertThat(member.send("GET", "/network/v2.0/ports/" + port)
                        .at("/port/device_id")
                        .asText())
                .isEmpty();
    }

    @Test
    void aServerBootsFromAVolumeThatGoesWithItOrStays() {
        String disk = "'source_type':'image','destination_type':'volume','uuid':'" + image() + "','volume_size':1";
        String staying =
                boot("'imageRef':'','flavorRef':'7','block_device_mapping_v2':[{'boot_index':0," + disk + "}]");
        String going = boot("'imageRef':'','flavorRef':'7','block_device_mapping_v2':[{'boot_index':0," + disk
                + ",'delete_on_termination':true}]");
        assertThat(member.send("GET", going).at("/server/image").asText()).isEmpty();
        assertThat(came()).filteredOn(path -> path.startsWith("volume/volume/")).hasSize(2);

        delete(staying);
        delete(going);

        assertThat(came()).hasSize(1).allMatch(path -> path.startsWith("volume/volume/"));
    }

    @Test
    void anImageOfAServerIsSavedForAWhile() {
        String server = boot("'metadata':{}");
        Answer taken = member.send(
                "POST", server + "/action", "{'createImage':{'name':'of-mine','metadata':{'why':'to test'}}}");
        String location = taken.header("Location");
        String image = "/image/v2/images" + location.substring(location.lastIndexOf('/'));

        assertThat(member.send("GET", image).at("/status").asText()).isEqualTo("saving");
        clock.goOn(PACE);

        Answer shown = member.send("GET", image);
        assertThat(shown.at("/status").asText()).isEqualTo("active");
        assertThat(shown.at("/why").asText()).isEqualTo("to test");
        assertThat(shown.at("/instance_uuid").asText()).isEqualTo(server.substring(SERVERS.length() + 1));
    }

    @Test
    void aQuotaNamesAllThereIsTooLittleOf() {
        Answer refused = member.send("POST", SERVERS, body("'min_count':5,'flavorRef':'1'"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("/forbidden/message").asText())
                .isEqualTo("Quota exceeded for cores, ram: Requested 5, 2560, but already used 0, 0 of 4, 1000"
                        + " cores, ram");
        assertThat(came()).isEmpty();
    }

    @Test
    void aQuotaCountsKeypairs() {
        member.send("POST", "/compute/v2.1/os-keypairs", "{'keypair':{'name':'one'}}");
        Answer refused = member.send("POST", "/compute/v2.1/os-keypairs", "{'keypair':{'name':'another'}}");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("/forbidden/message").asText()).isEqualTo("Quota exceeded, too many key pairs.");
    }

    @Test
    void serversThatDoNotAllFitOnTheNetworkAreNotMadeAtAll() {
        String network = member.send("POST", "/network/v2.0/networks", "{'network':{'name':'narrow'}}")
                .at("/network/id")
                .asText();
        member.send(
                "POST",
                "/network/v2.0/subnets",
                "{'subnet':{'network_id':'" + network + "','ip_version':4,'cidr':'10.9.9.0/30','enable_dhcp':false}}");
        SortedSet<String> before = cloud.view();

        Answer refused = member.send("POST", SERVERS, body("'min_count':3,'networks':[{'uuid':'" + network + "'}]"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/conflictingRequest/message").asText())
                .isEqualTo("No more IP addresses available on network " + network + ".");
        assertThat(cloud.view()).isEqualTo(before);
    }

    @Test
    void aVolumeLeavesItsServerInItsTime() {
        String server = boot("'metadata':{}");
        String project = member.send("GET", "/identity/v3/auth/projects")
                .at("/projects/0/id")
                .asText();
        String volumes = "/volume/v3/" + project + "/volumes";
        String id = member.send("POST", volumes, "{'volume':{'size':1}}")
                .at("/volume/id")
                .asText();
        clock.goOn(PACE);
        member.send("POST", server + "/os-volume_attachments", "{'volumeAttachment':{'volumeId':'" + id + "'}}");
        assertThat(member.send("GET", volumes + "/" + id).at("/volume/status").asText())
                .isEqualTo("in-use");

        member.send("DELETE", server + "/os-volume_attachments/" + id);
        assertThat(member.send("GET", volumes + "/" + id).at("/volume/status").asText())
                .isEqualTo("detaching");
        clock.goOn(PACE);

        assertThat(member.send("GET", volumes + "/" + id).at("/volume/status").asText())
                .isEqualTo("available");
        assertThat(member.send("GET", server + "/os-volume_attachments").at("/volumeAttachments"))
                .isEmpty();
    }

    private String image() {
        return member.send("GET", "/image/v2/images?name=tiny")
                .at("/images/0/id")
                .asText();
    }

    /** A body for servers, of the usual image and flavor where it names no other. */
    private String body(String more) {
        String usual = (more.contains("imageRef") ? "" : ",'imageRef':'" + image() + "'")
                + (more.contains("flavorRef") ? "" : ",'flavorRef':'42'");
        return "{'server':{'name':'mine'," + more + usual + "}}";
    }

    private String boot(String more) {
        Answer created = member.send("POST", SERVERS, body(more));
        assertThat(created.status()).as(created.body().toString()).isEqualTo(202);
        clock.goOn(PACE);
        return SERVERS + "/" + created.at("/server/id").asText();
    }

    private void delete(String server) {
        assertThat(member.send("DELETE", server).status()).isEqualTo(204);
        clock.goOn(PACE);
        assertThat(member.send("GET", server).status()).isEqualTo(404);
    }

    private SortedSet<String> came() {
        SortedSet<String> came = new TreeSet<>(cloud.view());
        came.removeAll(beginning);
        return came;
    }
}
