package io.github.interop4j.lies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class LiesTrialTests {

    private final LiesTrial trial =
            new LiesTrial(List.of(() -> List.of("io.github.interop4j.lies.planted")), UnaryOperator.identity());

    @Test
    void aCheckWithoutAJudgementCannotFail() {
        Trial empty = trial.of("planted-empty", 1);

        assertThat(empty.told()).hasSizeGreaterThan(5);
        assertThat(empty.objections()).first().asString().startsWith("it noticed none of ");
        assertThat(empty.survivors().size() + empty.noticed(Told.Noticed.BY_RULE))
                .as("whatever holds for every answer is not its doing")
                .isEqualTo(empty.counted().size());
        assertThat(empty.noticed(Told.Noticed.BY_RULE)).isPositive();
    }

    @Test
    void aCheckThatReadsOnlyTheStatusDoesNotLookAtWhatIsSaid() {
        assertThat(trial.of("planted-status-only", 1).objections())
                .singleElement()
                .asString()
                .startsWith("it noticed no lie but of status");
    }

    @Test
    void aCheckThatBelievesADeletionIsNamedWithTheLie() {
        assertThat(trial.of("planted-deletion", 1).objections())
                .singleElement()
                .asString()
                .contains("it did not notice: DELETE")
                .contains("deletion ignored");
    }

    @Test
    void aCheckThatFindsFaultWithAnHonestCloudIsRefused() {
        assertThatThrownBy(() -> trial.of("planted-suspicious", 1))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("CarelessChecks#anHonestCloudIsFoundFaultWith must find nothing but: ")
                .hasMessageContaining("X-Nobody-Promised");
    }

    @Test
    void aCarefulCheckHasNothingToAnswerFor() {
        Trial careful = trial.of("planted-careful", 1);

        assertThat(careful.objections()).isEmpty();
        assertThat(careful.noticed(Told.Noticed.BY_VERDICT)).isPositive();
    }
}
