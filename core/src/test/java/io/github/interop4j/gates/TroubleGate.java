package io.github.interop4j.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.check.CheckSource;
import io.github.interop4j.referencecloud.ReferenceCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Holds the checks of a module to what they may make of a cloud that fails at random.
 *
 * <p>{@code -Dinterop4j.troubles=N} makes so many runs; otherwise two. Of all checks, or of those that are {@linkplain
 * Trials wanted}.
 */
public final class TroubleGate {

    private static final long USUAL = 2;

    private TroubleGate() {}

    /** Returns a test for each run; the n-th is always the same as far as its order of requests is. */
    public static Stream<DynamicTest> of(CheckSource source, UnaryOperator<ReferenceCloud.Builder> shape) {
        var trial = new TroubleTrial(List.of(source), shape);
        return LongStream.rangeClosed(1, Long.getLong("interop4j.troubles", USUAL))
                .mapToObj(seed -> DynamicTest.dynamicTest("run " + seed, () -> judge(trial, seed)));
    }

    private static void judge(TroubleTrial trial, long seed) throws IOException {
        Path state = Files.createTempDirectory("interop4j-trouble");
        TroubleTrial.Result result = trial.of(seed, state);
        System.out.println("trouble: run " + seed + ": " + result.outcomes());
        assertThat(result.objections()).as("run " + seed).isEmpty();
        if (Trials.isAllWanted()) {
            assertThat(result.outcomes().keySet())
                    .as("what was planted shows, and not everywhere")
                    .contains("PASSED")
                    .hasSizeGreaterThan(1);
        }
    }
}
