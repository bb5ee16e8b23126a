package io.github.interop4j.lies;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.check.CheckSource;
import io.github.interop4j.gates.Trials;
import io.github.interop4j.referencecloud.ReferenceCloud;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Holds every check of a module to its lies.
 *
 * <p>{@code -Dinterop4j.lies=all} tells every lie; otherwise two of a kind about each kind of answer.
 */
public final class LiesGate {

    private static final int SAMPLE = 2;

    private LiesGate() {}

    /** Returns a test for each check of a source, and one that writes the module's report. */
    public static Stream<DynamicTest> of(
            CheckSource source, UnaryOperator<ReferenceCloud.Builder> shape, Set<String> without) {
        return of(source, shape, without, Map.of());
    }

    /**
     * Returns a test for each check of a source, and one that writes the module's report.
     *
     * @param floors the share of the sample, in percent, that must be noticed of what each of these services tells; a
     *               run of some checks or of all lies has a share of its own, and is held to none
     */
    public static Stream<DynamicTest> of(
            CheckSource source,
            UnaryOperator<ReferenceCloud.Builder> shape,
            Set<String> without,
            Map<String, Integer> floors) {
        int perKind = "all".equals(System.getProperty("interop4j.lies")) ? Integer.MAX_VALUE : SAMPLE;
        var trial = new LiesTrial(List.of(source), shape);
        var trials = new ArrayList<Trial>();
        List<DynamicTest> tests = Trials.of(source, without, check -> trial.of(check, perKind), (check, result) -> {
            trials.add(result);
            assertThat(result.objections()).as(check.source()).isEmpty();
        });
        tests.add(DynamicTest.dynamicTest("the score is written", () -> {
            assertThat(trials).isNotEmpty();
            System.out.println(LiesReport.write(Path.of("target", "lies.txt"), trials));
            if (perKind == SAMPLE && System.getProperty("interop4j.checks", "").isEmpty()) {
                assertThat(Score.below(floors, trials)).isEmpty();
            }
        }));
        return tests.stream();
    }
}
