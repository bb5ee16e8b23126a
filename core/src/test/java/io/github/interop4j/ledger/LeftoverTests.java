package io.github.interop4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.lies.LiesTrial;
import io.github.interop4j.referencecloud.Fault;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.referencecloud.Requests;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.run.ConformanceRun;
import io.github.interop4j.run.RunResult;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a run says of what it could not take back. */
class LeftoverTests {

    @Test
    void whatIsLeftIsReportedAndTheVerdictStands() {
        try (ReferenceCloud cloud = ReferenceCloud.start()) {
            cloud.tell(Fault.on(Requests.matching("DELETE", "/v2.1/os-keypairs/{name}"))
                    .ignores());

            RunResult result = ConformanceRun.against(
                            Objects.requireNonNull(LiesTrial.clouds(cloud).get(Role.MEMBER)),
                            Requirements.of(Guidelines.bundled().get("2020.06"), Program.PLATFORM))
                    .only(List.of("planted-deletion"))
                    .sources(List.of(() -> List.of("io.github.interop4j.lies.planted")))
                    .execute();

            assertThat(result.lines())
                    .filteredOn(line -> line.check().isPresent())
                    .singleElement()
                    .satisfies(line -> assertThat(line.outcome()).isEqualTo(Outcome.PASSED));
            assertThat(result.leftovers()).singleElement().satisfies(left -> {
                assertThat(left.kind()).isEqualTo("keypair");
                assertThat(left.why())
                        .isEqualTo("still there after DELETE answered 202; made by: a deletion is believed"
                                + " (planted-deletion)");
                assertThat(left.where()).isEqualTo("/os-keypairs/" + left.id());
            });
        }
    }
}
