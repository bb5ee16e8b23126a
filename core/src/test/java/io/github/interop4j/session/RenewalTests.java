package io.github.interop4j.session;

import static io.github.interop4j.session.Reference.cloud;
import static io.github.interop4j.session.Reference.principal;
import static io.github.interop4j.wire.RawServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Credentials;
import io.github.interop4j.cloud.Scope;
import io.github.interop4j.cloud.Secret;
import io.github.interop4j.referencecloud.Received;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.wire.Exchange;
import io.github.interop4j.wire.Journal;
import io.github.interop4j.wire.RawServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A token that ends in the middle of a run. */
@Timeout(60)
class RenewalTests {

    private static final Request LIST = Request.of("compute", "GET", Request.Base.ENDPOINT, "/os-keypairs");
    private static final int THREADS = 8;

    private final ReferenceCloud reference = ReferenceCloud.start();
    private final Principal principal = principal(cloud(reference, "reference"));

    @AfterEach
    void stop() {
        reference.close();
    }

    @Test
    void manyThreadsLogInOnce() throws Exception {
        onManyThreads(() -> principal.send(LIST).status());

        assertThat(logins()).isEqualTo(1);
    }

    @Test
    void manyThreadsRenewOnceAndEachRequestIsAnswered() throws Exception {
        principal.identity();
        reference.expireTokens();
        List<Integer> statuses = onManyThreads(() -> principal.send(LIST).status());

        assertThat(statuses).hasSize(THREADS).containsOnly(200);
        assertThat(logins()).isEqualTo(2);
    }

    @Test
    void theRenewalStandsInTheJournalOfTheCheckThatNeededIt() {
        principal.identity();
        reference.expireTokens();
        try (Journal journal = Journal.open()) {
            assertThat(principal.send(LIST).status()).isEqualTo(200);

            assertThat(journal.exchanges())
                    .extracting(each -> each.title().replaceAll("/\\w+/v", "/v"))
                    .containsExactly(
                            "#1 GET /v2.1/os-keypairs -> 401",
                            "#2 POST /v3/auth/tokens -> 201",
                            "#3 GET /v2.1/os-keypairs -> 200");
        }
    }

    @Test
    void aRefusalThatANewTokenDoesNotMendIsTheAnswer() {
        String token = "{\"token\":{\"catalog\":[],\"user\":{\"name\":\"me\"}}}";
        try (var strict = RawServer.that(
                json(201, token, "X-Subject-Token: one"),
                json(401, "{}"),
                json(201, token, "X-Subject-Token: two"),
                json(401, "{\"still\":true}"))) {
            Cloud cloud = cloud(reference, "reference").toBuilder()
                    .endpointOverride("compute", strict.at("/v2.1"))
                    .build();
            Principal refused = principal(at(cloud, strict));

            assertThat(refused.send(LIST).text()).isEqualTo("{\"still\":true}");
            assertThat(strict.heard())
                    .extracting(each -> each.header("X-Auth-Token"))
                    .containsExactly("absent", "one", "absent", "two");
        }
    }

    @Test
    void aCredentialThatWasAcceptedOnceIsTriedAgain() {
        String token = "{\"token\":{\"catalog\":[],\"user\":{\"name\":\"me\"}}}";
        try (var strict = RawServer.that(
                json(201, token, "X-Subject-Token: one"),
                json(401, "{}"),
                json(401, "{\"error\":{\"message\":\"not now\"}}"),
                json(201, token, "X-Subject-Token: two"),
                json(200, "{}"))) {
            Cloud cloud = cloud(reference, "reference").toBuilder()
                    .endpointOverride("compute", strict.at("/v2.1"))
                    .build();
            Principal altered = principal(at(cloud, strict));

            assertThatThrownBy(() -> altered.send(LIST))
                    .isInstanceOf(NotAuthenticated.class)
                    .hasMessageContaining("not now");
            assertThat(altered.send(LIST).status()).isEqualTo(200);
        }
    }

    @Test
    void aTokenAboutToEndIsRenewedBeforeItIsUsed() {
        try (var brief =
                ReferenceCloud.builder().tokenLifetime(Duration.ofSeconds(10)).start()) {
            Principal hasty = principal(cloud(brief, "reference"));
            hasty.send(LIST);
            hasty.send(LIST);

            assertThat(brief.received()).extracting(Received::status).doesNotContain(401);
            assertThat(brief.received().stream()
                            .filter(each -> each.method().equals("POST"))
                            .count())
                    .isGreaterThan(1);
        }
    }

    @Test
    void aTokenThatIsItselfTheCredentialCannotBeRenewedAndIsNamed() {
        String token = principal.issued().headers().first("X-Subject-Token").orElseThrow();
        var project = io.github.interop4j.cloud.Reference.id(
                principal.identity().projectId().orElseThrow());
        Cloud byToken = cloud(reference, "reference").toBuilder()
                .credentials(new Credentials.Token(Secret.of(token), new Scope.Project(project)))
                .build();
        Principal bearer = principal(byToken);
        assertThat(bearer.send(LIST).status()).isEqualTo(200);
        reference.expireTokens();

        assertThatThrownBy(() -> bearer.send(LIST))
                .isInstanceOf(NotAuthenticated.class)
                .hasMessage("the token given for cloud 'reference' (given by the program) is no longer accepted; give"
                        + " a new one, or a credential that can renew it");
    }

    @Test
    void aTokenThatARequestNamesIsNeitherRenewedNorReplacedEvenIfItIsOurs() {
        String token = principal.issued().headers().first("X-Subject-Token").orElseThrow();
        reference.expireTokens();

        assertThat(principal.send(LIST.withToken("nonsense")).status()).isEqualTo(401);
        assertThat(principal.send(LIST.withToken(token)).status()).isEqualTo(401);
        assertThat(principal.send(LIST.withoutToken()).status()).isEqualTo(401);
        assertThat(logins()).isEqualTo(1);
    }

    @Test
    void anotherMicrovesionIsTheSameSession() {
        Principal newer = principal.speaking("compute", "2.2");
        assertThat(newer.send(LIST).status()).isEqualTo(200);
        assertThat(principal.send(LIST).status()).isEqualTo(200);

        assertThat(logins()).isEqualTo(1);
    }

    @Test
    void aRenewalWhileAnotherRequestIsUnderWayTakesNothingFromIt() {
        try (Journal journal = Journal.open()) {
            principal.send(LIST);
            reference.expireTokens();
            principal.send(LIST);
            principal.send(LIST);

            assertThat(journal.exchanges())
                    .extracting(Exchange::status)
                    .extracting(status -> status.orElse(0))
                    .containsExactly(201, 200, 401, 201, 200, 200);
        }
    }

    private long logins() {
        return reference.received().stream()
                .filter(each -> each.method().equals("POST") && each.path().endsWith("/v3/auth/tokens"))
                .count();
    }

    private static Cloud at(Cloud cloud, RawServer server) {
        Cloud.Builder builder = Cloud.at(server.at("/v3")).credentials(cloud.credentials());
        cloud.endpointOverrides().forEach(builder::endpointOverride);
        return builder.build();
    }

    private static <T> List<T> onManyThreads(Callable<T> work) throws Exception {
        var together = new CyclicBarrier(THREADS);
        var pool = Executors.newFixedThreadPool(THREADS);
        try {
            var pending = new ArrayList<Future<T>>();
            for (int i = 0; i < THREADS; i++) {
                pending.add(pool.submit(() -> {
                    together.await();
                    return work.call();
                }));
            }
            var results = new ArrayList<T>();
            for (Future<T> each : pending) {
                results.add(each.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
