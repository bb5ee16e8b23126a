package io.github.interop4j.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.cloud.Ceilings;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.run.ConformanceRun;
import io.github.interop4j.run.Planted;
import io.github.interop4j.run.RunResult;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CeilingTests {

    private final ReferenceCloud cloud = ReferenceCloud.start();

    @AfterEach
    void close() {
        cloud.close();
    }

    static IntStream concurrencies() {
        return IntStream.rangeClosed(1, 32);
    }

    @ParameterizedTest
    @MethodSource("concurrencies")
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aRunWithACeilingOfTwoFinishesAndNeverHasThree(int concurrency) {
        Set<String> before = cloud.view();

        RunResult result = run(2).concurrency(concurrency).execute();

        assertThat(Planted.lines(result))
                .hasSize(13)
                .allSatisfy(line -> assertThat(line.outcome())
                        .as(line.name() + ": " + line.reason().orElse(""))
                        .isEqualTo(Outcome.PASSED));
        assertThat(HighWater.of(cloud)).isEqualTo(2);
        assertThat(result.leftovers()).isEmpty();
        assertThat(cloud.view()).isEqualTo(before);
    }

    @Test
    void aRunWithoutACeilingSharesForItsWholeTime() {
        RunResult result = run(100).concurrency(1).execute();

        assertThat(result.count(Outcome.PASSED)).isEqualTo(13);
        assertThat(cloud.received())
                .as("10 of their own, 2 shared, and one shared that stands on a shared one")
                .filteredOn(each -> each.method().equals("POST") && each.path().contains("/os-keypairs"))
                .hasSize(13);
    }

    @Test
    void withACeilingThatRoomMustBeLentAgainUnderEachDeletionIsSeenToBeDone() {
        RunResult result = run(2).concurrency(1).execute();

        assertThat(result.leftovers()).isEmpty();
        assertThat(looks()).isEqualTo(deletions()).isGreaterThanOrEqualTo(13);
    }

    @Test
    void withRoomForAllThatIsEverMadeTheDeletionsAreSeenTogether() {
        RunResult result = run(13).concurrency(1).execute();

        assertThat(result.leftovers()).isEmpty();
        assertThat(deletions()).isEqualTo(13);
        assertThat(looks()).as("what was shared").isEqualTo(3);
    }

    @Test
    void withRoomForOneLessEachIsSeenToBeDone() {
        run(12).concurrency(1).execute();

        assertThat(looks()).isEqualTo(deletions()).isEqualTo(13);
    }

    @Test
    void beforeChecksAreRunAgainTheRoomIsSeenToBeFree() {
        Planted.run(cloud, "io.github.interop4j.budget.planted", "planted-crowded-own-1")
                .again(found -> Set.of("planted-crowded-own-1"))
                .execute();

        assertThat(keypairs())
                .containsExactly(
                        "POST 200", "GET 200", "DELETE 202", "GET 404", "POST 200", "GET 200", "DELETE 202", "GET 404");
    }

    private List<String> keypairs() {
        return cloud.received().stream()
                .filter(each -> each.path().contains("/os-keypairs"))
                .map(each -> each.method() + " " + each.status())
                .toList();
    }

    private long deletions() {
        return keypairs().stream().filter("DELETE 202"::equals).count();
    }

    private long looks() {
        return keypairs().stream().filter("GET 404"::equals).count();
    }

    private ConformanceRun run(int servers) {
        return Planted.run(cloud, "io.github.interop4j.budget.planted", "planted-crowded")
                .ceilings(servers(servers));
    }

    static Ceilings servers(int most) {
        return new Ceilings(
                OptionalInt.of(most),
                Ceilings.NONE.vcpus(),
                Ceilings.NONE.ramMb(),
                Ceilings.NONE.volumeGb(),
                Ceilings.NONE.floatingIps(),
                Ceilings.NONE.requestsPerSecond(),
                Ceilings.NONE.time());
    }
}
