package io.github.interop4j.check;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.budget.Budget;
import io.github.interop4j.given.HandOver;
import io.github.interop4j.given.Order;
import io.github.interop4j.judgement.Findings;
import io.github.interop4j.verdict.CheckResult;
import io.github.interop4j.verdict.Inconclusive;
import io.github.interop4j.verdict.Leftover;
import io.github.interop4j.verdict.NotBegun;
import io.github.interop4j.verdict.OverBudget;
import io.github.interop4j.verdict.Skipped;
import io.github.interop4j.verdict.Verdict;
import io.github.interop4j.verdict.VerdictLaw;
import io.github.interop4j.wire.Deviation;
import io.github.interop4j.wire.Exchange;
import io.github.interop4j.wire.Interrupted;
import io.github.interop4j.wire.Journal;
import io.github.interop4j.wire.Phase;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One check while it runs: its journal, its findings, how it ended. Used by its own thread only.
 */
final class Running {

    private final Stage stage;
    private final Method method;
    private final Check check;
    private final Journal journal;
    private final Findings findings;
    private Instant started = Instant.now();
    private long before = System.nanoTime();
    private Optional<Budget<Order>.Room> room = Optional.empty();
    private Optional<Throwable> end = Optional.empty();
    private final Map<Order, List<String>> takenBack = new HashMap<>();
    private final Map<Order, HandOver<?>> handOvers = new HashMap<>();

    Running(Stage stage, Method method) {
        this.stage = stage;
        this.method = method;
        this.check = method.getAnnotation(Check.class);
        this.journal = Journal.open();
        this.findings = Findings.open(stage.settings().strictness());
    }

    /**
     * Waits for a place and for room for all that the check will make; what it waits for is not its time.
     *
     * @throws NotBegun if the run is over before that
     */
    void begin() {
        try {
            room = Optional.of(stage.room(Demand.of(method)));
            stage.requireTime();
        } catch (Interrupted e) {
            throw new NotBegun("the run was interrupted before it");
        } catch (OverBudget e) {
            end = Optional.of(e);
            throw new Inconclusive(verdict(), e);
        }
        started = Instant.now();
        before = System.nanoTime();
        stage.settings().listener().started(check.value(), Sentence.of(method));
    }

    Stage stage() {
        return stage;
    }

    /** Returns which thing an order for a shared or lent one is for. */
    Order had(Order order) {
        return room.orElseThrow(() -> new IllegalStateException("a check that never began"))
                .had(order);
    }

    /** Returns the way on which the check hands over what this order is for. */
    HandOver<?> handOver(Order order) {
        return handOvers.computeIfAbsent(order, HandOver::of);
    }

    void enter(Phase phase) {
        journal.enter(phase);
    }

    /** Remembers how the check ended, and returns it as a test framework understands it. */
    Throwable ended(Throwable thrown) {
        end = Optional.of(thrown);
        Verdict verdict = verdict();
        String reason = verdict.reason().orElse("");
        return switch (verdict.outcome()) {
            case SKIPPED -> new Skipped(reason);
            case FAILED -> thrown instanceof Deviation ? thrown : redacted(thrown, reason);
            default -> new Inconclusive(verdict, thrown);
        };
    }

    /**
     * Settles what is owed and hands in the result; the verdict no longer changes.
     *
     * @param failure what the test framework holds against the check, which may never have begun
     */
    void finish(Optional<Throwable> failure) {
        if (failure.filter(NotBegun.class::isInstance).isPresent()) {
            close();
            stage.leave(List.of(), room, Map.of());
            return;
        }
        end = end.or(() -> failure);
        if (end.isEmpty() && journal.phase() == Phase.GIVEN) {
            end = Optional.of(new IllegalStateException("the check was never run"));
        }
        // a harness that interrupts what takes too long still wants what was made to be taken back
        boolean interrupted = Thread.interrupted();
        try {
            CheckResult result = settled();
            try {
                stage.report(result, stage.ledger().made(journal));
            } finally {
                stage.leave(result.leftovers(), room, takenBack);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private CheckResult settled() {
        Verdict verdict = verdict();
        List<Exchange> exchanges = journal.exchanges();
        boolean hadItsWay = journal.phase() == Phase.CHECK;
        journal.enter(Phase.CLEAN_UP);
        boolean amiss = verdict.outcome() != Outcome.PASSED || findings.areOfItsOwn();
        if (hadItsWay) {
            takeBack(amiss); // first: what the check made may hang on it
        }
        if (!amiss) {
            room.ifPresent(this::handOver);
        }
        List<Leftover> leftovers = stage.settle(journal, Sentence.of(method) + " (" + check.value() + ")");
        if (hadItsWay && !amiss && !leftovers.isEmpty()) {
            takeBack(true);
        }
        close();
        return new CheckResult(
                check.value(),
                Optional.of(check.variant()).filter(variant -> !variant.isBlank()),
                KnownNames.of(method).capability(),
                Sentence.of(method),
                method.getDeclaringClass().getName() + "#" + method.getName(),
                verdict,
                findings.found(),
                leftovers.isEmpty() ? exchanges : journal.exchanges(),
                leftovers,
                started,
                Duration.ofNanos(System.nanoTime() - before),
                journal.requests());
    }

    /**
     * Takes back what was used up; of what was lent all where nobody knows what it is like, since the check did not come to
     * the place where it gives it back as it was.
     */
    private void takeBack(boolean allLent) {
        room.ifPresent(each -> each.had().stream()
                .filter(order -> each.spent().contains(order) || (allLent && order.isLent()))
                .forEach(order -> takenBack.computeIfAbsent(order, stage::takeBack)));
    }

    private void handOver(Budget<Order>.Room from) {
        handOvers.forEach((order, each) -> from.brings(order)
                .filter(key -> each.thing()
                        .filter(thing -> stage.pantry().receive(key, thing, journal))
                        .isPresent())
                .ifPresent(from::handedOver));
    }

    private void close() {
        findings.close();
        journal.close();
    }

    private Verdict verdict() {
        Verdict verdict = VerdictLaw.of(end, journal.exchanges(), method.isAnnotationPresent(JudgesQuotas.class));
        return new Verdict(
                verdict.outcome(),
                verdict.cause(),
                verdict.reason().map(stage.redaction()::text),
                verdict.deciding(),
                verdict.byStrictnessAlone());
    }

    /** An in-house assertion may have put a secret into its message; the host's listeners must not see it. */
    private static AssertionError redacted(Throwable thrown, String reason) {
        var clean = new AssertionError(reason);
        clean.setStackTrace(thrown.getStackTrace());
        return clean;
    }
}
