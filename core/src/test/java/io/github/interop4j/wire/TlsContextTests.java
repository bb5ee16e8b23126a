package io.github.interop4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.github.interop4j.cloud.ConfigurationException;
import io.github.interop4j.cloud.Tls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a context trusts and what it shows, against real servers. */
class TlsContextTests {

    @TempDir
    static Path folder;

    static TlsContextCertificates certificates;
    static HttpsServer server;
    static HttpsServer misnamed;
    static HttpsServer demanding;
    static Path ca;

    @BeforeAll
    static void serversWithCertificatesOfAPrivateAuthority() throws IOException {
        certificates = new TlsContextCertificates(folder)
                .authority("ca")
                .authority("stranger")
                .signed("localhost", "ca", "-keyalg", "EC", "-ext", "SAN=ip:127.0.0.1")
                .signed("elsewhere", "ca", "-keyalg", "EC", "-ext", "SAN=dns:elsewhere.test")
                .signed("rsa", "ca", "-keyalg", "RSA", "-keysize", "2048")
                .signed("other-rsa", "ca", "-keyalg", "RSA", "-keysize", "2048")
                .signed("ec", "ca", "-keyalg", "EC", "-groupname", "secp384r1")
                .signed("ed25519", "ca", "-keyalg", "Ed25519");
        ca = certificates.write("ca.pem", certificates.certificate("ca"));
        server = server("localhost", false);
        misnamed = server("elsewhere", false);
        demanding = server("localhost", true);
    }

    @AfterAll
    static void stop() {
        server.stop(0);
        misnamed.stop(0);
        demanding.stop(0);
    }

    @Test
    void byDefaultAPrivateAuthorityIsNotTrusted() {
        assertThatThrownBy(() -> ask(server, Tls.DEFAULT))
                .isInstanceOf(SSLException.class)
                .hasMessageContaining("unable to find valid certification path");
    }

    @Test
    void aPrivateAuthorityIsTrustedOnceNamed() throws Exception {
        assertThat(ask(server, Tls.DEFAULT.trusting(ca))).isEqualTo("nobody");
    }

    @Test
    void anotherAuthorityIsNotTrusted() {
        Path stranger = certificates.write("stranger.pem", certificates.certificate("stranger"));

        assertThatThrownBy(() -> ask(server, Tls.DEFAULT.trusting(stranger)))
                .isInstanceOf(SSLException.class)
                .hasMessageContaining("unable to find valid certification path");
    }

    @Test
    void everyAuthorityOfTheFileIsTrustedWhateverStandsBetween() throws Exception {
        Path bundle = certificates.write(
                "bundle.pem",
                "# the authority of the previous data centre\n",
                certificates.certificate("stranger"),
                "\n    Issuer: CN=Zürich\r\n",
                certificates.certificate("ca").replace("\n", "\r\n"));

        assertThat(ask(server, Tls.DEFAULT.trusting(bundle))).isEqualTo("nobody");
    }

    @Test
    void theNameOfTheServerIsCompared() {
        assertThatThrownBy(() -> ask(misnamed, Tls.DEFAULT.trusting(ca)))
                .isInstanceOf(SSLException.class)
                .hasMessageContaining("No subject alternative names matching IP address 127.0.0.1 found");
    }

