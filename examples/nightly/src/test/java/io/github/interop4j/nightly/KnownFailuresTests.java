package io.github.interop4j.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.nightly.Shell.Said;
import io.github.interop4j.referencecloud.Fault;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.referencecloud.Requests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownFailuresTests {

    private static final String TYPE = "89d59d43-f735-441a-abcf-0601727f47b6";
    private static final String ENTRY = """
            - id: %s
              reason: keypairs lose their type
              owner: compute team
              ticket: ACME-42
              expires: %s
            """;
    private static final String TOLD = "keypairs lose their type (compute team, ACME-42, until 2099-12-31)";

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
    void anExpectedFailureIsToldEverywhereAndStaysAFailure() throws IOException {
        broken();

        Said said = run(ENTRY.formatted(TYPE, "2099-12-31"));

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out())
                .contains("     expected   " + TOLD + "\n")
                .contains("\n1 of 1 failure expected, 0 not expected\n")
                .contains("keys: UNMET; 0 of 1 required test passed");
        assertThat(written("report.html"))
                .contains("<dt>Expected</dt>\n<dd>" + TOLD)
                .contains("0 not expected");
        assertThat(written("summary.md"))
                .contains("Expected failures: 1 of 1 failure expected, 0 not expected.")
                .contains("<br>**expected**: " + TOLD);
        assertThat(written("junit.xml"))
                .contains("<property name=\"interop4j.failures.unexpected\" value=\"0\"/>")
                .contains("; expected: " + TOLD + "\"")
                .contains("failures=\"1\"");
        assertThat(written("run.json"))
                .contains("\"state\" : \"met\"")
                .contains("\"unexpected_failures\" : 0")
                .contains("\"FAILED\" : 1");

        Said again = shell.interop4j("report", "out");
        assertThat(again.code()).isEqualTo(1);
        assertThat(said.out()).endsWith(again.out());
    }

    @Test
    void anEntryWhoseCheckPassesIsAnErrorThatIsSaidWhenAllIsToldAndWritten() throws IOException {
        Said said = run(ENTRY.formatted(TYPE, "2099-12-31"));

        assertThat(said.code()).isEqualTo(65);
        String mistake = folder.resolve("known.yaml") + ":1: " + TYPE
                + " was expected to fail and passed: remove the entry, and" + " tell compute team (ACME-42)";
        assertThat(said.err()).endsWith("\ninterop4j: " + mistake + "\n");
        assertThat(said.out()).contains("keys: MET; 1 of 1 required test passed");
        assertThat(written("run.json")).contains("\"state\" : \"unused\"");
        assertThat(written("summary.md")).contains("**A mistake among the expected failures**: ");
        assertThat(written("report.html")).contains("A mistake among the expected failures:");
        assertThat(shell.interop4j("report", "out").code()).isEqualTo(65);
    }

    @Test
    void anEntryThatHasExpiredExpectsNothingAndIsAnError() throws IOException {
        broken();

        Said said = run(ENTRY.formatted(TYPE, "2026-01-01"));

        assertThat(said.code()).isEqualTo(65);
        assertThat(said.out())
                .contains("\n0 of 1 failure expected, 1 not expected\n")
                .doesNotContain("     expected ");
        assertThat(said.err()).contains(" expired on 2026-01-01: remove the entry, or ask compute team (ACME-42) for");
    }

    @Test
    void aFileThatIsWrongIsSaidBeforeTheRunBegins() {
        Said said = run(ENTRY.formatted(TYPE, "2099-12-31").replace("  owner: compute team\n", ""));

        assertThat(said.code()).isEqualTo(65);
        assertThat(said.err())
                .isEqualTo("interop4j: " + folder.resolve("known.yaml")
                        + ":1 lacks the key owner: every entry needs id, reason, owner, ticket, expires\n");
        assertThat(cloud.received()).isEmpty();
    }

    private void broken() {
        cloud.tell(
                Fault.on(Requests.matching("GET", "/v2.1/os-keypairs/{name}")).forgets("/keypair/type"));
    }

    private Said run(String known) {
        return shell.file("known.yaml", known)
                .interop4j(
                        "run",
                        "--cloud",
                        "reference",
                        "--guideline",
                        "keys.lst",
                        "--expected",
                        "known.yaml",
                        "--out",
                        "out",
                        "--state",
                        "state");
    }

    private String written(String file) throws IOException {
        return Files.readString(folder.resolve("out").resolve(file));
    }
}
