package io.github.interop4j.examples.inhouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.assessment.CapabilityStanding;
import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.assessment.Rule;
import io.github.interop4j.assessment.Standing;
import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Clouds;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.run.ConformanceRun;
import io.github.interop4j.run.Line;
import io.github.interop4j.run.RunResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InhouseRunTests {

    @TempDir
    Path folder;

    @Test
    void anHonestServiceMeetsItsCapabilityAndIsLeftAsItWas() throws IOException {
        try (SimulatedBilling billing = SimulatedBilling.start()) {
            RunResult result = run(billing);

            assertThat(ours(result)).extracting(Line::outcome).containsExactly(Outcome.PASSED, Outcome.PASSED);
            assertThat(standing(result)).isEqualTo(Standing.MET);
            assertThat(billing.alerts).isEmpty();
            assertThat(result.untracked()).isEmpty();
        }
    }

    @Test
    void aServiceThatForgetsIsFoundOutAndIsLeftAsItWas() throws IOException {
        try (SimulatedBilling billing = SimulatedBilling.startLying()) {
            RunResult result = run(billing);

            assertThat(ours(result))
                    .filteredOn(line -> line.id().equals("acme-billing-1"))
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.outcome()).isEqualTo(Outcome.FAILED);
                        assertThat(line.reason().orElseThrow())
                                .startsWith("in #2 GET /v1/alerts/")
                                .endsWith(": /alert/limit must be 250 but was 100");
                    });
            assertThat(standing(result)).isEqualTo(Standing.UNMET);
            assertThat(billing.alerts).isEmpty();
        }
    }

    private RunResult run(SimulatedBilling billing) {
        try (ReferenceCloud reference = ReferenceCloud.start()) {
            Path file = reference.writeCloudsYaml(folder.resolve("clouds.yaml"));
            Cloud cloud = Clouds.discover(Map.of("OS_CLIENT_CONFIG_FILE", file.toString()), folder, folder, folder)
                    .named("reference")
                    .toBuilder()
                    .endpointOverride("billing", billing.endpoint())
                    .build();
            Requirements owed = Requirements.of(Guidelines.read(Path.of("acme-2026.json")), Program.COMPUTE);
            return ConformanceRun.against(cloud, owed)
                    .only(List.of("acme-billing"))
                    .execute();
        }
    }

    private static List<Line> ours(RunResult result) {
        return result.lines().stream()
                .filter(line -> line.capabilities().contains("acme-billing"))
                .toList();
    }

    private static Standing standing(RunResult result) {
        return result.assess(Rule.STRICT).capabilities().stream()
                .filter(capability -> capability.capability().equals("acme-billing"))
                .map(CapabilityStanding::standing)
                .findFirst()
                .orElseThrow();
    }
}
