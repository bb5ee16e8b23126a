package io.github.interop4j.report.har;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
        assertThat(entry.at("/request/queryString").findValuesAsText("value")).endsWith("%zz", "");
    }
}
