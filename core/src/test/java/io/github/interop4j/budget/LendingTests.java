package io.github.interop4j.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interop4j.budget.Shared.Use;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is lent is one's at a time, and keeps its room between. */
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LendingTests {

    private static final Need ONE = Need.of(Resource.SERVERS, 1);
    private static final Need TWO = Need.of(Resource.SERVERS, 2);

    private final List<String> takenBack = Collections.synchronizedList(new ArrayList<>());
    private final Budget<String> budget =
            new Budget<>(new Limits(Map.of(Resource.SERVERS, new Limit(2, "the ceiling"))), Integer.MAX_VALUE, key -> {
                takenBack.add(key);
                return List.of();
            });

    private static Map<String, Shared<String>> oneOf(String... copies) {
        return Map.of("a server", new Shared<>(ONE, Set.of(), List.of(copies), Use.KEPT));
    }

    private Budget<String>.Room lent(String... copies) {
        return budget.enter(Need.NOTHING, oneOf(copies));
    }

    private CompletableFuture<Budget<String>.Room> later(String... copies) {
        return CompletableFuture.supplyAsync(() -> lent(copies));
    }

    private static void waits(CompletableFuture<?> someone) {
        assertThatThrownBy(() -> someone.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
    }

    @Test
    void aSecondWaitsUntilTheFirstGivesItBack() throws Exception {
        var first = lent("a");
        assertThat(first.had("a server")).isEqualTo("a");
        var second = later("a");
        waits(second);

        first.leave(List.of());

        assertThat(second.get().had("a server")).isEqualTo("a");
        assertThat(budget.highest()).isEqualTo(ONE);
    }

    @Test
    void whileOneIsLentOutTheNextIsMadeAndAThirdWaits() throws Exception {
        var first = lent("a", "b");
        var second = lent("a", "b");
        assertThat(List.of(first.had("a server"), second.had("a server"))).containsExactly("a", "b");
        var third = later("a", "b");
        waits(third);

        second.leave(List.of());

        assertThat(third.get().had("a server")).isEqualTo("b");
    }

    @Test
    void oneThatIsThereIsLentBeforeAnotherIsMade() {
        var first = lent("a", "b");
        var second = lent("a", "b");
        first.leave(List.of());
        second.leave(List.of(), Map.of("b", List.of()));

        assertThat(lent("b", "a").had("a server")).isEqualTo("a");
    }

    @Test
    void whatIsNotLentAgainGivesItsRoomBack() {
        lent("a").leave(List.of(), Map.of("a", List.of()));

        budget.enter(TWO, Map.of()).leave(List.of());

        assertThat(takenBack).as("nothing is there to take back").isEmpty();
    }

    @Test
    void whatIsLeftOfItKeepsItsRoom() {
        lent("a").leave(List.of(), Map.of("a", List.of("server")));

        assertThatThrownBy(() -> budget.enter(TWO, Map.of()))
                .hasMessage(
                        "it needs 2 servers at once, and there is room for 2 (the ceiling), of which 1 taken by what"
                                + " could not be taken back");
    }

    @Test
    void oneThatNobodyUsesGivesWay() {
        lent("a").leave(List.of());

        budget.enter(TWO, Map.of()).leave(List.of());

        assertThat(takenBack).containsExactly("a");
    }

    @Test
    void oneThatIsWantedDoesNotGiveWay() {
        lent("a").leave(List.of());
        budget.enter(Need.NOTHING, Map.of("shared", new Shared<>(ONE, Set.of())))
                .leave(List.of());

        budget.enter(ONE, oneOf("a")).leave(List.of());

        assertThat(takenBack).containsExactly("shared");
    }

    @Test
    void eightWhoWantOneNeverHaveTheSame() throws Exception {
        ConcurrentMap<String, Thread> having = new ConcurrentHashMap<>();
        var threads = Executors.newFixedThreadPool(8);
        var done = new ArrayList<CompletableFuture<Void>>();
        for (int turn = 0; turn < 400; turn++) {
            boolean spoils = turn % 5 == 0;
            done.add(CompletableFuture.runAsync(
                    () -> {
                        var room = lent("a", "b", "c");
                        String copy = room.had("a server");
                        assertThat(having.putIfAbsent(copy, Thread.currentThread()))
                                .isNull();
                        LockSupport.parkNanos(100_000);
                        having.remove(copy);
                        room.leave(List.of(), spoils ? Map.of(copy, List.of()) : Map.of());
                    },
                    threads));
        }
        CompletableFuture.allOf(done.toArray(CompletableFuture[]::new)).get();
        threads.shutdown();

        assertThat(budget.highest()).isEqualTo(TWO);
        budget.enter(TWO, Map.of()).leave(List.of());
    }

    @Test
    void whoUsesItUpWaitsForWhoHasItAndForWhoWantsIt() throws Exception {
        var having = lent("a");
        var spender = CompletableFuture.supplyAsync(() -> spending("a"));
        waits(spender);
        var wanting = later("a");
        waits(wanting);

        having.leave(List.of());

        var room = wanting.get();
        waits(spender);
        room.leave(List.of());
        assertThat(spender.get().spent()).containsExactly("a");
    }

    @Test
    void whatAllUseIsUsedUpWhenNobodyUsesIt() throws Exception {
        Map<String, Shared<String>> shared = Map.of("shared", new Shared<>(ONE, Set.of()));
        var using = budget.enter(Need.NOTHING, shared);
        assertThat(using.spent()).isEmpty();
        budget.made("shared");
        var spender = CompletableFuture.supplyAsync(() ->
                budget.enter(Need.NOTHING, Map.of("shared", new Shared<>(ONE, Set.of(), List.of(), Use.SPENT))));
        waits(spender);

        using.leave(List.of());

        assertThat(spender.get().spent()).containsExactly("shared");
    }

    @Test
    void twoWhoUseItUpHaveOneEach() throws Exception {
        var first = spending("a");
        var second = CompletableFuture.supplyAsync(() -> spending("a"));
        waits(second);

        first.leave(List.of(), Map.of("a", List.of()));

        assertThat(second.get().spent()).containsExactly("a");
    }

    @Test
    void oneOfTwoWhoWouldUseUpWhatTheOtherKeepsGoesFirst() throws Exception {
        var before = budget.enter(TWO, Map.of());
        var threads = Executors.newFixedThreadPool(2);
        var one = CompletableFuture.supplyAsync(() -> budget.enter(Need.NOTHING, spendsAndKeeps("a", "b")), threads);
        var other = CompletableFuture.supplyAsync(() -> budget.enter(Need.NOTHING, spendsAndKeeps("b", "a")), threads);
        waits(one);
        waits(other);

        before.leave(List.of());

        var first = one.applyToEither(other, any -> any).get();
        String spent = first.spent().iterator().next();
        first.leave(List.of(), Map.of(spent, List.of()));
        var second = (spent.equals("a") ? other : one).get();
        assertThat(second.spent()).containsExactly(spent.equals("a") ? "b" : "a");
        threads.shutdown();
    }

    private static Map<String, Shared<String>> spendsAndKeeps(String spent, String kept) {
        return Map.of(
                spent, new Shared<>(ONE, Set.of(), List.of(), Use.SPENT),
                kept, new Shared<>(ONE, Set.of()));
    }

    /** What stands on it goes first, though nobody uses that. */
    @Test
    void whatOthersStandOnIsUsedUpToo() {
        Map<String, Shared<String>> both = Map.of(
                "network", new Shared<>(ONE, Set.of()),
                "port", new Shared<>(ONE, Set.of("network")));
        budget.enter(Need.NOTHING, both).leave(List.of());

        var spender = budget.enter(Need.NOTHING, Map.of("network", new Shared<>(ONE, Set.of(), List.of(), Use.SPENT)));

        assertThat(spender.spent()).containsExactly("network");
        assertThat(takenBack).containsExactly("port");
    }

    private Budget<String>.Room spending(String... copies) {
        return budget.enter(Need.NOTHING, Map.of("a server", new Shared<>(ONE, Set.of(), List.of(copies), Use.SPENT)));
    }

    @Test
    void whoWantsWhatIsLentGoesBeforeWhoTakesLonger() throws Exception {
        Budget<String> one = new Budget<>(new Limits(Map.of()), 1, key -> List.of());
        var first = one.enter(Need.NOTHING, Map.of());
        var longer = CompletableFuture.supplyAsync(() -> one.enter(TWO, Map.of()));
        waits(longer);
        var borrower = CompletableFuture.supplyAsync(() -> one.enter(Need.NOTHING, oneOf("a")));
        waits(borrower);

        first.leave(List.of());

        var room = borrower.get();
        waits(longer);
        room.leave(List.of());
        longer.get().leave(List.of());
    }
}
