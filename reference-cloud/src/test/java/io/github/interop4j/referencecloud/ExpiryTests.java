package io.github.interop4j.referencecloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExpiryTests {

    private static final String TOKENS = "/identity/v3/auth/tokens";

    private final SettableClock clock = new SettableClock();
    private final ReferenceCloud cloud = ReferenceCloud.builder()
            .clock(clock)
            .password("member", "secret")
            .password("expendable", "secret")
            .tokenLifetime(Duration.ofMinutes(10))
            .lockout(3, Duration.ofSeconds(30))
            .start();

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void aTokenIsGoodForItsLifetime() {
        Client member = login("member");

        clock.goOn(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(member.send("GET", "/identity/v3/auth/catalog").status()).isEqualTo(200);

        clock.goOn(Duration.ofSeconds(1));
        assertThat(member.send("GET", "/identity/v3/auth/catalog").status()).isEqualTo(401);
        assertThat(member.send("GET", "/compute/v2.1/os-keypairs").status()).isEqualTo(401);
    }

    @Test
    void aTokenMadeFromATokenLivesNoLonger() {
        Client member = login("member");
        clock.goOn(Duration.ofMinutes(9));
        Answer rescoped = Client.of(cloud)
                .send(
                        "POST",
                        TOKENS,
                        "{'auth':{'identity':{'methods':['token'],'token':{'id':'" + member.token() + "'}}}}");
        assertThat(rescoped.status()).isEqualTo(201);
        Client renewed = member.with(rescoped.header("X-Subject-Token"));
        assertThat(renewed.send("GET", "/identity/v3/auth/catalog").status()).isEqualTo(200);

        clock.goOn(Duration.ofMinutes(1));
        assertThat(renewed.send("GET", "/identity/v3/auth/catalog").status()).isEqualTo(401);
    }

    @Test
    void anApplicationCredentialExpires() {
        Client member = login("member");
        String all = "/identity/v3/users/" + member.userId() + "/application_credentials";
        Answer made = member.send(
                "POST", all, "{'application_credential':{'name':'brief','expires_at':'2026-11-23T12:05:00'}}");
        assertThat(made.at("/application_credential/expires_at").asText()).isEqualTo("2026-11-23T12:05:00.000000");
        String login =
                "{'auth':{'identity':{'methods':['application_credential'],'application_credential':{'id':'%s','secret':'%s'}}}}"
                        .formatted(
                                made.at("/application_credential/id").asText(),
                                made.at("/application_credential/secret").asText());
        assertThat(Client.of(cloud).send("POST", TOKENS, login).status()).isEqualTo(201);

        clock.goOn(Duration.ofMinutes(5));

        assertThat(Client.of(cloud).send("POST", TOKENS, login).status()).isEqualTo(401);
    }

    @Test
    void aLockedUserIsFreeAfterAWhile() {
        for (int i = 0; i < 3; i++) {
            assertThat(loginStatus("expendable", "wrong")).isEqualTo(401);
        }
        assertThat(loginStatus("expendable", "secret")).as("locked").isEqualTo(401);

        clock.goOn(Duration.ofSeconds(30));
        assertThat(loginStatus("expendable", "secret")).as("free again").isEqualTo(201);
    }

    @Test
    void aRightPasswordInTimeForgetsTheWrongOnes() {
        for (int i = 0; i < 2; i++) {
            loginStatus("expendable", "wrong");
        }
        assertThat(loginStatus("expendable", "secret")).isEqualTo(201);
        for (int i = 0; i < 2; i++) {
            loginStatus("expendable", "wrong");
        }

        assertThat(loginStatus("expendable", "secret")).isEqualTo(201);
    }

    @Test
    void onlyTheExpendableUserIsLocked() {
        for (int i = 0; i < 5; i++) {
            loginStatus("member", "wrong");
        }

        assertThat(loginStatus("member", "secret")).isEqualTo(201);
    }

    private Client login(String user) {
        return Client.of(cloud).login(user, "secret", user.equals("member") ? "reference" : user);
    }

    private int loginStatus(String user, String password) {
        String body =
                "{'auth':{'identity':{'methods':['password'],'password':{'user':{'name':'%s','domain':{'id':'default'},'password':'%s'}}}}}"
                        .formatted(user, password);
        return Client.of(cloud).send("POST", TOKENS, body).status();
    }
}
