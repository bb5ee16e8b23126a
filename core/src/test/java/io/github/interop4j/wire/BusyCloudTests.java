package io.github.interop4j.wire;

import static io.github.interop4j.wire.RawServer.answers;
import static io.github.interop4j.wire.RawServer.hangsUp;
import static io.github.interop4j.wire.RawServer.json;
import static io.github.interop4j.wire.Sending.call;
import static io.github.interop4j.wire.Sending.get;
import static io.github.interop4j.wire.Sending.impatient;
import static io.github.interop4j.wire.Sending.journalOf;
import static io.github.interop4j.wire.Sending.wire;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cloud that says it is busy. */
@Timeout(60)
class BusyCloudTests {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final Repeats repeats = new Repeats(Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "COPY"})
    void aRequestRefusedByALimitIsSentAgainWhateverItIs(String method) {
        try (var server = RawServer.that(json(429, "{}", "Retry-After: 0"), json(200, "{}"))) {
            List<Exchange> exchanges = journalOf(() -> wire().send(call(method, server.at("/x"), "{\"a\":1}")));

            assertThat(server.lines()).containsExactly(method + " /x", method + " /x");
            assertThat(server.heard()).extracting(RawServer.Heard::body).containsOnly("{\"a\":1}");
            assertThat(exchanges)
                    .extracting(Exchange::status)
                    .containsExactly(OptionalInt.of(429), OptionalInt.of(200));
            assertThat(exchanges).extracting(Exchange::attempt).containsExactly(1, 2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void aQuestionThatAnOverloadedServiceDidNotAnswerIsAskedAgain(String method) {
        try (var server = RawServer.that(json(503, "", "Retry-After: 0"), json(200, ""))) {
            assertThat(wire().send(call(method, server.at("/x"))).status()).isEqualTo(200);
            assertThat(server.heard()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "COPY"})
    void whatAnOverloadedServiceMayHaveDoneIsNotAskedAgain(String method) {
        try (var server = RawServer.that(json(503, "{}", "Retry-After: 0"), json(200, "{}"))) {
            assertThat(wire().send(call(method, server.at("/x"), "{}")).status())
                    .isEqualTo(503);
            assertThat(server.heard()).hasSize(1);
        }
    }

    @Test
    void aServiceThatIsDownWithoutSayingForHowLongIsNotAskedAgain() {
        try (var server = RawServer.that(answers(503, "text/html", "down"), json(200, "{}"))) {
            assertThat(wire().send(get(server.at("/"))).status()).isEqualTo(503);
        }
    }

    @Test
    void whoAsksToWaitLongerThanOurPatienceGetsNoFurtherRequest() {
        try (var server = RawServer.that(json(429, "{\"over\":\"limit\"}", "Retry-After: 40"), json(200, "{}"))) {
            Answer answer = wire(impatient(Duration.ofSeconds(39))).send(get(server.at("/")));

            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.text()).isEqualTo("{\"over\":\"limit\"}");
            assertThat(server.heard()).hasSize(1);
        }
    }

    @Test
    void patienceEndsAndTheBusyAnswerStands() {
        try (var server = RawServer.that(json(503, "{}", "Retry-After: 0"))) {
            List<Exchange> exchanges = journalOf(() -> {
                Answer answer = wire(impatient(Duration.ofMillis(200))).send(get(server.at("/")));
                assertThat(answer.status()).isEqualTo(503);
                return answer;
            });
            assertThat(exchanges).hasSizeGreaterThan(1).hasSameSizeAs(server.heard());
        }
    }

    @Test
    void aCloudThatIsBusyForAWhileIsWaitedFor() {
        try (var server = RawServer.that(json(503, "", "Retry-After: 1"), json(200, "{}"))) {
            List<Exchange> exchanges = journalOf(() -> wire().send(get(server.at("/"))));

            Duration between = Duration.between(
                    exchanges.get(0).started(), exchanges.get(1).started());
            assertThat(between).isGreaterThanOrEqualTo(Duration.ofMillis(990));
        }
    }

    @Test
    void aLostConnectionAndABusyCloudAreBothOvercome() {
        try (var server = RawServer.that(hangsUp(), json(503, "", "Retry-After: 0"), json(200, "{}"))) {
            List<Exchange> exchanges = journalOf(() -> wire().send(get(server.at("/"))));

            assertThat(exchanges).extracting(Exchange::attempt).containsExactly(1, 2, 3);
            assertThat(exchanges.get(2).status()).isEqualTo(OptionalInt.of(200));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7                             | 7000",
                "0                             | 0",
                "-3                            | 0",
                "Mon, 23 Nov 2026 12:00:05 GMT | 5000",
                "Mon, 23 Nov 2026 11:00:00 GMT | 0",
                "soon                          | 1000",
                "99999999999999999999          | 1000"
            })
    void retryAfterIsSecondsOrADate(String header, long milliseconds) {
        assertThat(after(call("GET", URI.create("http://h/")), 429, header)).contains(Duration.ofMillis(milliseconds));
    }

    @Test
    void aLimitThatDoesNotSayForHowLongIsTriedMoreAndMoreSeldom() {
        Call call = get(URI.create("http://h/"));
        var waits = new ArrayList<Long>();
        for (int i = 0; i < 7; i++) {
            waits.add(repeats.after(call, 429, Headers.NONE).orElseThrow().toSeconds());
            call = call.again();
        }
        assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 16L, 16L, 16L);
    }

    @Test
    void aDateOnAnOverloadedServiceIsUnderstoodToo() {
        assertThat(after(get(URI.create("http://h/")), 503, "Mon, 23 Nov 2026 12:00:05 GMT"))
                .contains(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 401, 403, 404, 413, 500, 502, 504})
    void noOtherAnswerIsARequestToComeBack(int status) {
        assertThat(after(get(URI.create("http://h/")), status, "5")).isEmpty();
    }

    private Optional<Duration> after(Call call, int status, String retryAfter) {
        return repeats.after(call, status, Headers.of(Map.of("Retry-After", List.of(retryAfter))));
    }
}
