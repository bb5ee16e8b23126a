package io.github.interop4j.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interop4j.verdict.OverBudget;
import io.github.interop4j.wire.Interrupted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BudgetTests {

    private static final Need ONE = Need.of(Resource.SERVERS, 1);
    private static final Need TWO = Need.of(Resource.SERVERS, 2);

    private final List<String> takenBack = new ArrayList<>();
    private final Budget<String> budget = of(2, List.of());

    private Budget<String> of(int servers, List<String> kindsLeft) {
        return new Budget<>(
                new Limits(Map.of(Resource.SERVERS, new Limit(servers, "the ceiling"))), Integer.MAX_VALUE, key -> {
                    takenBack.add(key);
                    return kindsLeft;
                });
    }

    private static Map<String, Shared<String>> shared(String key) {
        return Map.of(key, new Shared<>(ONE, Set.of()));
    }

    @Test
    void thereIsAmpleRoomWhereNothingLimitsItOrAllThatWillBeMadeFits() {
        assertThat(budget.isAmple()).as("who knows how much").isFalse();
        budget.expect(TWO);
        assertThat(budget.isAmple()).isTrue();
        budget.expect(TWO.plus(ONE));
        assertThat(budget.isAmple()).isFalse();

        assertThat(new Budget<String>(new Limits(Map.of()), 1, key -> List.of()).isAmple())
                .isTrue();
    }

    @Test
    void whatCanNeverFitIsToldAtOnce() {
        assertThatThrownBy(() -> budget.enter(Need.of(Resource.SERVERS, 3), Map.of()))
                .isInstanceOf(OverBudget.class)
                .hasMessage("it needs 3 servers at once, and there is room for 2 (the ceiling)");
    }

    @Test
    void whatIsNotLimitedAlwaysFits() {
        var room = budget.enter(Need.of(Resource.NETWORKS, 1000), Map.of());

        assertThat(budget.highest()).isEqualTo(Need.of(Resource.NETWORKS, 1000));
        room.leave(List.of());
    }

    @Test
    void aSecondWaitsUntilTheFirstHasLeft() throws Exception {
        var first = budget.enter(TWO, Map.of());
        CompletableFuture<Budget<String>.Room> second =
                CompletableFuture.supplyAsync(() -> budget.enter(ONE, Map.of()));
        assertThatThrownBy(() -> second.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

        first.leave(List.of());

        second.get().leave(List.of());
        assertThat(budget.highest()).isEqualTo(TWO);
    }

    @Test
    void whoFitsNeedNotWaitForALargerOneThatCameBefore() throws Exception {
        var first = budget.enter(ONE, Map.of());
        CompletableFuture<Budget<String>.Room> larger =
                CompletableFuture.supplyAsync(() -> budget.enter(TWO, Map.of()));
        assertThatThrownBy(() -> larger.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

        budget.enter(ONE, Map.of()).leave(List.of());
        first.leave(List.of());

        larger.get().leave(List.of());
    }

    @Test
    void leavingTwiceGivesRoomBackOnce() {
        var first = budget.enter(ONE, Map.of());
        var second = budget.enter(ONE, Map.of());
        first.leave(List.of());
        first.leave(List.of());

        CompletableFuture<Budget<String>.Room> two = CompletableFuture.supplyAsync(() -> budget.enter(TWO, Map.of()));
        assertThatThrownBy(() -> two.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        second.leave(List.of());
        two.join().leave(List.of());
    }

    @Test
    void whatWasLeftBehindKeepsItsRoom() {
        budget.enter(TWO, Map.of()).leave(List.of("server", "keypair"));

        budget.enter(ONE, Map.of()).leave(List.of());
        assertThatThrownBy(() -> budget.enter(TWO, Map.of()))
                .isInstanceOf(OverBudget.class)
                .hasMessage(
                        "it needs 2 servers at once, and there is room for 2 (the ceiling), of which 1 taken by what"
                                + " could not be taken back");
    }

    @Test
    void whatIsSharedKeepsItsRoomUntilSomeoneElseNeedsIt() {
        budget.enter(Need.NOTHING, shared("a")).leave(List.of());
        budget.enter(ONE, Map.of()).leave(List.of());
        assertThat(takenBack).isEmpty();

        budget.enter(TWO, Map.of()).leave(List.of());

        assertThat(takenBack).containsExactly("a");
        assertThat(budget.highest()).isEqualTo(TWO);
    }

    @Test
    void whatIsSharedAndInUseIsNotTakenBack() throws Exception {
        var user = budget.enter(Need.NOTHING, shared("a"));
        CompletableFuture<Budget<String>.Room> two = CompletableFuture.supplyAsync(() -> budget.enter(TWO, Map.of()));
        assertThatThrownBy(() -> two.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        assertThat(takenBack).isEmpty();

        user.leave(List.of());

        two.get().leave(List.of());
        assertThat(takenBack).containsExactly("a");
    }

    @Test
    void whatStandsOnASharedThingIsTakenBackBeforeIt() {
        Map<String, Shared<String>> both = Map.of(
                "network", new Shared<>(ONE, Set.of()),
                "server", new Shared<>(ONE, Set.of("network")));
        budget.enter(Need.NOTHING, both).leave(List.of());

        budget.enter(TWO, Map.of()).leave(List.of());

        assertThat(takenBack).containsExactly("server", "network");
    }

    @Test
    void aSharedThingThatCannotBeTakenBackKeepsItsRoom() {
        Budget<String> stuck = of(2, List.of("server"));
        stuck.enter(Need.NOTHING, shared("a")).leave(List.of());

        assertThatThrownBy(() -> stuck.enter(TWO, Map.of()))
                .isInstanceOf(OverBudget.class)
                .hasMessageEndingWith("of which 1 taken by what could not be taken back");
    }

    @Test
    void theEndOfTheRunSendsWhoWaitsAway() {
        budget.enter(TWO, Map.of());
        CompletableFuture<Budget<String>.Room> waiting =
                CompletableFuture.supplyAsync(() -> budget.enter(ONE, Map.of()));
        assertThatThrownBy(() -> waiting.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

        budget.end();

        assertThatThrownBy(waiting::get).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(Interrupted.class);
    }

    @Test
    void aLowerLimitCountsFromThenOnAndAHigherDoesNot() {
        budget.lower(new Limits(Map.of(Resource.SERVERS, new Limit(5, "a large quota"))));
        assertThat(budget.limits().shortages(TWO)).isEmpty();
        budget.lower(new Limits(Map.of(Resource.SERVERS, new Limit(1, "a small quota"))));

        assertThatThrownBy(() -> budget.enter(TWO, Map.of()))
                .hasMessage("it needs 2 servers at once, and there is room for 1 (a small quota)");
    }

    @Test
    void whoHasNoPlaceWaitsThoughThereIsRoom() throws Exception {
        var one = placesFor(1);
        var first = one.enter(Need.NOTHING, Map.of());
        var second = later(one, Need.NOTHING, Map.of());
        waits(second);

        first.leave(List.of());

        assertThat(second.get().had()).isEmpty();
    }

    @Test
    void ofThoseWhoWaitTheOneThatTakesLongestGoesFirst() throws Exception {
        var one = placesFor(1);
        var first = one.enter(Need.NOTHING, Map.of());
        var brief = later(one, Need.of(Resource.KEYPAIRS, 9), Map.of());
        waits(brief);
        var making = later(one, Need.NOTHING, shared("a"));
        waits(making);
        var longest = later(one, TWO, Map.of());
        waits(longest);

        first.leave(List.of());
        var room = longest.get();
        waits(making);
        room.leave(List.of());
        making.get().leave(List.of());
        brief.get().leave(List.of());
    }

    @Test
    void whoWantsWhatAnotherIsMakingWaitsUntilItIsMade() throws Exception {
        var maker = budget.enter(Need.NOTHING, shared("a"));
        var user = later(budget, Need.NOTHING, shared("a"));
        waits(user);

        budget.made("a");

        assertThat(user.get().had("a")).isEqualTo("a");
        maker.leave(List.of());
    }

    @Test
    void whatSomeoneDidNotComeToMakeTheNextOneMakes() throws Exception {
        Map<String, Shared<String>> both =
                Map.of("a", new Shared<>(ONE, Set.of("b")), "b", new Shared<>(ONE, Set.of()));
        var maker = budget.enter(Need.NOTHING, both);
        var user = later(budget, Need.NOTHING, both);
        waits(user);

        maker.leave(List.of());

        assertThat(user.get().had()).containsExactlyInAnyOrder("a", "b");
        assertThat(takenBack).isEmpty();
    }

    private static Budget<String> placesFor(int many) {
        return new Budget<>(new Limits(Map.of()), many, key -> List.of());
    }

    private static CompletableFuture<Budget<String>.Room> later(
            Budget<String> budget, Need own, Map<String, Shared<String>> shared) {
        return CompletableFuture.supplyAsync(() -> budget.enter(own, shared), command -> new Thread(command).start());
    }

    private static void waits(CompletableFuture<?> someone) {
        assertThatThrownBy(() -> someone.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
    }
}
