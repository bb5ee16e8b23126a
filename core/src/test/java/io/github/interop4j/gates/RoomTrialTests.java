package io.github.interop4j.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RoomTrialTests {

    private final RoomTrial trial =
            new RoomTrial(List.of(() -> List.of("io.github.interop4j.gates.planted")), UnaryOperator.identity());

    @Test
    void aCheckThatMakesWhatItSaysHasNothingToAnswerFor() {
        assertThat(trial.of("planted-unruly-honest")).isEmpty();
    }

    @Test
    void aCheckThatMakesMoreThanItSaysIsTold() {
        assertThat(trial.of("planted-unruly-silent")).containsExactly("it creates 1 keypair, and @Creates says 0");
    }

    @Test
    void aCheckThatMakesLessThanItSaysIsTold() {
        assertThat(trial.of("planted-unruly-boasting")).containsExactly("it creates 1 keypair, and @Creates says 2");
    }

    @Test
    void aRecipeThatMakesMoreThanItSaysIsTold() {
        assertThat(trial.of("planted-unruly-recipe"))
                .containsExactly("the recipes of its givens make 1 keypair, and need() says 0");
    }

    @Test
    void aCheckThatRemovesWhatOthersShareIsCaught() {
        assertThat(trial.of("planted-unruly-removing"))
                .singleElement()
                .asString()
                .startsWith("it removed what it shares with others: compute/keypair/");
    }

    @Test
    void aCheckThatChangesWhatOthersShareIsCaught() {
        assertThat(trial.of("planted-unruly-altering"))
                .singleElement()
                .asString()
                .startsWith("it changed what it shares with others: network/network/");
    }

    @Test
    void aCheckThatGivesBackWhatItIsLentHasNothingToAnswerFor() {
        assertThat(trial.of("planted-unruly-returning")).isEmpty();
    }

    @Test
    void aCheckThatUsesUpWhatItSaysHasNothingToAnswerFor() {
        assertThat(trial.of("planted-unruly-spending")).isEmpty();
    }

    @Test
    void aCheckThatUsesUpMoreThanItSaysIsCaught() {
        assertThat(trial.of("planted-unruly-spending-more"))
                .singleElement()
                .asString()
                .startsWith("it removed what it shares with others: compute/keypair/");
    }

    @Test
    void aCheckThatDoesNotGiveBackAsItWasWhatItIsLentIsCaught() {
        assertThat(trial.of("planted-unruly-keeping"))
                .singleElement()
                .asString()
                .startsWith("it did not give back as it was what it was lent: compute/server/");
    }
}
