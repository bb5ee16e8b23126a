package io.github.interop4j.wire;

import static io.github.interop4j.wire.RawServer.answers;
import static io.github.interop4j.wire.RawServer.breaksOffAfter;
import static io.github.interop4j.wire.RawServer.json;
import static io.github.interop4j.wire.Sending.wire;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.interop4j.cloud.Tls;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A secret that went over the wire is in nothing that is kept or shown, whatever the cloud makes of it. */
@Timeout(60)
class CanaryTests {

    private static final String CANARY = "canary-7f3a\"é/+";

    private final Journal journal = Journal.open();
    private final Redaction redaction = new Redaction();

    @AfterEach
    void close() {
        journal.close();
    }

    static List<RawServer.Reaction> clouds() {
        String escaped = "canary-7f3a\\\"\\u00e9/+";
        String base64 = Base64.getEncoder().encodeToString(("me:" + CANARY).getBytes(UTF_8));
        return List.of(
                json(
                        200,
                        "{\"echo\":\"" + escaped + "\"}",
                        "X-Subject-Token: canary-token",
                        "X-Echo: canary-7f3a%22%C3%A9%2F%2B"),
                json(500, "{\"error\":{\"message\":\"wrong password " + escaped + "\"}}"),
                json(200, "{\"user\":{\"password\":\"" + escaped + "\"", "Location: /x?token=canary-new"),
                json(200, "{\"server\":{\"adminPass\":\"canary-new\"},\"again\":\"canary-new\"}"),
                json(201, "{\"echo\":\"canary-new\"}", "X-Subject-Token: canary-new"),
                answers(400, "text/html", "<p>canary-7f3a&quot;é/+</p>"),
                answers(400, "text/plain", "Authorization: Basic " + base64),
                breaksOffAfter("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"adminPass\":\"canary-new"),
                breaksOffAfter("HTTP/1.1 200 OK\r\nX-Subject-Token: canary-new"),
                breaksOffAfter("HTTP/1.1 canary-new\r\n\r\n"));
    }

    @ParameterizedTest
    @MethodSource("clouds")
    void nothingThatIsKeptShowsIt(RawServer.Reaction cloud) {
        var kept = new ArrayList<Object>();
        var observer = new WireObserver() {
            @Override
            public void beforeSending(Call call) {
                kept.add(call);
            }

            @Override
            public void answered(Call call, Answer answer) {
                kept.add(answer);
                kept.add(answer.exchange());
                kept.add(answer.headers());
                kept.add(answer.shown(new TextNode(answer.text())));
                kept.add(catchThrowable(answer::json));
                kept.add(answer.deviates("the body must not be " + answer.text() + " with "
                        + answer.headers().asMap()));
            }

            @Override
            public void unanswered(Call call, NoAnswer failure) {
                kept.add(failure);
            }
        };
        try (var server = RawServer.that(cloud)) {
            var wire = new CloudWire(Tls.DEFAULT, Sending.PACE, redaction, new Cancellation(), List.of(observer));
            kept.add(catchThrowable(() -> wire.send(new Call(
                    "identity",
                    "POST",
                    server.at("/v3/auth/tokens?temp_url_sig=canary-signature"),
                    Headers.of(Map.of("X-Auth-Token", List.of("canary-token"))),
                    Optional.of(Content.json(login()))))));
        }
        kept.add(journal.exchanges());
        kept.addAll(journal.exchanges().stream().map(CanaryTests::everythingOf).toList());

        assertThat(kept).hasSizeGreaterThan(3);
        assertThat(kept).allSatisfy(each -> assertThat(written(each)).doesNotContain("canary"));
    }

    @Test
    void aJudgementOnASecretShowsMarksThatTellEqualFromUnequal() {
        try (var server = RawServer.that(
                json(200, "{\"adminPass\":\"canary-1\",\"was\":\"canary-1\",\"other\":{\"secret\":\"canary-2\"}}"))) {
            Answer answer = wire(redaction).send(Sending.get(server.at("/")));
            String first = answer.shown(answer.json().at("/adminPass"));

            assertThat(first).matches("\"‹secret [0-9a-f]{8}›\"");
            assertThat(answer.shown(answer.json().at("/was"))).isEqualTo(first);
            assertThat(answer.shown(answer.json().at("/other/secret")))
                    .isNotEqualTo(first)
                    .startsWith("\"‹secret ");
            assertThat(answer.json().at("/adminPass").textValue()).isEqualTo("canary-1");
            assertThat(answer.deviates("was canary-1").getMessage())
                    .isEqualTo("in #1 GET / -> 200: was " + first.replace("\"", ""));
        }
    }

    private static JsonNode login() {
        var body = JsonNodeFactory.instance.objectNode();
        body.putObject("user").put("name", "me").put("password", CANARY);
        return body;
    }

    private static String everythingOf(Exchange exchange) {
        return String.join(
                "\n",
                exchange.toString(),
                exchange.title(),
                exchange.uri(),
                exchange.path(),
                String.join("\n", exchange.requestHeaders().lines()),
                exchange.requestBody(),
                String.join("\n", exchange.responseHeaders().lines()),
                exchange.responseBody(),
                exchange.failure().orElse(""));
    }

    private static String written(Object kept) {
        if (kept instanceof Throwable thrown) {
            var trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            return trace.toString();
        }
        return String.valueOf(kept);
    }
}
