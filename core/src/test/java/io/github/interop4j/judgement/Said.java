package io.github.interop4j.judgement;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import io.github.interop4j.cloud.Pace;
import io.github.interop4j.cloud.Tls;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Call;
import io.github.interop4j.wire.Cancellation;
import io.github.interop4j.wire.CloudWire;
import io.github.interop4j.wire.Headers;
import io.github.interop4j.wire.Redaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Answers over a real socket that say what a test wants said.
 */
final class Said {

    private Said() {}

    /** Returns an answer 200 to {@code GET /} with this body. */
    static Answer json(String body) {
        return as("application/json", body);
    }

    /** Returns the same, said to be of this type. */
    static Answer as(String type, String body) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", type);
                exchange.getResponseHeaders().add("X-Subject-Token", "the-token-itself");
                exchange.sendResponseHeaders(200, body.isEmpty() ? -1 : body.getBytes(UTF_8).length);
                exchange.getResponseBody().write(body.getBytes(UTF_8));
                exchange.close();
            });
            server.start();
            try {
                var wire = new CloudWire(Tls.DEFAULT, Pace.DEFAULT, new Redaction(), new Cancellation(), List.of());
                URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
                return wire.send(new Call("identity", "GET", uri, Headers.NONE, Optional.empty()));
            } finally {
                server.stop(0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
