package io.github.interop4j.referencecloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ObjectStoreTests {

    private final SettableClock clock = new SettableClock();
    private final ReferenceCloud cloud = ReferenceCloud.builder()
            .password("member", "secret")
            .password("other", "secret")
            .clock(clock)
            .start();
    private final Client member = Client.of(cloud).login("member", "secret", "reference");
    private final Client other = Client.of(cloud).login("other", "secret", "other");
    private final String account = Catalogs.path(member, "object-store");
    private final String container = account + "/mine";

    @BeforeEach
    void makeAContainer() {
        assertThat(member.send("PUT", container).status()).isEqualTo(201);
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void theHeadsOfAccountsAndContainersCountWhatIsInThem() {
        put("a", "hello");
        put("b", "you");

        Answer ofAccount = member.send("HEAD", account);
        Answer ofContainer = member.send("HEAD", container);

        assertThat(ofAccount.status()).isEqualTo(204);
        assertThat(ofAccount.header("X-Account-Container-Count")).isEqualTo("1");
        assertThat(ofAccount.header("X-Account-Object-Count")).isEqualTo("2");
        assertThat(ofAccount.header("X-Account-Bytes-Used")).isEqualTo("8");
        assertThat(ofContainer.status()).isEqualTo(204);
        assertThat(ofContainer.header("X-Container-Object-Count")).isEqualTo("2");
        assertThat(ofContainer.header("X-Container-Bytes-Used")).isEqualTo("8");
        assertThat(ofContainer.header("X-Timestamp")).isEqualTo("1795435200.00000");
    }

    @Test
    void anObjectComesBackAsItWentWithAllItsBytesAndMetadata() {
        String name = "deep/down/a%20%C3%A9/";
        Answer stored = member.send(
                "PUT",
                container + "/" + name,
                "h\u00e9llo",
                Map.of("Content-Type", "text/x", "X-Object-Meta-Colour", "red"));
        Answer read = member.send("GET", container + "/" + name);

        assertThat(stored.status()).isEqualTo(201);
        assertThat(read.body().toString()).isEqualTo("h\u00e9llo");
        assertThat(member.send("HEAD", container + "/" + name).header("Content-Length"))
                .as("the bytes that a HEAD does not send")
                .isEqualTo("6");
        assertThat(read.header("Content-Type")).isEqualTo("text/x");
        assertThat(read.header("X-Object-Meta-Colour")).isEqualTo("red");
        assertThat(read.header("ETag")).isEqualTo(stored.header("ETag")).isEqualTo("be50e8478cf24ff3595bc7307fb91b50");
        assertThat(member.send("GET", container).body().toString()).isEqualTo("deep/down/a \u00e9/\n");
        assertThat(member.send("GET", container + "/deep/down/a%20%C3%A9").status())
                .as("the slash at the end is a part of the name")
                .isEqualTo(404);
    }

    @Test
    void aContainerIsDeletedWhenItIsEmptyAndLeavesNothing() {
        put("a", "x");
        assertThat(cloud.view()).anyMatch(path -> path.startsWith("object-store/object/") && path.endsWith("/mine/a"));

        assertThat(member.send("DELETE", container).status()).isEqualTo(409);
        member.send("DELETE", container + "/a");
        assertThat(member.send("DELETE", container).status()).isEqualTo(204);

        assertThat(cloud.view()).noneMatch(path -> path.startsWith("object-store/"));
        assertThat(cloud.mostAtOnce())
                .containsEntry("object-store/container", 1)
                .containsEntry("object-store/object", 1);
    }

    @Test
    void whatIsWrittenOnAnAccountIsALeftoverUntilItIsWiped() {
        member.send("POST", account, "", Map.of("X-Account-Meta-Foo", "bar"));
        assertThat(member.send("HEAD", account).header("X-Account-Meta-Foo")).isEqualTo("bar");
        assertThat(cloud.view()).anyMatch(path -> path.startsWith("object-store/account/"));

        member.send("POST", account, "", Map.of("X-Remove-Account-Meta-Foo", "x"));
        assertThat(cloud.view()).noneMatch(path -> path.startsWith("object-store/account/"));
    }

    @Test
    void anotherProjectReachesNothing() {
        put("a", "x");

        for (String path : List.of(account, container, container + "/a")) {
            assertThat(other.send("GET", path).status()).as(path).isEqualTo(403);
        }
        assertThat(other.send("DELETE", container + "/a").status()).isEqualTo(403);
        assertThat(other.send("PUT", container + "/b", "x").status()).isEqualTo(403);
        assertThat(cloud.view()).noneMatch(path -> path.endsWith("/mine/b"));
    }

    @Test
    void anObjectIsGoneByItselfWhenItsTimeHasCome() {
        member.send("PUT", container + "/a", "x", Map.of("X-Delete-After", "10"));
        clock.goOn(Duration.ofSeconds(9));
        assertThat(member.send("GET", container + "/a").status()).isEqualTo(200);
        clock.goOn(Duration.ofSeconds(1));

        assertThat(member.send("GET", container + "/a").status()).isEqualTo(404);
        assertThat(member.send("GET", container).status()).isEqualTo(204);
    }

    @Test
    void theQuotaOfAContainerIsKept() {
        member.send(
                "POST",
                container,
                "",
                Map.of("X-Container-Meta-Quota-Bytes", "5", "X-Container-Meta-Quota-Count", "1"));

        assertThat(member.send("PUT", container + "/a", "123456").status()).isEqualTo(413);
        assertThat(member.send("PUT", container + "/a", "12345").status()).isEqualTo(201);
        assertThat(member.send("PUT", container + "/a", "54321").status())
                .as("what is replaced does not count")
                .isEqualTo(201);
        assertThat(member.send("PUT", container + "/b", "").status()).isEqualTo(413);
    }

    @Test
    void aContainerLetsInWhomItNames() {
        put("a", "x");
        member.send("POST", container, "", Map.of("X-Container-Read", ".r:*"));

        assertThat(other.send("GET", container + "/a").body()).hasToString("x");
        assertThat(other.send("PUT", container + "/b", "x").status()).isEqualTo(403);
        assertThat(other.send("GET", container).status()).isEqualTo(403);
        assertThat(member.send("HEAD", container).header("X-Container-Read")).isEqualTo(".r:*");

        member.send("POST", container, "", Map.of("X-Remove-Container-Read", "x"));
        assertThat(other.send("GET", container + "/a").status()).isEqualTo(403);
    }

    @Test
    void whatWasStoredBeforeComesBackWhereVersionsAreKept() {
        String versions = account + "/versions";
        member.send("PUT", versions, "");
        member.send("POST", container, "", Map.of("X-Versions-Location", "versions"));
        for (String text : List.of("first", "second", "third")) {
            put("a", text);
            clock.goOn(Duration.ofSeconds(1));
        }
        assertThat(member.send("HEAD", versions).header("X-Container-Object-Count"))
                .isEqualTo("2");

        member.send("DELETE", container + "/a");
        assertThat(member.send("GET", container + "/a").body()).hasToString("second");
        member.send("DELETE", container + "/a");
        member.send("DELETE", container + "/a");
        assertThat(member.send("GET", container + "/a").status()).isEqualTo(404);
        assertThat(member.send("HEAD", versions).header("X-Container-Object-Count"))
                .isEqualTo("0");
    }

    @Test
    void aListThatNamesNoObjectOrAnotherMakesNoLargeObject() {
        put("1", "x");
        String absent = "[{\"path\": \"/mine/2\"}]";
        String another = "[{\"path\": \"/mine/1\", \"size_bytes\": 2}]";

        for (String list : List.of(absent, another, "nonsense")) {
            assertThat(member.send("PUT", container + "/b?multipart-manifest=put", list)
                            .status())
                    .as(list)
                    .isEqualTo(400);
        }
    }

    @Test
    void nobodyIsLetInByAWrongSignature() {
        put("a", "x");
        member.send("POST", account, "", Map.of("X-Account-Meta-Temp-URL-Key", "key"));
        String signature = "0".repeat(64);

        assertThat(other.send("GET", container + "/a?temp_url_sig=" + signature + "&temp_url_expires=99999999999")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whatIsNotSimulatedIsDeclined() {
        put("a", "x");

        assertThat(member.send("GET", container + "/a?version-id=1").status()).isEqualTo(501);
        Answer synced = member.send("POST", container, "", Map.of("X-Container-Sync-To", "x"));
        assertThat(synced.status()).isEqualTo(501);
        assertThat(synced.at("/error/message").asText())
                .isEqualTo("the reference cloud does not simulate POST " + container);
    }

    private void put(String name, String body) {
        assertThat(member.send("PUT", container + "/" + name, body).status()).isEqualTo(201);
    }
}
