package io.github.interop4j.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.assessment.Standing;
import io.github.interop4j.cloud.Clouds;
import io.github.interop4j.referencecloud.ReferenceCloud;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRunTests {

    @Test
    void aRunInsideAProgramProvesWhatItHasChecksFor(@TempDir Path folder) {
        try (ReferenceCloud reference = ReferenceCloud.start()) {
            Path file = reference.writeCloudsYaml(folder.resolve("clouds.yaml"));
            Clouds clouds = Clouds.discover(Map.of("OS_CLIENT_CONFIG_FILE", file.toString()), folder, folder, folder);

            var assessment = EmbeddedRun.assess(clouds.named("reference"));

            assertThat(assessment.standing()).isNotEqualTo(Standing.UNMET);
            assertThat(assessment.decisions())
                    .filteredOn(decision -> decision.outcome() == Outcome.PASSED)
                    .hasSizeGreaterThan(5);
        }
    }
}
