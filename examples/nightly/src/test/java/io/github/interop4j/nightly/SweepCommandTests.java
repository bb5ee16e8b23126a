package io.github.interop4j.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.interop4j.nightly.Shell.Said;
import io.github.interop4j.referencecloud.Fault;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.referencecloud.Requests;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A run is killed in the middle of a check, and swept. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class SweepCommandTests {

    private static final String TYPE = "89d59d43-f735-441a-abcf-0601727f47b6";

    @TempDir
    Path folder;

    private final ReferenceCloud cloud = ReferenceCloud.start();
    private SortedSet<String> before;
    private Shell shell;

    @BeforeEach
    void begin() {
        before = cloud.view();
        shell = new Shell(folder).clouds(cloud.cloudsYaml());
    }

    @AfterEach
    void end() {
        cloud.close();
    }

    // --- nothing to do ----------------------------------------------------------------------

    @Test
    void withoutAStateFolderThereIsNothingToSweep() {
        Said said = shell.interop4j("sweep");

        assertThat(said.code()).isZero();
        assertThat(said.all())
                .isEqualTo("Nothing to sweep: no run has left a ledger in "
                        + folder.resolve("home/.local/state/interop4j") + ".\n");
    }

    @Test
    void aNamedFolderMustBeThere() {
        Said said = shell.interop4j("sweep", "--state", "nowhere");

        assertThat(said.code()).isEqualTo(78);
        assertThat(said.all())
                .isEqualTo("interop4j: There is no folder " + folder.resolve("nowhere")
                        + ": name with --state the one that the runs were given.\n");
    }

    @Test
    void aCloudWithoutALedgerIsClean() throws IOException {
        Files.createDirectory(folder.resolve("state"));
        Said said = shell.interop4j("sweep", "--state", "state", "--cloud", "reference");

        assertThat(said.code()).isZero();
        assertThat(said.all())
                .isEqualTo("Nothing to sweep: no run against cloud 'reference' has left a ledger in "
                        + folder.resolve("state") + ".\n");
    }

    @Test
    void anUnknownCloudIsNamed() throws IOException {
        Files.createDirectory(folder.resolve("state"));
        Said said = shell.interop4j("sweep", "--state", "state", "--cloud", "acme");

        assertThat(said.code()).isEqualTo(78);
        assertThat(said.err()).contains("acme");
    }

    // --- after a kill -----------------------------------------------------------------------

    @Test
    void aKilledRunIsSwept() throws Exception {
        killed();

        Said dry = shell.interop4j("sweep", "--state", "state", "--dry-run");
        assertThat(dry.code()).isEqualTo(4);
        assertThat(dry.out())
                .startsWith("cloud 'reference', run 20")
                .containsPattern("\n  keypair interop4j-\\S+ would be removed\n")
                .endsWith("cloud 'reference': 1 would be removed.\nThis was a dry run: nothing was changed.\n");
        assertThat(cloud.view()).hasSize(before.size() + 1);

        Said said = shell.interop4j("sweep", "--state", "state");
        assertThat(said.code()).isZero();
        assertThat(said.out())
                .containsPattern("\n  keypair interop4j-\\S+ removed\n")
                .endsWith("cloud 'reference': 1 removed.\n");
        assertThat(said.err()).isEmpty();
        assertThat(cloud.view()).isEqualTo(before);
        assertThat(books()).isEmpty();
    }

    @Test
    void whatIsLeftIsSaidAndHasACodeOfItsOwn() throws Exception {
        killed();
        cloud.tell(Fault.on(Requests.matching("DELETE", "/v2.1/os-keypairs/{name}"))
                .answers(403));

        Said said = shell.interop4j("sweep", "--state", "state", "--cloud", "reference");

        assertThat(said.code()).isEqualTo(4);
        assertThat(said.out())
                .containsPattern("\n  keypair interop4j-\\S+ is still there: DELETE answered 403\n")
                .endsWith(
                        "What is left stays in the ledger: sweep again, or delete it by hand and the ledger with it.\n");
        assertThat(books()).hasSize(1);
    }

    @Test
    void aCloudThatIsNoLongerConfiguredIsNamed() throws Exception {
        killed();
        shell.clouds(cloud.cloudsYaml().replace("  reference:\n", "  renamed:\n"));

        Said said = shell.interop4j("sweep", "--state", "state");

        assertThat(said.code()).isEqualTo(78);
        assertThat(said.err()).startsWith("interop4j: ").contains("'reference'").contains("renamed");
    }

    @Test
    void aRefusedCredentialIsSaid() throws Exception {
        killed();
        cloud.tell(Fault.on(Requests.matching("POST", "/v3/auth/tokens")).answers(401));

        Said said = shell.interop4j("sweep", "--state", "state");

        assertThat(said.code()).isEqualTo(78);
        assertThat(said.err()).contains("answered 401");
    }

    @Test
    void aCloudThatIsDownIsSaid() throws Exception {
        killed();
        cloud.close();

        Said said = shell.interop4j("sweep", "--state", "state");

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.err()).contains("Look at the address and the port");
    }

    @Test
    void aLedgerThatIsNoneIsNamedWithItsLine() throws IOException {
        Path file = folder.resolve("state/ledger/reference/20200101-000000-0000.jsonl");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "hello\n");

        Said said = shell.interop4j("sweep", "--state", "state");

        assertThat(said.code()).isEqualTo(65);
        assertThat(said.all()).contains("cannot read the ledger " + file + ", line 1: it is no ledger");
    }

    @Test
    void twoSweepsAtOnceAreOneTooMany() throws Exception {
        killed();
        Path lock = folder.resolve("state/ledger/sweep.lock");
        try (var other = new RandomAccessFile(lock.toFile(), "rw");
                FileLock held = other.getChannel().lock()) {
            assertThat(held.isValid()).isTrue();
            Said said = shell.interop4j("sweep", "--state", "state");

            assertThat(said.code()).isEqualTo(3);
            assertThat(said.all())
                    .isEqualTo("interop4j: another sweep is at work, which holds " + lock + ": wait for its end\n");
        }
    }

    @Test
    void whatNoLedgerLeadsToIsNotDeleted() throws Exception {
        killed();

        Said said = shell.interop4j("sweep", "--state", "state", "--delete", "mine");

        assertThat(said.code()).isEqualTo(64);
        assertThat(said.err())
                .startsWith("interop4j: --delete mine: no ledger in " + folder.resolve("state")
                        + " leads there, so it is not for a sweep to remove\n");
    }

    @Test
    void theHelpSaysWhatTheCodesMean() {
        assertThat(shell.interop4j("sweep", "--help").out())
                .contains("  0    nothing is left; or nothing would be, for a dry run\n")
                .contains("  4    something that a run made is still in the cloud, or may be\n");
        assertThat(shell.interop4j("run", "--help").out()).doesNotContain("  4   ");
    }

    /** Runs one check in a process of its own, and kills it when its keypair exists and is being asked for. */
    private void killed() throws Exception {
        Fault slow = Fault.on(Requests.matching("GET", "/v2.1/os-keypairs/{name}"))
                .delays(Duration.ofMinutes(5))
                .times(1);
        cloud.tell(slow);
        Process run = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "run",
                        "--cloud",
                        "reference",
                        "--only",
                        TYPE,
                        "--out",
                        "out",
                        "--state",
                        "state"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> cloud.told(slow) == 1);
        } finally {
            run.destroyForcibly();
        }
        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        cloud.honest();
    }

    private List<Path> books() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("state"))) {
            return files.filter(each -> each.toString().endsWith(".jsonl")).toList();
        }
    }
}