    @Test
    void withoutVerificationNeitherAuthorityNorNameMatter() throws Exception {
        Tls unverified = new Tls(false, Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(ask(server, unverified)).isEqualTo("nobody");
        assertThat(ask(misnamed, unverified)).isEqualTo("nobody");
    }

    @Test
    void withoutACertificateADemandingServerRefuses() {
        assertThatThrownBy(() -> ask(demanding, Tls.DEFAULT.trusting(ca))).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa", "ec", "ed25519"})
    void aCertificateAndItsKeyAreShown(String name) throws Exception {
        Path certificate = certificates.write(name + ".pem", certificates.certificate(name));
        Path key = certificates.write(name + ".key", certificates.key(name));

        assertThat(ask(demanding, showing(certificate, Optional.of(key)))).isEqualTo("CN=" + name);
    }

    @Test
    void anRsaKeyInTheFormBeforePkcs8WillDo() throws Exception {
        Path certificate = certificates.write("rsa.pem", certificates.certificate("rsa"));
        Path key = certificates.write("rsa.older", certificates.rsaKey("rsa"));

        assertThat(ask(demanding, showing(certificate, Optional.of(key)))).isEqualTo("CN=rsa");
    }

    @Test
    void anEcKeyInTheFormBeforePkcs8WillDo() throws Exception {
        Path certificate = certificates.write("ec.pem", certificates.certificate("ec"));
        Path key = certificates.write("ec.older", certificates.ecKey("ec"));

        assertThat(ask(demanding, showing(certificate, Optional.of(key)))).isEqualTo("CN=ec");
    }

    @Test
    void certificateAndKeyMayStandInOneFile() throws Exception {
        Path both = certificates.write("both.pem", certificates.key("rsa"), certificates.certificate("rsa"));

        assertThat(ask(demanding, showing(both, Optional.empty()))).isEqualTo("CN=rsa");
    }

    @Test
    void aChainIsShownWhole() throws Exception {
        Path chain = certificates.write("chain.pem", certificates.certificate("ec"), certificates.certificate("ca"));
        Path key = certificates.write("chain.key", certificates.key("ec"));

        assertThat(ask(demanding, showing(chain, Optional.of(key)))).isEqualTo("CN=ec");
    }

    @Test
    void aCertificateIsShownWithoutVerificationToo() throws Exception {
        Path both = certificates.write("both.pem", certificates.key("ec"), certificates.certificate("ec"));

        assertThat(ask(demanding, new Tls(false, Optional.empty(), Optional.of(both), Optional.empty())))
                .isEqualTo("CN=ec");
    }

    @Test
    void aKeyOfAnotherCertificateIsRefused() {
        Path certificate = certificates.write("rsa.pem", certificates.certificate("rsa"));
        Path key = certificates.write("other-rsa.key", certificates.key("other-rsa"));

        assertRefused(
                showing(certificate, Optional.of(key)),
                "The private key in " + key + " does not belong to the first certificate in " + certificate
                        + ". Correct 'cert' or 'key' of the cloud; both must come from the same request.");
    }

    @Test
    void aKeyOfAnotherKindIsRefused() {
        Path certificate = certificates.write("rsa.pem", certificates.certificate("rsa"));
        Path key = certificates.write("ec.key", certificates.key("ec"));

        assertRefused(
                showing(certificate, Optional.of(key)),
                "The file " + key + ", which 'key' names, holds a private key that is damaged, or of another kind than"
                        + " the certificate's (RSA). Correct 'cert' or 'key' of the cloud.");
    }

    @Test
    void certificatesThatAreNoChainAreRefused() {
        Path certificate = certificates.write(
                "no-chain.pem", certificates.certificate("rsa"), certificates.certificate("stranger"));
        Path key = certificates.write("rsa.key", certificates.key("rsa"));

        assertRefused(
                showing(certificate, Optional.of(key)),
                "The certificates in " + certificate + ", which 'cert' names, are no chain: put our own first and after"
                        + " each the one that issued it.");
    }

    @Test
    void aMissingFileIsNamedWithItsKey() {
        Path missing = folder.resolve("missing.pem");
        Path certificate = certificates.write("rsa.pem", certificates.certificate("rsa"));

        assertRefused(
                Tls.DEFAULT.trusting(missing),
                "The file " + missing + ", which 'cacert' names, does not exist. Correct 'cacert' of the cloud.");
        assertRefused(
                showing(missing, Optional.empty()),
                "The file " + missing + ", which 'cert' names, does not exist. Correct 'cert' of the cloud.");
        assertRefused(
                showing(certificate, Optional.of(missing)),
                "The file " + missing + ", which 'key' names, does not exist. Correct 'key' of the cloud.");
    }

    @Test
    void aFolderIsNoFile() {
        assertRefused(
                Tls.DEFAULT.trusting(folder),
                "The file " + folder + ", which 'cacert' names, cannot be read: it is a folder. Name a file in PEM that"
                        + " this user may read.");
    }

    @Test
    void aFileWithoutACertificateIsRefused() {
        Path empty = certificates.write("empty.pem", "nothing here\n", certificates.key("rsa"));

        assertRefused(
                Tls.DEFAULT.trusting(empty),
                "The file " + empty
                        + ", which 'cacert' names, holds no certificate in PEM (-----BEGIN CERTIFICATE-----)."
                        + " If it is in DER: openssl x509 -inform DER -in " + empty + " -out " + empty + ".pem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bm90IGEgY2VydGlmaWNhdGU=", "A"})
    void aDamagedCertificateIsRefused(String content) {
        Path damaged = certificates.write(
                "damaged.pem",
                certificates.certificate("ca"),
                "-----BEGIN CERTIFICATE-----\n" + content + "\n-----END CERTIFICATE-----\n");

        assertRefused(
                Tls.DEFAULT.trusting(damaged),
                "The file " + damaged
                        + ", which 'cacert' names, is damaged: its certificate number 2 cannot be read. Get the file"
                        + " anew.");
    }

    @ParameterizedTest
    @CsvSource({"PRIVATE KEY, bm90IGEga2V5", "PRIVATE KEY, A", "EC PRIVATE KEY, bm90IGEga2V5", "EC PRIVATE KEY, MIT/"})
    void aDamagedKeyIsRefused(String label, String content) {
        Path damaged = certificates.write(
                "damaged.key", "-----BEGIN " + label + "-----\n" + content + "\n-----END " + label + "-----\n");

        assertRefused(
                showing(certificates.write("ec.pem", certificates.certificate("ec")), Optional.of(damaged)),
                "The file " + damaged + ", which 'key' names, holds a private key that is damaged, or of another kind"
                        + " than the certificate's (EC). Correct 'cert' or 'key' of the cloud.");
    }

    @Test
    void aFileWithoutAKeyIsRefused() {
        Path certificate = certificates.write("rsa.pem", certificates.certificate("rsa"));

        assertRefused(
                showing(certificate, Optional.empty()),
                "The file " + certificate + ", which 'cert' names, holds no private key in PEM. Name the file that does"
                        + " with 'key' of the cloud.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n",
                "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\nAAAA\n-----END RSA"
                        + " PRIVATE KEY-----\n"
            })
    void aKeyUnderAPassPhraseIsRefused(String pem) {
        Path key = certificates.write("encrypted.key", pem);

        assertRefused(
                showing(certificates.write("rsa.pem", certificates.certificate("rsa")), Optional.of(key)),
                "The file " + key
                        + ", which 'key' names, holds a private key under a pass phrase, which nobody can enter"
                        + " here. Take it off: openssl pkey -in " + key + " -out " + key + ".plain");
    }

    @Test
    void aKeyInAnUnknownFormIsRefused() {
        Path key = certificates.write(
                "openssh.key",
                TlsContextCertificates.block("OPENSSH PRIVATE KEY", "?".getBytes(StandardCharsets.UTF_8)));

        assertRefused(
                showing(certificates.write("rsa.pem", certificates.certificate("rsa")), Optional.of(key)),
                "The file " + key
                        + ", which 'key' names, holds a private key of the form 'OPENSSH PRIVATE KEY'. Convert"
                        + " it: openssl pkcs8 -topk8 -nocrypt -in " + key + " -out " + key + ".pkcs8");
    }

    private static void assertRefused(Tls tls, String message) {
        assertThatThrownBy(() -> TlsContext.of(tls))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(message);
    }

    private static Tls showing(Path certificate, Optional<Path> key) {
        return new Tls(true, Optional.of(ca), Optional.of(certificate), key);
    }

    /** Whom the server took us for. */
    private static String ask(HttpsServer server, Tls tls) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().sslContext(TlsContext.of(tls)).build();
        URI uri = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
        return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static HttpsServer server(String certificate, boolean demanding) throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificates.server(certificate, "ca")) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wanted = getSSLContext().getDefaultSSLParameters();
                wanted.setNeedClientAuth(demanding);
                parameters.setSSLParameters(wanted);
            }
        });
        server.createContext("/", exchange -> {
            byte[] name = client((HttpsExchange) exchange).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, name.length);
            exchange.getResponseBody().write(name);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String client(HttpsExchange exchange) {
        try {
            return exchange.getSSLSession().getPeerPrincipal().getName();
        } catch (SSLPeerUnverifiedException e) {
            return "nobody";
        }
    }
}
