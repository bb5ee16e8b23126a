package io.github.interop4j.report.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.assessment.Rule;
import io.github.interop4j.report.Conclusion;
import io.github.interop4j.report.Evidence;
import io.github.interop4j.report.RecordedRun;
import io.github.interop4j.report.Report;
import io.github.interop4j.report.Runs;
import io.github.interop4j.report.Schemas;
import io.github.interop4j.report.SinceLastRun;
import io.github.interop4j.run.Grade;
import io.github.interop4j.run.RunResult;
import io.github.interop4j.wire.RawServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTests {

    private static final RunResult RUN = Runs.run(Runs.failed("a1", "why"), Runs.passed("a2"));
    private static final Report REPORT = Report.of(new Conclusion(RUN, Rule.STRICT, Grade.GUIDELINE), Evidence.FAILED)
            .since(SinceLastRun.between(RecordedRun.of(Runs.run(Runs.passed("a1"), Runs.failed("a2", "why"))), RUN));

    @Test
    void whatMattersIsPostedOnce() throws IOException {
        try (RawServer server = RawServer.that(RawServer.answers(204, "text/plain", ""))) {
            assertThat(tell(server)).isEmpty();

            assertThat(server.lines()).containsExactly("POST /hooks/s3cret");
            assertThat(server.heard().get(0).header("Content-Type")).isEqualTo("application/json");
            String body = server.heard().get(0).body();
            assertThat(Schemas.violations(Webhook.class, "webhook.schema.json", body))
                    .isEmpty();
            JsonNode told = Schemas.tree(body);
            assertThat(told.path("text").textValue())
                    .isEqualTo(
                            "acme: acme-2026, OpenStack with DNS: UNMET; 1 failed, 1 passed, 2 not implemented; 1 newly"
                                    + " failing, 1 newly fixed");
            assertThat(told.at("/by_rule/refstack").textValue()).isEqualTo("UNMET");
            assertThat(told.at("/counts/FAILED").intValue()).isEqualTo(1);
            assertThat(told.at("/newly_failing/0/id").textValue()).isEqualTo("a1");
            assertThat(told.at("/newly_failing/0/sentence").textValue()).isEqualTo("a key of a1 is kept");
            assertThat(told.at("/newly_fixed/0/id").textValue()).isEqualTo("a2");
            assertThat(told.path("results").textValue()).isEqualTo("/results");
        }
    }

    @Test
    void theSchemaRefusesWhatLacksAKey() throws IOException {
        assertThat(Schemas.violations(Webhook.class, "webhook.schema.json", "{}"))
                .hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void aReceiverThatIsBusyIsAskedAgain(int status) {
        try (RawServer server = RawServer.that(
                RawServer.answers(status, "text/plain", ""),
                RawServer.hangsUp(),
                RawServer.answers(200, "text/plain", "ok"))) {
            assertThat(tell(server)).isEmpty();
            assertThat(server.heard()).hasSize(3);
        }
    }

    @Test
    void afterThreeAttemptsItIsSaidWithoutTheSecretOfTheUrl() {
        try (RawServer server = RawServer.that(RawServer.answers(503, "text/plain", "s3cret"))) {
            assertThat(tell(server)).contains("the webhook at 127.0.0.1 was not told: it answered 503, 3 times");
            assertThat(server.heard()).hasSize(3);
        }
    }

    @Test
    void aReceiverThatIsNotThereIsSaid() {
        RawServer server = RawServer.that(RawServer.hangsUp());
        server.close();

        assertThat(tell(server))
                .contains(
                        "the webhook was not told: nothing answers at http://127.0.0.1:" + server.port() + ", 3 times");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 404})
    void aReceiverThatRefusesIsNotAskedAgain(int status) {
        try (RawServer server = RawServer.that(RawServer.answers(status, "text/plain", ""))) {
            assertThat(tell(server)).contains("the webhook at 127.0.0.1 was not told: it answered " + status);
            assertThat(server.heard()).hasSize(1);
        }
    }

    @Test
    void everyKeyIsDocumented() throws IOException {
        String page = Files.readString(Path.of("../docs/reference/webhook.md"));

        assertThat(WebhookJson.of(REPORT, Optional.empty()).fieldNames())
                .toIterable()
                .allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
    }

    private static Optional<String> tell(RawServer server) {
        return new Webhook(server.at("/hooks/s3cret"), List.of(Duration.ofMillis(1), Duration.ofMillis(1)))
                .tell(REPORT, Optional.of(Path.of("/results")));
    }
}
