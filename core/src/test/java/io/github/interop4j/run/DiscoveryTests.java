package io.github.interop4j.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.check.CheckListener;
import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.lies.LiesTrial;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.Requirements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiscoveryTests {

    @Test
    void testsInAPackageOfChecksAreLeftAlone() {
        var planned = new ArrayList<Integer>();
        try (ReferenceCloud reference = ReferenceCloud.start()) {
            Map<Role, Cloud> clouds = LiesTrial.clouds(reference);
            var owed = Requirements.of(Guidelines.bundled().get("2020.06"), Program.PLATFORM);

            RunResult result = ConformanceRun.against(
                            Optional.ofNullable(clouds.get(Role.MEMBER)).orElseThrow(), owed)
                    .sources(List.of(() -> List.of("io.github.interop4j.run.planted")))
                    .only(List.of("planted-among-others"))
                    .listener(new CheckListener() {
                        @Override
                        public void planned(int checks) {
                            planned.add(checks);
                        }
                    })
                    .execute();

            assertThat(planned).containsExactly(1);
            assertThat(System.getProperty("planted.ran")).isNull();
            assertThat(result.count(Outcome.PASSED)).isEqualTo(1);
        }
    }
}
