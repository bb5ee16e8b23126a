package io.github.interop4j.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.referencecloud.Fault;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.referencecloud.Requests;
import io.github.interop4j.report.RecordedRun;
import io.github.interop4j.report.RunJson;
import io.github.interop4j.verdict.Cause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A real process that gets a real signal in the middle of a slow run. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class InterruptionTests {

    private static final String TYPE = "89d59d43-f735-441a-abcf-0601727f47b6";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    /** A shell that starts a job in the background has it ignore Ctrl-C; env takes that back. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void ctrlCCleansUpAndReports() throws Exception {
        cleansUpAndReports("INT", List.of("env", "--default-signal=INT"));
    }

    @Test
    void terminationCleansUpAndReports() throws Exception {
        cleansUpAndReports("TERM", List.of());
    }

    private void cleansUpAndReports(String signal, List<String> prefix) throws Exception {
        try (ReferenceCloud cloud = ReferenceCloud.start()) {
            Fault slow = Fault.on(Requests.matching("GET", "/v2.1/os-keypairs/{name}"))
                    .delays(PATIENCE.multipliedBy(2))
                    .times(1);
            cloud.tell(slow);
            cloud.writeCloudsYaml(folder.resolve("clouds.yaml"));
            Process run = Processes.start(
                    folder,
                    prefix,
                    List.of("run", "--cloud", "reference", "--only", TYPE, "--out", "out", "--state", "state"));
            try {
                await().atMost(PATIENCE).until(() -> cloud.told(slow) == 1);
                assertThat(cloud.view()).anyMatch(thing -> thing.startsWith("compute/keypair/"));
                new ProcessBuilder("kill", "-" + signal, Long.toString(run.pid()))
                        .start()
                        .waitFor();

                assertThat(run.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .as(said())
                        .isTrue();
            } finally {
                run.destroyForcibly();
            }

            assertThat(run.exitValue()).as(said()).isEqualTo(3);
            assertThat(said())
                    .contains(
                            "interop4j: interrupted; what runs is ended and cleaned up after, then the report is written")
                    .contains(
                            "INCOMPLETE: the run was interrupted.\n2020.06, OpenStack Powered Platform: UNPROVEN; 0 of ");
            RecordedRun recorded = RunJson.read(folder.resolve("out/run.json"));
            assertThat(recorded.complete()).isFalse();
            assertThat(recorded.lines())
                    .filteredOn(line -> line.id().equals(TYPE))
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
                        assertThat(line.check().orElseThrow().verdict().cause()).contains(Cause.INTERRUPTED);
                    });
            assertThat(cloud.view()).noneMatch(thing -> thing.startsWith("compute/"));
        }
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said"));
    }
}
