package io.github.interop4j.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.nightly.Shell.Said;
import io.github.interop4j.referencecloud.Fault;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.referencecloud.Requests;
import io.github.interop4j.report.RunJson;
import io.github.interop4j.run.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RerunFailedTests {

    private static final String TYPE = "89d59d43-f735-441a-abcf-0601727f47b6";
    private static final String CREATION = "compute-keypairs-create";

    @TempDir
    Path folder;

    private final ReferenceCloud cloud = ReferenceCloud.start();
    private Shell shell;

    @BeforeEach
    void begin() {
        shell = new Shell(folder)
                .file("keys.lst", "acme.Keys.kept[id-" + TYPE + "]\n")
                .clouds(cloud.cloudsYaml());
    }

    @AfterEach
    void end() {
        cloud.close();
    }

    @Test
    void onlyWhatFailedOrWasInconclusiveRunsAgain() {
        cloud.tell(
                Fault.on(Requests.matching("GET", "/v2.1/os-keypairs/{name}")).forgets("/keypair/type"));
        cloud.tell(Fault.on(Requests.matching("GET", "/v2.1/flavors")).dropsTheConnection());
        run("--only", "compute-keypairs-create-type", "compute-flavors-list", CREATION, "--out", "first");
        List<String> failed = ids("first", Outcome.FAILED);
        List<String> inconclusive = ids("first", Outcome.INCONCLUSIVE);
        assertThat(failed).contains(TYPE);
        assertThat(inconclusive).isNotEmpty();
        assertThat(ids("first", Outcome.PASSED)).isNotEmpty();
        cloud.honest();

        run("--rerun-failed", "first", "--out", "second");

        assertThat(ids("second", Outcome.PASSED))
                .containsAll(failed)
                .containsAll(inconclusive)
                .hasSize(failed.size() + inconclusive.size());
    }

    @Test
    void ofARunThatWasKilledItsLogIsRead() throws IOException {
        cloud.tell(
                Fault.on(Requests.matching("GET", "/v2.1/os-keypairs/{name}")).forgets("/keypair/type"));
        run("--only", TYPE, "compute-flavors-list", "--out", "first");
        Files.delete(folder.resolve("first/run.json"));
        cloud.honest();

        run("--rerun-failed", "first", "--out", "first");

        assertThat(ids("first", Outcome.PASSED)).containsExactly(TYPE);
    }

    @Test
    void whatCannotBeRunAgainIsSaid() {
        run("--only", TYPE, "--out", "first");

        assertThat(said(run("--rerun-failed", "nowhere"), 65))
                .isEqualTo("interop4j: there is no run in " + folder.resolve("nowhere")
                        + ": neither run.json nor events.jsonl\n");
        assertThat(said(run("--rerun-failed", "first"), 64))
                .startsWith("interop4j: in the run in " + folder.resolve("first")
                        + " nothing failed and nothing was inconclusive: there is nothing to run again\n");
        assertThat(said(run("--rerun-failed", "first", "--guideline", "keys.lst"), 64))
                .startsWith("interop4j: the run in " + folder.resolve("first")
                        + " was for guideline 2020.06, program platform," + " and this one is for keys, program ");
        assertThat(said(run("--rerun-failed", "first", "--only", TYPE), 64))
                .startsWith("interop4j: --rerun-failed and --only both say what to run: leave one of them out\n");
    }

    private static String said(Said said, int code) {
        assertThat(said.code()).isEqualTo(code);
        return said.err();
    }

    private Said run(String... more) {
        String[] arguments = new String[more.length + 5];
        System.arraycopy(new String[] {"run", "--cloud", "reference", "--state", "state"}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return shell.interop4j(arguments);
    }

    private List<String> ids(String out, Outcome outcome) {
        return RunJson.read(folder.resolve(out).resolve("run.json")).lines().stream()
                .filter(line -> line.outcome() == outcome)
                .map(Line::id)
                .toList();
    }
}
