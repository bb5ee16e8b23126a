package io.github.interop4j.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.nightly.Shell.Said;
import io.github.interop4j.referencecloud.Fault;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.referencecloud.Requests;
import io.github.interop4j.report.RunJson;
import io.github.interop4j.run.Line;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTests {

    private static final String TYPE = "89d59d43-f735-441a-abcf-0601727f47b6";
    private static final String FLAVORS = "compute-flavors-list";
    private static final Requests SHOWING = Requests.matching("GET", "/v2.1/os-keypairs/{name}");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void begin() {
        shell = new Shell(folder).file("keys.lst", "acme.Keys.kept[id-" + TYPE + "]\n");
    }

    @Test
    void everyFileIsRenderedAgainAsItWas() throws IOException {
        try (ReferenceCloud cloud = ReferenceCloud.start()) {
            cloud.tell(Fault.on(SHOWING).forgets("/keypair/type"));
            shell.clouds(cloud.cloudsYaml());
            Said run = shell.interop4j(
                    "run", "--cloud", "reference", "--guideline", "keys.lst", "--rule", "strict", "--out", "out");
            Map<String, String> written = files();
            for (String name : written.keySet()) {
                if (!name.equals("events.jsonl")) {
                    Files.writeString(folder.resolve("out").resolve(name), "lost");
                }
            }
            Files.delete(folder.resolve("keys.lst"));

            Said told = shell.interop4j("report", "out");

            assertThat(told.code()).isEqualTo(run.code()).isEqualTo(1);
            assertThat(files()).containsOnlyKeys(written.keySet());
            files().forEach((name, content) -> assertThat(content).as(name).isEqualTo(written.get(name)));
            assertThat(told.out()).contains("\nFAILED 1\n\n  1. a keypair keeps the type it was created with\n");
            assertThat(run.out()).endsWith(told.out());
        }
    }

    @Test
    void aFolderWithoutALogIsNamed() {
        Said said = shell.interop4j("report", "nowhere");

        assertThat(said.code()).isEqualTo(65);
        assertThat(said.err())
                .isEqualTo("interop4j: " + folder.resolve("nowhere/events.jsonl")
                        + " cannot be read: there is no such file or folder\n");
    }

    @Test
    void theRunBeforeIsSetAsideWhenOneBeginsAndNotBefore() throws IOException {
        shell.interop4j("run", "--guideline", "keys.lst", "--out", "out");
        String first = RunJson.read(folder.resolve("out/run.json")).run();

        assertThat(shell.interop4j("run", "--cloud", "nobody", "--out", "out").code())
                .isEqualTo(78);
        assertThat(folder.resolve("out/previous")).doesNotExist();

        shell.interop4j("run", "--guideline", "keys.lst", "--out", "out");
        assertThat(RunJson.read(folder.resolve("out/previous/run.json")).run()).isEqualTo(first);
        assertThat(folder.resolve("out/previous/events.jsonl")).isNotEmptyFile();
        assertThat(RunJson.read(folder.resolve("out/run.json")).run()).isNotEqualTo(first);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aRunThatWasKilledIsToldFromItsLog() throws Exception {
        try (ReferenceCloud cloud = ReferenceCloud.start()) {
            Fault slow = Fault.on(SHOWING).delays(PATIENCE.multipliedBy(2)).times(1);
            cloud.tell(slow);
            cloud.writeCloudsYaml(folder.resolve("clouds.yaml"));
            Process run = Processes.start(
                    folder, "run", "--cloud", "reference", "--only", TYPE, FLAVORS, "--out", "out", "--state", "state");
            Path log = folder.resolve("out/events.jsonl");
            try {
                await().atMost(PATIENCE)
                        .until(() ->
                                cloud.told(slow) == 1 && Files.readString(log).contains("\"PASSED\""));
            } finally {
                run.destroyForcibly();
            }
            assertThat(run.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(folder.resolve("out/run.json")).doesNotExist();

            Said told = shell.interop4j("report", "out");

            assertThat(told.code()).isEqualTo(3);
            assertThat(told.out())
                    .startsWith("The run has not said how it ended: it is still at work, or it was killed.\n")
                    .contains("INCOMPLETE: the run was interrupted.\n");
            assertThat(RunJson.read(folder.resolve("out/run.json")).lines())
                    .anyMatch(line -> line.outcome() == Outcome.PASSED)
                    .anyMatch(line -> line.outcome() == Outcome.NOT_RUN
                            && line.reason().orElse("").equals("the run was killed while it ran"))
                    .extracting(Line::outcome)
                    .doesNotContain(Outcome.FAILED, Outcome.INCONCLUSIVE);
        }
    }

    private Map<String, String> files() throws IOException {
        var files = new TreeMap<String, String>();
        Path out = folder.resolve("out");
        try (var all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(out.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
