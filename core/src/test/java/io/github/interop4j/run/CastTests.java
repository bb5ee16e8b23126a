package io.github.interop4j.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.lies.LiesTrial;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.Requirements;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CastTests {

    private final ReferenceCloud reference = ReferenceCloud.start();
    private final Map<Role, Cloud> clouds = LiesTrial.clouds(reference);

    @AfterEach
    void stop() {
        reference.close();
    }

    @Test
    void anExpendableUserPlaysNoOtherRole() {
        ConformanceRun run = run().as(Role.READER, cloud(Role.EXPENDABLE)).as(Role.EXPENDABLE, cloud(Role.EXPENDABLE));

        assertThatThrownBy(run::execute)
                .isInstanceOf(Refused.class)
                .hasMessage("cloud 'reference-expendable' cannot be expendable: its user expendable is also reader"
                        + " (cloud 'reference-expendable'), and a run changes the password of an expendable user and"
                        + " locks it. Name a user of its own.");
    }

    @Test
    void theOtherIsInAnotherProject() {
        ConformanceRun run = run().as(Role.OTHER, cloud(Role.READER));

        assertThatThrownBy(run::execute)
                .isInstanceOf(Refused.class)
                .hasMessage("cloud 'reference-reader' cannot be other: it is in the same project reference as member"
                        + " (cloud 'reference'). Name a user of another project.");
    }

    @Test
    void aCastOfDifferentUsersMayPlay() {
        ConformanceRun run = run().as(Role.OTHER, cloud(Role.OTHER))
                .as(Role.EXPENDABLE, cloud(Role.EXPENDABLE))
                .as(Role.READER, cloud(Role.READER));

        assertThat(run.execute().count(Outcome.PASSED)).isEqualTo(1);
    }

    private ConformanceRun run() {
        var owed = Requirements.of(Guidelines.bundled().get("2020.06"), Program.PLATFORM);
        return ConformanceRun.against(cloud(Role.MEMBER), owed)
                .sources(List.of(() -> List.of("io.github.interop4j.lies.planted")))
                .only(List.of("planted-careful"));
    }

    private Cloud cloud(Role role) {
        return Optional.ofNullable(clouds.get(role)).orElseThrow();
    }
}
