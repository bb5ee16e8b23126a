package io.github.interop4j.wire;

import static io.github.interop4j.wire.RawServer.fallsSilentAfter;
import static io.github.interop4j.wire.RawServer.hangsUp;
import static io.github.interop4j.wire.RawServer.json;
import static io.github.interop4j.wire.Sending.call;
import static io.github.interop4j.wire.Sending.get;
import static io.github.interop4j.wire.Sending.journalOf;
import static io.github.interop4j.wire.Sending.wire;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.interop4j.cloud.Tls;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The wire over TLS: what is said when it does not come about, and that the rest holds as without it. */
@Timeout(60)
class SecureWireTests {

    @TempDir
    static Path folder;

    private static TlsContextCertificates certificates;
    private static Tls trusting;

    @BeforeAll
    static void certificatesOfAPrivateAuthority() {
        certificates = new TlsContextCertificates(folder)
                .authority("ca")
                .signed("localhost", "ca", "-keyalg", "EC", "-ext", "SAN=ip:127.0.0.1")
                .signed("elsewhere", "ca", "-keyalg", "EC", "-ext", "SAN=dns:elsewhere.test")
                .signed("client", "ca", "-keyalg", "EC");
        trusting = Tls.DEFAULT.trusting(certificates.write("ca.pem", certificates.certificate("ca")));
    }

    @Test
    void aPrivateAuthorityThatIsTrustedServes() {
        try (var server = serving("localhost", json(200, "{}"))) {
            assertThat(wire(trusting).send(get(server.at("/"))).status()).isEqualTo(200);
        }
    }

    @Test
    void anUnknownAuthorityIsToldWithItsRemedy() {
        try (var server = serving("localhost", json(200, "{}"))) {
            NoAnswer failure = failure(Tls.DEFAULT, server.at("/v3"));

            assertThat(failure.kind()).isEqualTo(NoAnswer.Kind.TLS);
            assertThat(failure)
                    .hasMessage("no secure connection to " + server.at("") + ": unable to find valid certification path"
                            + " to requested target; if its certificate is from an authority of your own, name that"
                            + " with cacert of the cloud");
        }
    }

    @Test
    void aCertificateOfAnotherHostIsTold() {
        try (var server = serving("elsewhere", json(200, "{}"))) {
            NoAnswer failure = failure(trusting, server.at("/v3"));

            assertThat(failure.kind()).isEqualTo(NoAnswer.Kind.TLS);
            assertThat(failure)
                    .hasMessage("no secure connection to " + server.at("")
                            + ": No subject alternative names matching IP address 127.0.0.1 found");
        }
    }

    @Test
    void aServerThatDemandsACertificateGetsOursOrAnswersNothing() {
        var context = certificates.server("localhost", "ca");
        try (var server = RawServer.securedDemandingCertificates(context, json(200, "{}"))) {
            Path certificate = certificates.write("client.pem", certificates.certificate("client"));
            Path key = certificates.write("client.key", certificates.key("client"));
            var showing = new Tls(true, trusting.cacert(), Optional.of(certificate), Optional.of(key));

            assertThat(wire(showing).send(get(server.at("/"))).status()).isEqualTo(200);
            NoAnswer failure =
                    catchThrowableOfType(NoAnswer.class, () -> wire(trusting).send(call("POST", server.at("/"), "{}")));
            assertThat(failure.kind()).isEqualTo(NoAnswer.Kind.TLS);
            assertThat(failure)
                    .hasMessageMatching("no secure connection to \\Q" + server.at("")
                            + "\\E: .*(bad_certificate|certificate_required); the server may demand a certificate of"
                            + " ours: name it with cert and key of the cloud");
        }
    }

    @Test
    void aServerWithoutTlsIsTold() throws IOException {
        try (var plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var unused = CompletableFuture.runAsync(() -> {
                try (Socket socket = plain.accept()) {
                    socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
                    socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            URI secure = URI.create("https://127.0.0.1:" + plain.getLocalPort() + "/");
            NoAnswer failure = failure(trusting, secure);

            assertThat(failure.kind()).isEqualTo(NoAnswer.Kind.TLS);
            assertThat(failure)
                    .hasMessage("no secure connection to https://127.0.0.1:" + plain.getLocalPort()
                            + ": Unrecognized SSL message, plaintext connection?");
        }
    }

    @Test
    void aConnectionThatDiedBeforeTheFirstByteIsRepeatedHereToo() {
        try (var server = serving("localhost", hangsUp(), json(200, "{}"))) {
            List<Exchange> exchanges = journalOf(() -> wire(trusting).send(get(server.at("/"))));

            assertThat(exchanges).extracting(Exchange::attempt).containsExactly(1, 2);
            assertThat(exchanges.get(0).failure())
                    .contains("the connection to " + server.at("") + " was closed before any answer");
        }
    }

    @Test
    void theDeadlineCoversABodyThatStallsHereToo() {
        var pace = Sending.PACE.withRequestDeadline(Duration.ofMillis(1500));
        try (var server =
                serving("localhost", fallsSilentAfter("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nfive!"))) {
            var wire = new CloudWire(trusting, pace, new Redaction(), new Cancellation(), List.of());
            NoAnswer failure = catchThrowableOfType(NoAnswer.class, () -> wire.send(get(server.at("/"))));

            assertThat(failure).hasMessage("only a part of an answer from " + server.at("") + " within 1500 ms");
        }
    }

    private static RawServer serving(String name, RawServer.Reaction... script) {
        return RawServer.secured(certificates.server(name, "ca"), script);
    }

    private static NoAnswer failure(Tls tls, URI uri) {
        return catchThrowableOfType(NoAnswer.class, () -> wire(tls).send(get(uri)));
    }
}
