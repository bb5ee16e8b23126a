package io.github.interop4j.session;

import static io.github.interop4j.session.Reference.cloud;
import static io.github.interop4j.session.Reference.principal;
import static io.github.interop4j.wire.RawServer.hangsUp;
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
import io.github.interop4j.wire.NoAnswer;
import io.github.interop4j.wire.OpenstackConnector;
import io.github.interop4j.wire.RawServer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openstack4j.api.OSClient.OSClientV3;
import org.openstack4j.core.transport.HttpExecutorService;
import org.openstack4j.core.transport.HttpRequest;
import org.openstack4j.core.transport.HttpResponse;
import org.openstack4j.core.transport.internal.HttpExecutor;
import org.openstack4j.model.common.Identifier;
import org.openstack4j.model.compute.Keypair;
import org.openstack4j.openstack.OSFactory;
import org.openstack4j.openstack.internal.OSClientSession;

/** openstack4j's typed calls, over the wire, as a principal. */
@Timeout(60)
class TypedCallTests {

    private final ReferenceCloud reference =
            ReferenceCloud.builder().password("member", "pass word").start();
    private final Principal member = principal(cloud(reference, "reference"));
    private final Principal other = principal(cloud(reference, "reference-other"));

    @AfterEach
    void stop() {
        reference.close();
    }

    @Test
    void whatATypedCallPutOnTheWireIsObserved() {
        member.identity();
        Observed<? extends Keypair> made =
                member.call(os -> os.compute().keypairs().create("mine", null));

        assertThat(made.value().getName()).isEqualTo("mine");
        assertThat(made.exchanges()).hasSize(1);
        Exchange exchange = made.exchanges().get(0);
        assertThat(exchange.service()).isEqualTo("compute");
        assertThat(exchange.title()).matches("#1 POST /\\S*/os-keypairs -> 20[01]");
        assertThat(exchange.requestBody()).isEqualTo("{\"keypair\":{\"name\":\"mine\"}}");
        assertThat(exchange.responseBody()).contains("\"private_key\":\"‹secret ");
    }

    @Test
    void itsExchangesStandInTheJournalOfTheCheckAndOnlyItsOwnAreObserved() {
        try (Journal journal = Journal.open()) {
            member.send(Request.of("compute", "GET", Request.Base.ENDPOINT, "/os-keypairs"));
            Observed<?> listed = member.call(os -> os.compute().keypairs().list());
            member.send(Request.of("compute", "GET", Request.Base.ENDPOINT, "/os-keypairs"));

            assertThat(listed.exchanges()).extracting(Exchange::number).containsExactly(3);
            assertThat(journal.exchanges()).hasSize(4);
        }
    }

    @Test
    void aRefusalIsInTheExchangesWhateverOpenstack4jMakesOfIt() {
        Observed<?> shown = member.call(os -> os.compute().keypairs().get("none"));

        assertThat(shown.value()).isNull();
        assertThat(shown.exchanges().get(shown.exchanges().size() - 1).status()).hasValue(404);
    }

    @Test
    void aTokenThatHasEndedIsRenewedOnceForAllCallsOfASession() {
        member.identity();
        reference.expireTokens();
        Observed<Integer> counted = member.call(os -> {
            os.compute().keypairs().list();
            return os.compute().keypairs().list().size();
        });

        assertThat(counted.exchanges())
                .extracting(each -> each.method() + " " + each.status().orElse(0))
                .containsExactly("GET 401", "POST 201", "GET 200", "GET 200");
    }

