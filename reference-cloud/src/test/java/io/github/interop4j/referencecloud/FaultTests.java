package io.github.interop4j.referencecloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultTests {

    private static final String KEYPAIRS = "/compute/v2.1/os-keypairs";
    private static final String CATALOG = "/identity/v3/auth/catalog";
    private static final Requests THE_CATALOG = Requests.matching("GET", "/v3/auth/catalog");

    private final ReferenceCloud cloud =
            ReferenceCloud.builder().password("member", "secret").start();
    private Client member = Client.of(cloud);

    @BeforeEach
    void logIn() {
        member = member.login("member", "secret", "reference");
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void answersWhatItIsToldAndDoesNothing() {
        Fault fault = Fault.on(Requests.matching("POST", "/v2.1/os-keypairs"))
                .answers(503, Map.of("X-Why", "maintenance"), "later")
                .retryAfter(Duration.ofSeconds(7));
        cloud.tell(fault);

        Answer answer = member.send("POST", KEYPAIRS, "{'keypair':{'name':'mine'}}");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("X-Why")).isEqualTo("maintenance");
        assertThat(answer.header("Retry-After")).isEqualTo("7");
        assertThat(answer.body()).hasToString("later");
        assertThat(cloud.view()).noneMatch(path -> path.startsWith("compute/"));
        assertThat(cloud.told(fault)).isEqualTo(1);
    }

    @Test
    void happensAsOftenAsItIsToldAfterWhatItLetsPass() {
        cloud.tell(Fault.on(THE_CATALOG).answers(500).after(1).times(2));

        assertThat(statuses(5)).containsExactly(200, 500, 500, 200, 200);
    }

    @Test
    void faultsAddUp() {
        cloud.tell(Fault.on(Requests.to("/v3/auth/catalog")).forgets("/catalog/0/name"));
        cloud.tell(Fault.on(Requests.all()).forgets("/links"));

        Answer answer = member.send("GET", CATALOG);

        assertThat(answer.at("/catalog/0").has("name")).isFalse();
        assertThat(answer.at("/catalog/0").has("type")).isTrue();
        assertThat(answer.at("").has("links")).isFalse();
    }

    @Test
    void forgetsAnElement() {
        int before = member.send("GET", CATALOG).at("/catalog").size();
        cloud.tell(Fault.on(THE_CATALOG).forgets("/catalog/0"));

        Answer answer = member.send("GET", CATALOG);

        assertThat(answer.at("/catalog")).hasSize(before - 1);
        assertThat(answer.at("/catalog/0/type").asText()).isEqualTo("compute");
    }

    @Test
    void ignoresADeletionItAcknowledges() {
        member.send("POST", KEYPAIRS, "{'keypair':{'name':'mine'}}");
        cloud.tell(Fault.on(Requests.matching("DELETE", KEYPAIRS + "/{name}")).ignores());

        assertThat(member.send("DELETE", KEYPAIRS + "/mine").status()).isEqualTo(202);
        assertThat(member.send("GET", KEYPAIRS + "/mine").status()).isEqualTo(200);

        cloud.honest();
        assertThat(member.send("DELETE", KEYPAIRS + "/mine").status()).isEqualTo(202);
        assertThat(member.send("GET", KEYPAIRS + "/mine").status()).isEqualTo(404);
    }

    @Test
    void answersHtmlWithStatus200() {
        cloud.tell(Fault.on(THE_CATALOG).answersHtml());

        Answer answer = member.send("GET", CATALOG);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.body().toString()).startsWith("<!doctype html>");
    }

    @Test
    void dropsTheConnectionWithoutActing() {
        cloud.tell(Fault.on(Requests.matching("POST", KEYPAIRS)).dropsTheConnection());

        assertThatThrownBy(() -> member.trySend("POST", KEYPAIRS, "{'keypair':{'name':'mine'}}", Map.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("received no bytes");
        assertThat(cloud.view()).noneMatch(path -> path.startsWith("compute/"));
        assertThat(cloud.received()).last().extracting(Received::status).isEqualTo(0);
    }

    @Test
    void dropsTheAnswerAfterActing() {
        cloud.tell(Fault.on(Requests.matching("POST", KEYPAIRS)).dropsTheAnswer());

        assertThatThrownBy(() -> member.trySend("POST", KEYPAIRS, "{'keypair':{'name':'mine'}}", Map.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("received no bytes");
        assertThat(cloud.view()).contains("compute/keypair/" + member.userId() + "/mine");
    }

    @Test
    void sendsHalfTheBodyAndHangsUp() throws IOException {
        int whole = member.send("GET", CATALOG).body().length();
        cloud.tell(Fault.on(THE_CATALOG).sendsHalfTheBody());

        try (Socket socket = ask(CATALOG)) {
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

            assertThat(answer).containsIgnoringCase("Content-Length: " + whole);
            assertThat(answer.split("\r\n\r\n", 2)[1]).hasSize(whole / 2);
        }
    }

    @Test
    void stallsInTheBody() throws IOException {
        int whole = member.send("GET", CATALOG).body().length();
        cloud.tell(Fault.on(THE_CATALOG).stallsInTheBody());

        try (Socket socket = ask(CATALOG)) {
            socket.setSoTimeout(500);
            StringBuilder got = new StringBuilder();
            InputStream in = socket.getInputStream();

            assertThatThrownBy(() -> {
                        for (int read = in.read(); read >= 0; read = in.read()) {
                            got.append((char) read);
                        }
                    })
                    .isInstanceOf(SocketTimeoutException.class);
            assertThat(got.toString().split("\r\n\r\n", 2)[1]).hasSize(whole / 2);
        }
        assertThat(member.send("GET", "/identity/v3").status())
                .as("a stalled answer holds up no other")
                .isEqualTo(200);
    }

    @Test
    void delaysOnlyTheAnswerItIsAbout() throws IOException {
        cloud.tell(Fault.on(THE_CATALOG).delays(Duration.ofHours(1)));

        try (Socket socket = ask(CATALOG)) {
            socket.setSoTimeout(300);

            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        }
        assertThat(member.send("GET", "/identity/v3").status()).isEqualTo(200);
    }

    @Test
    void aShortDelayEnds() {
        cloud.tell(Fault.on(THE_CATALOG).delays(Duration.ofMillis(50)));

        assertThat(member.send("GET", CATALOG).status()).isEqualTo(200);
    }

    @Test
    void retryAfterWithoutAnAnswerOfItsOwnIsRefused() {
        Fault dropping = Fault.on(THE_CATALOG).dropsTheConnection();

        assertThatThrownBy(() -> dropping.retryAfter(Duration.ofSeconds(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("retryAfter goes with answers(…), not with: GET /v3/auth/catalog drops the connection");
    }

    @Test
    void aFaultNamesItself() {
        assertThat(Fault.on(THE_CATALOG).answers(500).after(1).times(2))
                .hasToString("GET /v3/auth/catalog answers 500, after the first 1, 2 times");
    }

    private Integer[] statuses(int count) {
        Integer[] statuses = new Integer[count];
        for (int i = 0; i < count; i++) {
            statuses[i] = member.send("GET", CATALOG).status();
        }
        return statuses;
    }

    private Socket ask(String path) throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), cloud.authUrl().getPort());
        socket.setSoTimeout(10_000);
        String request = "GET " + path + " HTTP/1.1\r\nHost: cloud\r\nX-Auth-Token: " + member.token() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
