package io.github.interop4j.wire;

import static io.github.interop4j.wire.RawServer.fallsSilentAfter;
import static io.github.interop4j.wire.RawServer.hangsUp;
import static io.github.interop4j.wire.RawServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.interop4j.referencecloud.Received;
import io.github.interop4j.referencecloud.ReferenceCloud;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openstack4j.api.EndpointTokenProvider;
import org.openstack4j.api.OSClient.OSClientV3;
import org.openstack4j.api.exceptions.AuthenticationException;
import org.openstack4j.api.exceptions.ConnectionException;
import org.openstack4j.api.types.ServiceType;
import org.openstack4j.core.transport.Config;
import org.openstack4j.core.transport.HttpMethod;
import org.openstack4j.core.transport.HttpRequest;
import org.openstack4j.core.transport.HttpResponse;
import org.openstack4j.core.transport.ObjectMapperSingleton;
import org.openstack4j.core.transport.ProxyHost;
import org.openstack4j.core.transport.internal.HttpExecutor;
import org.openstack4j.model.common.Identifier;
import org.openstack4j.model.identity.v3.Token;
import org.openstack4j.openstack.OSFactory;
import org.openstack4j.openstack.identity.v3.domain.KeystoneToken;

/** A program that uses openstack4j for itself, with us on its class path. */
@Timeout(60)
class HostProgramTests {

    @Test
    void logsInAndWorksAsWithAnyOtherTransport() {
        try (var cloud =
                ReferenceCloud.builder().password("member", "pass word").start()) {
            OSClientV3 os = login(cloud);
            os.compute().keypairs().create("mine", null);

            assertThat(os.compute().keypairs().list())
                    .extracting(each -> each.getName())
                    .containsExactly("mine");
            assertThat(os.compute().keypairs().delete("mine").isSuccess()).isTrue();
            assertThat(os.compute().keypairs().get("mine")).isNull();
        }
    }

    @Test
    void aSessionThatHasEndedIsRenewed() {
        try (var cloud =
                ReferenceCloud.builder().password("member", "pass word").start()) {
            OSClientV3 os = login(cloud);
            cloud.expireTokens();

            assertThat(os.compute().keypairs().list()).isEmpty();
            assertThat(cloud.received())
                    .extracting(Received::method, Received::status)
                    .endsWith(tuple("GET", 401), tuple("POST", 201), tuple("GET", 200));
        }
    }

    @Test
    void aSessionOfABareTokenIsNotRenewedAndTheRefusalIsClear() throws IOException {
        try (var cloud =
                ReferenceCloud.builder().password("member", "pass word").start()) {
            OSClientV3 os = OSFactory.clientFromToken(tokenWithoutCredentials(login(cloud)));
            cloud.expireTokens();

            assertThatThrownBy(() -> os.compute().keypairs().list())
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessage("The request you have made requires authentication.");
        }
    }

    @Test
    void aWrongPasswordIsAskedOnceAndRenewsNoOtherSession() {
        try (var cloud =
                ReferenceCloud.builder().password("member", "pass word").start()) {
            login(cloud);

            assertThatThrownBy(() -> login(cloud, "wrong")).isInstanceOf(AuthenticationException.class);
            assertThat(cloud.received()).extracting(Received::status).containsExactly(201, 401);
        }
    }

    @Test
    void nothingIsRepeatedNorRecordedInTheJournalOfACheck() {
        try (var server = RawServer.that(json(429, "{}", "Retry-After: 0"), hangsUp());
                var journal = Journal.open()) {
            assertThat(get(server, Config.newConfig()).getStatus()).isEqualTo(429);
            assertThatThrownBy(() -> get(server, Config.newConfig()))
                    .isInstanceOf(ConnectionException.class)
                    .hasMessageContaining("was closed before any answer");

            assertThat(server.heard()).hasSize(2);
            assertThat(journal.exchanges()).isEmpty();
            assertThat(journal.requests()).isZero();
        }
    }