    @Test
    void twoPrincipalsOnManyThreadsAreNeverTakenForEachOther() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            var pending = new ArrayList<Future<?>>();
            for (int i = 0; i < 64; i++) {
                String number = Integer.toString(i);
                pending.add(pool.submit(() -> member.call(os -> {
                    os.compute().keypairs().get("member-" + number);
                    other.call(theirs -> theirs.compute().keypairs().get("other-" + number));
                    return os.compute().keypairs().get("member-again-" + number);
                })));
            }
            for (Future<?> each : pending) {
                each.get();
            }
        } finally {
            pool.shutdownNow();
        }

        List<Received> asked = reference.received().stream()
                .filter(each -> each.path().contains("/os-keypairs/"))
                .toList();
        assertThat(asked)
                .hasSize(3 * 64)
                .allSatisfy(each -> assertThat(each.path()).contains("/os-keypairs/" + each.who() + "-"));
    }

    @Test
    void aClientOfTheHostProgramStaysItself() {
        OSClientV3 hosts = login();
        other.call(os -> os.compute().keypairs().create("theirs", null));
        hosts.compute().keypairs().create("hosts", null);

        assertThat(keypairs())
                .containsExactlyInAnyOrder(
                        "compute/keypair/" + member.identity().userId() + "/hosts",
                        "compute/keypair/" + other.identity().userId() + "/theirs");
    }

    @Test
    void aCallWithinACallReturnsToTheOuterOne() {
        other.identity();
        Observed<?> observed = member.call(os -> {
            os.compute().keypairs().get("one");
            other.call(theirs -> theirs.compute().keypairs().get("two"));
            reference.expireTokens();
            return os.compute().keypairs().get("three");
        });

        assertThat(observed.exchanges())
                .extracting(each -> each.method() + each.path().replaceFirst(".*/", " "))
                .containsExactly("GET one", "GET two", "GET three", "POST tokens", "GET three");
    }

    @Test
    void whatTheHostCallsAfterwardsIsNotInTheJournal() {
        OSClientV3 hosts = login();
        try (Journal journal = Journal.open()) {
            member.call(os -> os.compute().keypairs().list());
            int before = journal.requests();
            hosts.compute().keypairs().list();

            assertThat(journal.requests()).isEqualTo(before);
        }
    }

    @Test
    void aThreadThatHadNoSessionHasNoneAfterwards() throws Exception {
        var pool = Executors.newSingleThreadExecutor();
        try {
            assertThat(pool.submit(() -> {
                                member.call(os -> os.compute().keypairs().list());
                                return OSClientSession.getCurrent() == null;
                            })
                            .get())
                    .isTrue();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void anotherTransportThatCameFirstIsReplaced() throws Exception {
        var field = HttpExecutor.class.getDeclaredField("service");
        field.setAccessible(true);
        field.set(HttpExecutor.create(), new HttpExecutorService() {
            @Override
            public <R> HttpResponse execute(HttpRequest<R> request) {
                throw new IllegalStateException("not over the wire");
            }

            @Override
            public String getExecutorDisplayName() {
                return "another";
            }
        });

        assertThat(member.call(os -> os.compute().keypairs().list()).value()).isEmpty();
        assertThat(HttpExecutor.create().getExecutorName()).isEqualTo(OpenstackConnector.NAME);
    }

    @Test
    void aServiceThatTheCatalogLacksIsAbsentAndNotKeystone() {
        int before = reference.received().size();

        assertThatThrownBy(() -> member.call(os -> os.sahara().clusters().list()))
                .isInstanceOf(ServiceAbsent.class)
                .hasMessageStartingWith("the catalog of cloud 'reference' has no data-processing service in region");
        assertThat(reference.received())
                .hasSize(before + 1)
                .extracting(Received::method)
                .containsOnly("POST");
    }

    @Test
    void blockStorageIsFoundUnderItsOfficialName() {
        String token = """
                {"token": {"user": {"name": "me"}, "catalog": [{"type": "block-storage", "endpoints": [
                    {"interface": "public", "region_id": "one", "url": "%s"}]}]}}""";
        try (var volumes = RawServer.that(json(200, "{\"volumes\": [{\"id\": \"42\"}]}"));
                var keystone = RawServer.that(
                        json(201, token.formatted(volumes.at("/volume/v3/4f2a")), "X-Subject-Token: t"))) {
            Cloud cloud = Cloud.at(keystone.at("/v3"))
                    .credentials(member.cloud().credentials())
                    .build();
            Observed<?> listed =
                    principal(cloud).call(os -> os.blockStorage().volumes().list());

            assertThat(volumes.lines()).containsExactly("GET /volume/v3/4f2a/volumes/detail");
            assertThat(listed.exchanges()).extracting(Exchange::service).containsExactly("block-storage");
        }
    }

    @Test
    void aLostAnswerIsNoAnswer() {
        try (var server = RawServer.that(hangsUp())) {
            Cloud cloud = member.cloud().toBuilder()
                    .endpointOverride("compute", server.at("/v2.1"))
                    .build();
            assertThatThrownBy(() ->
                            principal(cloud).call(os -> os.compute().keypairs().list()))
                    .isInstanceOf(NoAnswer.class)
                    .hasMessage("the connection to " + server.at("") + " was closed before any answer");
        }
    }

    @Test
    void aRequestWithoutATokenStaysWithoutOne() {
        Observed<?> loggedIn = member.call(os -> login());

        assertThat(loggedIn.exchanges()).hasSize(1);
        assertThat(loggedIn.exchanges().get(0).requestHeaders().has("X-Auth-Token"))
                .isFalse();
    }

    @Test
    void aBareTokenWorksUntilItEnds() {
        String token = member.issued().headers().first("X-Subject-Token").orElseThrow();
        var project = io.github.interop4j.cloud.Reference.id(
                member.identity().projectId().orElseThrow());
        Principal bearer = principal(member.cloud().toBuilder()
                .credentials(new Credentials.Token(Secret.of(token), new Scope.Project(project)))
                .build());
        assertThat(bearer.call(os -> os.compute().keypairs().list()).value()).isEmpty();
        reference.expireTokens();

        assertThatThrownBy(() -> bearer.call(os -> os.compute().keypairs().list()))
                .isInstanceOf(NotAuthenticated.class)
                .hasMessageContaining("is no longer accepted");
    }

    private List<String> keypairs() {
        return reference.view().stream()
                .filter(path -> path.startsWith("compute/keypair/"))
                .toList();
    }

    private OSClientV3 login() {
        Identifier domain = Identifier.byName("Default");
        return OSFactory.builderV3()
                .endpoint(reference.authUrl().toString())
                .credentials("member", "pass word", domain)
                .scopeToProject(Identifier.byName("reference"), domain)
                .authenticate();
    }
}
