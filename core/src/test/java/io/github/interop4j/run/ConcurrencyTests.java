package io.github.interop4j.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.check.CheckListener;
import io.github.interop4j.check.Stage;
import io.github.interop4j.check.Stages;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.judgement.Strictness;
import io.github.interop4j.referencecloud.Fault;
import io.github.interop4j.referencecloud.Requests;
import io.github.interop4j.service.choice.Wishes;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Call;
import io.github.interop4j.wire.Cancellation;
import io.github.interop4j.wire.WireObserver;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherFactory;

/** How many checks run at once: as many as wished, as the cloud sees it, and never one more. */
class ConcurrencyTests {

    private static final String PLACE = "io.github.interop4j.run.planted";

    private final PlantedRun planted = new PlantedRun();

    @BeforeEach
    void everyListTakesItsTime() {
        planted.reference()
                .tell(Fault.on(Requests.matching("GET", "/v2.1/os-keypairs")).delays(Duration.ofMillis(200)));
    }

    @AfterEach
    void stop() {
        planted.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void asManyAsWishedAndNeverMore(int wished) {
        var crowd = new Crowd(wished);

        RunResult result =
                planted.of("planted-crowd").concurrency(wished).observer(crowd).execute();

        assertThat(result.count(Outcome.PASSED)).isEqualTo(8);
        assertThat(crowd.most).hasValue(wished);
    }

    /** A host's pool may be larger than what the cloud is to bear. */
    @Test
    void underALargerPoolToo() {
        var crowd = new Crowd(2);
        var settings = new Stage.Settings(
                "interop4j-test",
                2,
                Strictness.AS_UPSTREAM,
                new Cancellation(),
                CheckListener.SILENT,
                List.of(crowd),
                Optional.empty(),
                Wishes.NONE);
        try (Stage stage = new Stage(Map.of(Role.MEMBER, planted.cloud(Role.MEMBER)), settings);
                LauncherSession session = LauncherFactory.openSession(Hermetic.config())) {
            session.getStore().put(Namespace.GLOBAL, Stages.KEY, stage);
            var discovery = new Discovery((id, capability) -> capability.equals("planted-crowd"));
            session.getLauncher()
                    .execute(session.getLauncher()
                            .discover(Hermetic.request(List.of(() -> List.of(PLACE)), discovery, 8)));

            assertThat(stage.results())
                    .hasSize(8)
                    .allMatch(each -> each.verdict().outcome() == Outcome.PASSED);
        }
        assertThat(crowd.most).hasValue(2);
    }

    /** Lets so many lists leave together, so that fewer at once would never get through; counts how many are on. */
    private static final class Crowd implements WireObserver {

        private final CyclicBarrier together;
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        Crowd(int size) {
            together = new CyclicBarrier(size);
        }

        @Override
        public void beforeSending(Call call) {
            if (isList(call)) {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                try {
                    together.await(30, TimeUnit.SECONDS);
                } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                    throw new IllegalStateException("fewer checks run at once than wished", e);
                }
            }
        }

        @Override
        public void answered(Call call, Answer answer) {
            if (isList(call)) {
                now.decrementAndGet();
            }
        }

        private static boolean isList(Call call) {
            return call.method().equals("GET") && call.uri().getPath().endsWith("/os-keypairs");
        }
    }
}
