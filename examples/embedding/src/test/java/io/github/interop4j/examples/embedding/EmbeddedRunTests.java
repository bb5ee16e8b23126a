package io.github.interop4j.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.assessment.Standing;
import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Clouds;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.referencecloud.Fault;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.referencecloud.Requests;
import io.github.interop4j.report.RunJson;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.Requirements;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRunTests {

    @TempDir
    Path folder;

    @Test
    void aRunInsideAProgramProvesWhatItHasChecksFor() {
        try (ReferenceCloud reference = ReferenceCloud.start()) {
            var assessment = EmbeddedRun.assess(cloud(reference));

            assertThat(assessment.standing()).isNotEqualTo(Standing.UNMET);
            assertThat(assessment.decisions())
                    .filteredOn(decision -> decision.outcome() == Outcome.PASSED)
                    .hasSizeGreaterThan(5);
        }
    }

    @Test
    void aProgramCanReportAsTheNightlyCommandDoes() {
        try (ReferenceCloud reference = ReferenceCloud.start()) {
            Requirements owed = Requirements.of(Guidelines.bundled().get("scs-0128"), Program.PLATFORM);

            Standing standing = EmbeddedRun.report(cloud(reference), owed, folder.resolve("results"));

            assertThat(standing).isNotEqualTo(Standing.UNMET);
            assertThat(RunJson.read(folder.resolve("results/run.json")).guideline())
                    .isEqualTo("scs-0128");
        }
    }

    @Test
    void aListenerIsToldHowFarTheRunIsAndWhatWasFound() {
        try (ReferenceCloud reference = ReferenceCloud.start()) {
            assertThat(watched(reference))
                    .hasSize(3)
                    .contains("all have ended")
                    .anySatisfy(line -> assertThat(line).startsWith("1 of 2: PASSED "))
                    .anySatisfy(line -> assertThat(line).startsWith("2 of 2: PASSED "));

            reference.tell(
                    Fault.on(Requests.matching("GET", "/v3/auth/catalog")).forgets("/catalog"));

            assertThat(watched(reference))
                    .hasSize(3)
                    .anySatisfy(line -> assertThat(line)
                            .matches("[12] of 2: FAILED .*GET /identity/v3/auth/catalog -> 200: /catalog must be a list"
                                    + " but was absent\\)"));
        }
    }

    private List<String> watched(ReferenceCloud reference) {
        var lines = new CopyOnWriteArrayList<String>();
        Requirements owed = Requirements.of(Guidelines.bundled().get("2020.06"), Program.COMPUTE);
        EmbeddedRun.watch(
                cloud(reference), owed, List.of("identity-v3-catalog", "identity-v3-tokens-create"), lines::add);
        return lines;
    }

    private Cloud cloud(ReferenceCloud reference) {
        Path file = reference.writeCloudsYaml(folder.resolve("clouds.yaml"));
        return Clouds.discover(Map.of("OS_CLIENT_CONFIG_FILE", file.toString()), folder, folder, folder)
                .named("reference");
    }
}
