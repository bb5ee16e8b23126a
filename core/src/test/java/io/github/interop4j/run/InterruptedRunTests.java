package io.github.interop4j.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.assessment.Rule;
import io.github.interop4j.assessment.Standing;
import io.github.interop4j.verdict.Cause;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Call;
import io.github.interop4j.wire.Cancellation;
import io.github.interop4j.wire.WireObserver;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterruptedRunTests {

    @Test
    void aRunThatIsCancelledInTheMiddleTakesBackWhatItMadeAndTellsWhatItFound() {
        try (var planted = new PlantedRun()) {
            var signal = new Cancellation();

            RunResult result = planted.of("planted-makers")
                    .concurrency(1)
                    .cancelledBy(signal)
                    .observer(new WireObserver() {
                        @Override
                        public void answered(Call call, Answer answer) {
                            if (call.method().equals("POST")
                                    && call.uri().getPath().endsWith("/os-keypairs")) {
                                assertThat(planted.reference().view())
                                        .anyMatch(each -> each.startsWith("compute/keypair/"));
                                signal.cancel();
                            }
                        }
                    })
                    .execute();

            assertThat(result.complete()).isFalse();
            List<Line> wanted = result.lines().stream()
                    .filter(line -> line.id().matches("planted-maker-."))
                    .toList();
            assertThat(wanted).hasSize(3);
            assertThat(wanted).filteredOn(PlantedRun::ran).singleElement().satisfies(line -> {
                assertThat(line.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
                assertThat(line.check().orElseThrow().verdict().cause()).contains(Cause.INTERRUPTED);
                assertThat(line.reason()).contains("the run was interrupted");
            });
            assertThat(wanted).filteredOn(line -> !PlantedRun.ran(line)).allSatisfy(line -> {
                assertThat(line.outcome()).isEqualTo(Outcome.NOT_RUN);
                assertThat(line.reason()).contains("the run was interrupted before it");
            });
            assertThat(result.assess(Rule.STRICT).standing()).isEqualTo(Standing.UNPROVEN);
            assertThat(planted.reference().view()).noneMatch(each -> each.startsWith("compute/"));
            assertThat(result.leftovers()).isEmpty();
        }
    }
}
