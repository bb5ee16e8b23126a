package io.github.interop4j.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interop4j.budget.Shared.Use;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What one has made others have afterwards, in the room that it took. */
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BringingTests {

    private static final Need ONE = Need.of(Resource.SERVERS, 1);
    private static final Need TWO = Need.of(Resource.SERVERS, 2);

    private final Budget<String> budget = new Budget<>(
            new Limits(Map.of(Resource.SERVERS, new Limit(2, "the ceiling"))), Integer.MAX_VALUE, key -> List.of());

    /** One for each who waits: the pool that all share has fewer. */
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private static Map<String, Shared<String>> oneOf(Use use, String... copies) {
        return Map.of(use == Use.BROUGHT ? "one more" : "a server", new Shared<>(ONE, Set.of(), List.of(copies), use));
    }

    private static Map<String, Shared<String>> shared(Use use) {
        return Map.of("shared", new Shared<>(ONE, Set.of(), List.of(), use));
    }

    private CompletableFuture<Budget<String>.Room> later(Need own, Map<String, Shared<String>> shared) {
        return CompletableFuture.supplyAsync(() -> budget.enter(own, shared), threads);
    }

    private static void waits(CompletableFuture<?> someone) {
        assertThatThrownBy(() -> someone.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
    }

    private static void handOver(Budget<String>.Room room, String wanted) {
        room.handedOver(room.brings(wanted).orElseThrow());
        room.leave(List.of());
    }

    @Test
    void whatIsHandedOverIsLentInItsOwnRoom() {
        handOver(budget.enter(ONE, oneOf(Use.BROUGHT, "a", "b")), "one more");

        var borrower = budget.enter(ONE, oneOf(Use.KEPT, "b", "a"));

        assertThat(borrower.had("a server")).isEqualTo("a");
        assertThat(budget.highest()).isEqualTo(TWO);
    }

    @Test
    void besidesWhatIsHandedOverOthersAreMade() {
        handOver(budget.enter(ONE, oneOf(Use.BROUGHT, "a", "b")), "one more");

        var first = budget.enter(Need.NOTHING, oneOf(Use.KEPT, "a", "b"));
        var second = budget.enter(Need.NOTHING, oneOf(Use.KEPT, "a", "b"));

        assertThat(List.of(first.had("a server"), second.had("a server"))).containsExactly("a", "b");
    }

    @Test
    void whatIsHandedOverIsForAll() {
        handOver(budget.enter(ONE, shared(Use.BROUGHT)), "shared");

        var one = budget.enter(Need.NOTHING, shared(Use.KEPT));
        var other = budget.enter(ONE, shared(Use.KEPT));

        assertThat(List.of(one.had("shared"), other.had("shared"))).containsExactly("shared", "shared");
    }

    @Test
    void whoWantsWhatIsBeingBroughtWaitsAndMakesNone() throws Exception {
        var lends = budget.enter(ONE, oneOf(Use.BROUGHT, "a", "b"));
        var borrower = later(Need.NOTHING, oneOf(Use.KEPT, "a", "b"));
        waits(borrower);

        handOver(lends, "one more");

        assertThat(borrower.get().had("a server")).isEqualTo("a");
        assertThat(budget.highest()).isEqualTo(ONE);
    }

    @Test
    void whatIsNotHandedOverTheNextOneMakes() throws Exception {
        var room = budget.enter(ONE, oneOf(Use.BROUGHT, "a"));
        var borrower = later(ONE, oneOf(Use.KEPT, "a"));
        waits(borrower);

        room.leave(List.of());

        assertThat(borrower.get().had("a server")).isEqualTo("a");
    }

    @Test
    void whatIsNotHandedOverAndLeftKeepsItsRoom() {
        budget.enter(ONE, oneOf(Use.BROUGHT, "a")).leave(List.of("server"));

        assertThatThrownBy(() -> budget.enter(TWO, Map.of())).isInstanceOf(RuntimeException.class);
        budget.enter(ONE, Map.of()).leave(List.of());
    }

    /** A server takes its vCPUs with it, as long as it is there. */
    @Test
    void whatWasToBeHandedOverAndIsLeftKeepsAllItsRoom() {
        Need sized = ONE.plus(Need.of(Resource.VCPUS, 2));
        Budget<String> one = new Budget<>(
                new Limits(Map.of(Resource.VCPUS, new Limit(2, "the ceiling"))), Integer.MAX_VALUE, key -> List.of());
        one.enter(sized, Map.of("one more", new Shared<>(sized, Set.of(), List.of("a"), Use.BROUGHT)))
                .leave(List.of("server"));

        assertThatThrownBy(() -> one.enter(Need.of(Resource.VCPUS, 1), Map.of()))
                .hasMessageContaining("2 taken by what could not be taken back");
    }

    @Test
    void nobodyBringsWhatIsThere() {
        budget.enter(Need.NOTHING, oneOf(Use.KEPT, "a")).leave(List.of());

        assertThat(budget.enter(ONE, oneOf(Use.BROUGHT, "a")).brings("one more"))
                .isEmpty();
    }

    @Test
    void nobodyBringsWhatAllUseAlready() {
        budget.enter(Need.NOTHING, shared(Use.KEPT)).leave(List.of());

        assertThat(budget.enter(ONE, shared(Use.BROUGHT)).brings("shared")).isEmpty();
    }

    @Test
    void nobodyBringsMoreThanItMakes() {
        var room = budget.enter(Need.NOTHING, oneOf(Use.BROUGHT, "a"));

        assertThat(room.brings("one more")).isEmpty();
        assertThat(budget.highest()).isEqualTo(Need.NOTHING);
    }

    @Test
    void whoBorrowsOneBringsAnother() {
        handOver(budget.enter(ONE, oneOf(Use.BROUGHT, "a", "b")), "one more");

        var both = budget.enter(
                ONE,
                Map.of(
                        "a server", new Shared<>(ONE, Set.of(), List.of("a", "b"), Use.KEPT),
                        "one more", new Shared<>(ONE, Set.of(), List.of("a", "b"), Use.BROUGHT)));

        assertThat(both.had("a server")).isEqualTo("a");
        assertThat(both.brings("one more")).contains("b");
        assertThat(budget.highest()).isEqualTo(TWO);
    }

    /** Nothing is there yet: what it borrows is not what it brings. */
    @Test
    void whoBorrowsTheFirstBringsTheSecond() {
        var both = budget.enter(
                ONE,
                Map.of(
                        "a server", new Shared<>(ONE, Set.of(), List.of("a", "b"), Use.KEPT),
                        "one more", new Shared<>(ONE, Set.of(), List.of("a", "b"), Use.BROUGHT)));

        assertThat(List.of(both.had("a server"), both.brings("one more").orElseThrow()))
                .containsExactly("a", "b");
    }

    @Test
    void whoBringsDoesNotKeepAnyoneFromUsingItUp() throws Exception {
        var having = budget.enter(Need.NOTHING, shared(Use.KEPT));
        budget.made("shared");
        var spender = later(Need.NOTHING, shared(Use.SPENT));
        waits(spender);
        var crowded = budget.enter(ONE, Map.of());
        var bringer = later(ONE, shared(Use.BROUGHT));
        waits(bringer);

        having.leave(List.of());

        assertThat(spender.get().spent()).containsExactly("shared");
        crowded.leave(List.of());
        bringer.get().leave(List.of());
    }

    @Test
    void firstGoesWhoBringsThenWhoBorrowsThenWhoMakesMostThenWhoUses() throws Exception {
        Budget<String> one = new Budget<>(new Limits(Map.of()), 1, key -> List.of());
        one.await(7, Duration.ofMinutes(1));
        var turns = new ConcurrentLinkedQueue<String>();
        var all = List.of(
                turn(one, turns, "nothing", Need.NOTHING, Map.of()),
                turn(one, turns, "uses", Need.NOTHING, shared(Use.KEPT)),
                turn(one, turns, "makes a little", Need.of(Resource.KEYPAIRS, 1), Map.of()),
                turn(one, turns, "makes", TWO, Map.of()),
                turn(one, turns, "borrows", Need.NOTHING, oneOf(Use.KEPT, "a", "b")),
                turn(
                        one,
                        turns,
                        "brings another",
                        ONE,
                        Map.of(
                                "a server", new Shared<>(ONE, Set.of(), List.of("a", "b"), Use.KEPT),
                                "one more", new Shared<>(ONE, Set.of(), List.of("a", "b"), Use.BROUGHT))),
                turn(one, turns, "brings", ONE, shared(Use.BROUGHT)));

        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get();

        assertThat(turns)
                .containsExactly("brings", "brings another", "borrows", "makes", "makes a little", "uses", "nothing");
    }

    private CompletableFuture<Void> turn(
            Budget<String> budget, Queue<String> turns, String who, Need own, Map<String, Shared<String>> shared) {
        return CompletableFuture.runAsync(
                () -> {
                    var room = budget.enter(own, shared);
                    turns.add(who);
                    room.brings("shared").ifPresent(room::handedOver);
                    room.leave(List.of());
                },
                threads);
    }

    @Test
    void nobodyIsWaitedForLongerThanSaid() {
        budget.await(2, Duration.ofMillis(50));

        budget.enter(ONE, Map.of()).leave(List.of());
    }

    @Test
    void whoComesFirstWaitsForTheOthers() throws Exception {
        budget.await(2, Duration.ofMinutes(1));
        var first = later(ONE, Map.of());
        waits(first);

        budget.enter(ONE, Map.of()).leave(List.of());

        first.get().leave(List.of());
    }
}
