package io.github.interop4j.report.har;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.sstoehr.harreader.HarReader;
import de.sstoehr.harreader.HarReaderMode;
import de.sstoehr.harreader.model.HarLog;
import io.github.interop4j.assessment.Rule;
import io.github.interop4j.report.Conclusion;
import io.github.interop4j.report.Evidence;
import io.github.interop4j.report.Hostile;
import io.github.interop4j.report.Rendered;
import io.github.interop4j.report.Report;
import io.github.interop4j.report.Runs;
import io.github.interop4j.report.Schemas;
import io.github.interop4j.run.Grade;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HarEvidenceTests {

    @Test
    void itIsWhatHarDemands() throws IOException {
        for (Report report : List.of(Hostile.report(Runs.everyOutcome()), Hostile.report())) {
            Rendered rendered = Rendered.of(new HarEvidence(), report);
            for (String name : rendered.files().keySet()) {
                assertThat(Schemas.violations(HarEvidenceTests.class, "har-1.2.schema.json", rendered.text(name)))
                        .as(name)
                        .isEmpty();
            }
        }
    }

    /** Another project's reader, which refuses what is no HAR. Also for others' validators, where a machine has one. */
    @Test
    void aReaderOfHarReadsIt() throws Exception {
        for (Report report : List.of(Hostile.report(Runs.everyOutcome()), Hostile.report())) {
            for (byte[] file : Rendered.of(new HarEvidence(), report).files().values()) {
                HarLog log = new HarReader()
                        .readFromString(new String(file, StandardCharsets.UTF_8), HarReaderMode.STRICT)
                        .getLog();
                assertThat(log.getVersion()).isEqualTo("1.2");
                assertThat(log.getEntries()).isNotEmpty().allSatisfy(entry -> {
                    assertThat(entry.getStartedDateTime()).isNotNull();
                    assertThat(entry.getRequest().getUrl()).startsWith("https://keys.example.org/keys");
                    assertThat(entry.getResponse().getContent()).isNotNull();
                    assertThat(entry.getTimings()).isNotNull();
                });
            }
        }
        write("every-outcome", Hostile.report(Runs.everyOutcome()));
        write("hostile", Hostile.report());
    }

    private static void write(String name, Report report) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/har", name));
        for (var file : Rendered.of(new HarEvidence(), report).files().entrySet()) {
            Files.write(folder.resolve(file.getKey().replace("evidence/", "")), file.getValue());
        }
    }

    @Test
    void thereIsAFileForEachCheckThatDidNotPass() {
        assertThat(Rendered.of(new HarEvidence(), Hostile.report(Runs.everyOutcome()))
                        .files()
                        .keySet())
                .containsExactly("evidence/a2.har", "evidence/a4.har", "evidence/in-house.har");
    }

    @Test
    void thereIsAFileForEveryCheckOnDemand() {
        var conclusion = new Conclusion(Runs.everyOutcome(), Rule.STRICT, Grade.GUIDELINE);

        assertThat(Rendered.of(new HarEvidence(), Report.of(conclusion, Evidence.ALL))
                        .files())
                .containsKey("evidence/a1.har")
                .hasSize(4);
    }

    @Test
    void noIdLeadsOutOfTheFolder() {
        assertThat(Rendered.of(new HarEvidence(), Hostile.report()).files().keySet())
                .contains("evidence/a1-.._.._Variant.har")
                .allMatch(name -> name.matches("evidence/[A-Za-z0-9_-][A-Za-z0-9._-]*\\.har"));
    }

    @Test
    void whatWasSaidIsInItAndSecretsAreNot() throws IOException {
        JsonNode entry = Schemas.tree(Rendered.of(new HarEvidence(), Hostile.report(Runs.everyOutcome()))
                        .text("evidence/a2.har"))
                .at("/log/entries/1");

        assertThat(entry.at("/request/url").asText()).isEqualTo("https://keys.example.org/keys/42");
        assertThat(entry.at("/request/headers/0/value").asText()).isEqualTo("‹secret 1234abcd›");
        assertThat(entry.at("/response/status").asInt()).isEqualTo(200);
        assertThat(entry.at("/response/content/text").asText()).isEqualTo("{\"key\":{\"id\":\"42\"}}");
        assertThat(entry.at("/comment").asText())
                .isEqualTo("#2 GET /keys/42 -> 200, phase check, asked 2 times, this being the last");
    }

    @Test
    void anAnswerThatNeverCameHasNoStatus() throws IOException {
        JsonNode entry = Schemas.tree(
                        Rendered.of(new HarEvidence(), Hostile.report()).text("evidence/a1-.._.._Variant.har"))
                .at("/log/entries/0");

        assertThat(entry.at("/response/status").asInt()).isZero();
        assertThat(entry.at("/response/statusText").asText()).isEqualTo(Hostile.TEXT.replace('\ud800', '?'));
        assertThat(URI.create(entry.at("/request/url").asText()))
                .hasScheme("https")
                .hasHost("keys.example.org");
        assertThat(entry.at("/request/url").asText()).endsWith("&b=%25zz&c");
        assertThat(entry.at("/request/queryString").findValuesAsText("value")).endsWith("%zz", "");
    }
}
