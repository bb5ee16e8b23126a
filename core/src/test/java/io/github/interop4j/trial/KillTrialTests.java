package io.github.interop4j.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.interop4j.ledger.Creation;
import io.github.interop4j.ledger.Sweep;
import io.github.interop4j.ledger.SweepResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills a process that makes things of every kind, with SIGKILL and at exact points, and sweeps: nothing of it is left,
 * and nothing of anybody else's is touched.
 *
 * <p>A sample of the random moments runs in the build; {@code examples/devcloud/kill-trials.sh} tries more of them, and
 * all of it on a real cloud.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillTrialTests {

    /** How many random moments to try. */
    private static final int MOMENTS = Integer.getInteger("interop4j.kill-trials.moments", 2);

    static final String RUN = "20261123-201530-00";
    private static final int PATIENCE = 300;

    private final TrialCloud trial = TrialCloud.chosen();
    private Path folder;
    private Workshop alive;
    private SortedSet<String> before;

    /** When the process is killed. */
    private enum When {
        BEFORE_THE_CLOUD_ACTS(Gate.Point.BEFORE_THE_CLOUD_ACTS),
        AFTER_IT_ACTED_AND_BEFORE_IT_ANSWERS(Gate.Point.AFTER_IT_ACTED_AND_BEFORE_IT_ANSWERS),
        AFTER_IT_ANSWERED(Gate.Point.NOWHERE);

        private final Gate.Point point;

        When(Gate.Point point) {
            this.point = point;
        }
    }

    /** Another run is at work in the same project, and has made things that look like those of the one that dies. */
    @BeforeAll
    void begin(@TempDir Path state) {
        folder = state;
        alive = new Workshop(trial.patient(), folder, RUN + "00");
        for (String kind : trial.lookAlikes()) {
            assertThat(Making.prepare(kind, alive.kitchen()).get().status())
                    .as(kind)
                    .isLessThan(300);
        }
        before = trial.view();
    }

    @AfterAll
    void end() {
        assertThat(alive.settle()).isEmpty();
        alive.close();
        trial.close();
    }

    @Test
    void everyKindThatIsDeclaredIsTried() {
        Map<String, Creation> declared = Making.declared(alive.kitchen().principal());

        assertThat(Making.kinds())
                .as("say in Making how each declared creation is sent")
                .containsExactlyInAnyOrderElementsOf(declared.keySet());
    }

    @ParameterizedTest
    @EnumSource(When.class)
    void everyKindIsSweptAfterAKill(When when) throws Exception {
        int kinds;
        try (Gate gate = new Gate()) {
            Process victim = start(gate, "once");
            try (var said = new Said(victim)) {
                kinds = said.prepared();
                assertThat(kinds)
                        .as(() -> "what was prepared: " + said.lines())
                        .isEqualTo(trial.kinds().size());
                gate.holdAt(when.point);
                said.go();
                if (when.point == Gate.Point.NOWHERE) {
                    said.await(kinds, "answered ");
                    assertThat(said.lines())
                            .filteredOn(line -> line.startsWith("answered "))
                            .allMatch(line -> line.matches(".* 20[0-9]"));
                } else {
                    int all = kinds;
                    await().atMost(PATIENCE, TimeUnit.SECONDS).until(() -> gate.held() == all);
                }
            } finally {
                kill(victim);
            }
            gate.open();
        }
        sweptClean(when + ": " + kinds + " kinds");
        System.out.println("kill trial: " + kinds + " kinds " + when + ", swept");
    }

    @Test
    void aRunIsSweptAfterAKillAtAnyMoment() throws Exception {
        long seed = Long.getLong("interop4j.kill-trials.seed", System.nanoTime());
        var random = new Random(seed);
        for (int moment = 1; moment <= MOMENTS; moment++) {
            int delay = random.nextInt(trial.span());
            try (Gate gate = new Gate()) {
                Process victim = start(gate, "forever");
                try (var said = new Said(victim)) {
                    said.prepared();
                    said.go();
                    assertThat(victim.waitFor(delay, TimeUnit.MILLISECONDS)).isFalse();
                } finally {
                    kill(victim);
                }
                gate.open();
            }
            sweptClean("seed " + seed + ", moment " + moment + ", after " + delay + " ms");
            System.out.println("kill trial: moment " + moment + " of " + MOMENTS + ", after " + delay + " ms, swept");
        }
    }

    private void sweptClean(String what) throws IOException {
        SweepResult result =
                Sweep.of(folder, name -> trial.cloud()).execute(trial.cloud().name());

        assertThat(result.left()).as(what).isEmpty();
        assertThat(result.alive()).as(what).isEqualTo(1);
        assertThat(trial.differences(before)).as(what).isEmpty();
        try (var books =
                Files.list(folder.resolve("ledger").resolve(trial.cloud().name()))) {
            assertThat(books).as(what).hasSize(1);
        }
    }

    private Process start(Gate gate, String mode) throws IOException {
        Path clouds = folder.resolve("clouds.yaml");
        Files.writeString(clouds, trial.cloudsYaml(gate));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        clouds.toString(),
                        trial.cloud().name(),
                        folder.toString(),
                        RUN + "%02x".formatted(1 + new Random().nextInt(250)),
                        mode,
                        String.join("\n", trial.kinds()))
                .redirectErrorStream(true)
                .start();
    }

    private static void kill(Process victim) throws InterruptedException {
        victim.destroyForcibly();
        assertThat(victim.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
    }

    /** What the process says, line by line. */
    private static final class Said implements AutoCloseable {

        private final Process process;
        private final BufferedReader reader;
        private final List<String> lines = new ArrayList<>();

        Said(Process process) {
            this.process = process;
            this.reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        }

        int prepared() throws Exception {
            await(1, "prepared ");
            return Integer.parseInt(lines.get(lines.size() - 1).replace("prepared ", ""));
        }

        void go() throws IOException {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        }

        List<String> lines() {
            return lines;
        }

        /** Reads on until so many lines begin like this. */
        void await(int count, String beginning) throws Exception {
            var reading = new FutureTask<Boolean>(() -> {
                while (lines.stream().filter(line -> line.startsWith(beginning)).count() < count) {
                    String line = reader.readLine();
                    if (line == null) {
                        return false;
                    }
                    lines.add(line);
                }
                return true;
            });
            new Thread(reading, "reading").start();
            try {
                assertThat(reading.get(PATIENCE, TimeUnit.SECONDS))
                        .as(() -> "the process said: " + lines)
                        .isTrue();
            } catch (TimeoutException | ExecutionException e) {
                throw new AssertionError("the process said no more than " + lines, e);
            }
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
