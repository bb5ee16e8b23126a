package io.github.interop4j.report.refstack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.assessment.RecordedResults;
import io.github.interop4j.assessment.TestResult;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.report.Hostile;
import io.github.interop4j.report.Rendered;
import io.github.interop4j.report.Runs;
import io.github.interop4j.report.Schemas;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.run.Line;
import io.github.interop4j.run.RunResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefstackJsonTests {

    private static final String UUID = "89d59d43-f735-441a-abcf-0601727f47b6";

    @Test
    void itIsWhatRefstackTakes() throws IOException {
        String text = Rendered.of(new RefstackJson(), Hostile.report(run())).text(RefstackJson.FILE);

        assertThat(Schemas.violations(RefstackJsonTests.class, "upload.schema.json", text))
                .isEmpty();
        assertThat(Schemas.tree(text).at("/cpid").asText()).isEqualTo("c7a1");
        assertThat(Schemas.tree(text).at("/duration_seconds").asInt()).isEqualTo(83);
        assertThat(Schemas.tree(text).at("/results/0/uuid").asText()).isEqualTo(UUID);
        assertThat(RecordedResults.read("x", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                        .results())
                .extracting(TestResult::id)
                .containsExactly(UUID);
    }

    @Test
    void onlyWhatPassedIsInIt() throws IOException {
        String text = Rendered.of(new RefstackJson(), Hostile.report(Runs.everyOutcome()))
                .text(RefstackJson.FILE);

        assertThat(Schemas.tree(text).at("/results").findValuesAsText("name")).containsExactly("acme.Keys.kept");
    }

    @Test
    void whereNothingPassedThereIsNone() {
        assertThat(Rendered.of(new RefstackJson(), Hostile.report(Runs.run(Runs.failed("a1", "no"))))
                        .files())
                .isEmpty();
    }

    /** A run against a list whose one test has an id as upstream's have. */
    private static RunResult run() {
        var list = new ByteArrayInputStream(("acme.Keys.kept[id-" + UUID + "]\n").getBytes(StandardCharsets.UTF_8));
        Requirements requirements = Requirements.of(Guidelines.read("acme.lst", list), Program.PLATFORM);
        RunResult other = Runs.run();
        return new RunResult(
                other.run(),
                other.roles(),
                other.cpid(),
                requirements,
                true,
                other.started(),
                other.finished(),
                List.of(Line.of(requirements, Runs.passed(UUID).check().orElseThrow())),
                0,
                List.of(),
                List.of(),
                List.of(),
                other.surroundings());
    }
}
