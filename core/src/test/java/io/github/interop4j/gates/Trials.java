package io.github.interop4j.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.check.CheckSource;
import io.github.interop4j.run.Catalogue;
import io.github.interop4j.run.KnownCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.DynamicTest;

/**
 * Tries the checks of a module, several at once: a trial waits for its cloud most of the time. Each has a cloud of its
 * own, and is told of in the order of the checks.
 *
 * <p>{@code -Dinterop4j.checks=TEXT} tries only those whose id or class and method contain the text, which may be
 * several with commas between.
 */
public final class Trials {

    private static final int AT_ONCE = 4;

    private Trials() {}

    /**
     * Returns a test for each check of a source.
     *
     * @param without ids of those that a cloud must be asked for
     * @param trial   tries a check, on any thread
     * @param judge   judges what came of it, on the test's thread
     * @throws AssertionError if there is no check to try
     */
    public static <T> List<DynamicTest> of(
            CheckSource source, Set<String> without, Function<KnownCheck, T> trial, BiConsumer<KnownCheck, T> judge) {
        var threads = Executors.newFixedThreadPool(AT_ONCE, task -> {
            var thread = new Thread(task, "trial");
            thread.setDaemon(true);
            return thread;
        });
        var tests = new ArrayList<DynamicTest>();
        for (KnownCheck check : Catalogue.of(List.of(source)).checks()) {
            if (!without.contains(check.id()) && isWanted(check)) {
                var tried = CompletableFuture.supplyAsync(() -> trial.apply(check), threads);
                tests.add(DynamicTest.dynamicTest(check.sentence(), () -> judge.accept(check, awaited(tried))));
            }
        }
        threads.shutdown();
        assertThat(tests).as("checks of " + source.packages()).isNotEmpty();
        return tests;
    }

    static boolean isAllWanted() {
        return System.getProperty("interop4j.checks", "").isEmpty();
    }

    static boolean isWanted(KnownCheck check) {
        for (String text : System.getProperty("interop4j.checks", "").split(",", -1)) {
            if (check.id().contains(text) || check.source().contains(text)) {
                return true;
            }
        }
        return false;
    }

    /** A trial's own error is what a reader wants to see, not how it came here. */
    private static <T> T awaited(CompletableFuture<T> tried) {
        try {
            return tried.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }
}
