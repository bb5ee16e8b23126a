package io.github.interop4j.referencecloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferenceCloudTests {

    @Test
    void aMemberLogsInAndManagesAKeypair() {
        try (ReferenceCloud cloud =
                ReferenceCloud.builder().password("member", "secret").start()) {
            Client member = Client.of(cloud).login("member", "secret", "reference");

            Answer created = member.send("POST", "/compute/v2.1/os-keypairs", "{'keypair':{'name':'mine'}}");
            assertThat(created.status()).isEqualTo(200);
            assertThat(created.at("/keypair/private_key").asText()).startsWith("-----BEGIN RSA PRIVATE KEY-----");
            assertThat(cloud.view()).contains("compute/keypair/" + member.userId() + "/mine");

            assertThat(member.send("DELETE", "/compute/v2.1/os-keypairs/mine").status())
                    .isEqualTo(202);
            assertThat(cloud.view()).noneMatch(path -> path.startsWith("compute/"));
        }
    }

    @Test
    void whatTheCloudSawNamesTheCaller() {
        try (ReferenceCloud cloud =
                ReferenceCloud.builder().password("other", "secret").start()) {
            Client other = Client.of(cloud).login("other", "secret", "other");
            other.send("GET", "/identity/v3/auth/catalog?x=1");

            assertThat(cloud.received())
                    .containsExactly(
                            new Received("POST", "/identity/v3/auth/tokens", "", 201, ""),
                            new Received("GET", "/identity/v3/auth/catalog", "x=1", 200, "other"));
        }
    }

    @Test
    void aPathThatIsNotSimulatedSaysSo() {
        try (ReferenceCloud cloud = ReferenceCloud.start()) {
            Answer answer = Client.of(cloud).send("PUT", "/compute/v2.1/os-server-groups/42");

            assertThat(answer.status()).isEqualTo(501);
            assertThat(answer.at("/error/message").asText())
                    .isEqualTo("the reference cloud does not simulate PUT /compute/v2.1/os-server-groups/42");
        }
    }

    @Test
    void aConnectionThatIsToCloseSaysSo() throws IOException {
        try (ReferenceCloud cloud = ReferenceCloud.start();
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), cloud.authUrl().getPort())) {
            socket.setSoTimeout(10_000);
            String request = "GET /identity/v3 HTTP/1.1\r\nHost: cloud\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

            assertThat(answer).startsWith("HTTP/1.1 200 ").containsIgnoringCase("\r\nConnection: close\r\n");
        }
    }

    @Test
    void theStateOfAThingDiffersWhenItWasChangedAndTellsNoSecret() {
        try (ReferenceCloud cloud =
                ReferenceCloud.builder().password("expendable", "secret").start()) {
            Client expendable = Client.of(cloud).login("expendable", "secret", "expendable");
            String user = "identity/user/" + expendable.userId();
            Map<String, String> before = new HashMap<>(cloud.state());

            expendable.send(
                    "POST",
                    "/identity/v3/users/" + expendable.userId() + "/password",
                    "{'user':{'original_password':'secret','password':'another'}}");

            Map<String, String> after = cloud.state();
            assertThat(after.keySet()).isEqualTo(before.keySet()).isEqualTo(cloud.view());
            assertThat(after.get(user)).isNotEqualTo(before.get(user));
            before.remove(user);
            assertThat(after).containsAllEntriesOf(before);
            assertThat(before.toString()).doesNotContain("secret");
        }
    }

    @Test
    void tokensExpireOnDemand() {
        try (ReferenceCloud cloud =
                ReferenceCloud.builder().password("member", "secret").start()) {
            Client member = Client.of(cloud).login("member", "secret", "reference");

            cloud.expireTokens();

            assertThat(member.send("GET", "/identity/v3/auth/catalog").status()).isEqualTo(401);
            assertThat(member.send("GET", "/compute/v2.1/os-keypairs").status()).isEqualTo(401);
        }
    }
}