    @Test
    void aTimeOutForReadingIsHonoured() {
        try (var server = RawServer.that(fallsSilentAfter("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n1"))) {
            assertThatThrownBy(() -> get(server, Config.newConfig().withReadTimeout(300)))
                    .isInstanceOf(ConnectionException.class)
                    .hasMessageContaining("only a part of an answer from " + server.at("") + " within 300 ms");
        }
    }

    @Test
    void itsOwnTlsIsHonoured(@TempDir Path folder) {
        var certificates = new TlsContextCertificates(folder)
                .authority("ca")
                .signed("localhost", "ca", "-keyalg", "EC", "-ext", "SAN=ip:127.0.0.1");
        try (var server = RawServer.secured(certificates.server("localhost", "ca"), json(200, "{}"))) {
            assertThatThrownBy(() -> get(server, Config.newConfig())).hasMessageContaining("no secure connection");
            assertThat(get(server, Config.newConfig().withSSLVerificationDisabled())
                            .getStatus())
                    .isEqualTo(200);
            Config own = Config.newConfig().withSSLContext(certificates.server("localhost", "ca"));
            assertThat(get(server, own).getStatus()).isEqualTo(200);
        }
    }

    @Test
    void itsProxyIsUsed() {
        try (var proxy = RawServer.that(json(203, "{}"))) {
            Config config = Config.newConfig().withProxy(ProxyHost.of("http://127.0.0.1", proxy.port()));
            HttpResponse response = HttpExecutor.create().execute(request("http://far.invalid", config));

            assertThat(response.getStatus()).isEqualTo(203);
            assertThat(proxy.lines()).containsExactly("GET http://far.invalid/path");
        }
    }

    @Test
    void anAnswerIsInTheShapeThatOpenstack4jReads() throws Exception {
        try (var server = RawServer.that(json(299, "{\"a\":1}", "X-One: 1", "X-Many: a", "X-Many: b"))) {
            HttpResponse response = get(server, Config.newConfig());

            assertThat(response.getStatus()).isEqualTo(299);
            assertThat(response.getContentType()).isEqualTo("application/json");
            assertThat(response.header("x-one")).isEqualTo("1");
            assertThat(response.header("absent")).isNull();
            assertThat(response.headers()).containsEntry("x-many", "a, b");
            assertThat(response.getInputStream().readAllBytes()).asString().isEqualTo("{\"a\":1}");
        }
    }

    private static OSClientV3 login(ReferenceCloud cloud) {
        return login(cloud, "pass word");
    }

    private static OSClientV3 login(ReferenceCloud cloud, String password) {
        Identifier domain = Identifier.byName("Default");
        return OSFactory.builderV3()
                .endpoint(cloud.authUrl().toString())
                .credentials("member", password, domain)
                .scopeToProject(Identifier.byName("reference"), domain)
                .authenticate();
    }

    /** As a program makes one that keeps only the token's id. */
    private static Token tokenWithoutCredentials(OSClientV3 os) throws IOException {
        String catalog = "[{\"type\":\"compute\",\"endpoints\":[{\"interface\":\"public\",\"url\":\""
                + ((EndpointTokenProvider) os).getEndpoint(ServiceType.COMPUTE) + "\"}]}]";
        KeystoneToken bare = ObjectMapperSingleton.getContext(KeystoneToken.class)
                .readerFor(KeystoneToken.class)
                .readValue("{\"token\":{\"catalog\":" + catalog + "}}");
        bare.setId(os.getToken().getId());
        return bare;
    }

    private static HttpResponse get(RawServer server, Config config) {
        return HttpExecutor.create().execute(request(server.at("").toString(), config));
    }

    private static HttpRequest<Void> request(String endpoint, Config config) {
        return HttpRequest.builder()
                .endpoint(endpoint)
                .path("/path")
                .method(HttpMethod.GET)
                .config(config)
                .build();
    }
}
