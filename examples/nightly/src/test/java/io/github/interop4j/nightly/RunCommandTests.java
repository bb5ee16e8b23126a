package io.github.interop4j.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.nightly.Shell.Said;
import io.github.interop4j.referencecloud.Fault;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.referencecloud.Requests;
import io.github.interop4j.report.RecordedRun;
import io.github.interop4j.report.RunJson;
import io.github.interop4j.run.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTests {

    private static final String TYPE = "89d59d43-f735-441a-abcf-0601727f47b6";
    private static final String REACH = "85bcdd8f-56b4-4868-ae56-63fbf6f7e405";
    private static final Requests SHOWING = Requests.matching("GET", "/v2.1/os-keypairs/{name}");

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void begin() {
        shell = new Shell(folder).file("keys.lst", "acme.Keys.kept[id-" + TYPE + "]\n");
    }

    @Test
    void withoutACloudItRunsAgainstASimulatedOneAndSaysSo() {
        Said said = shell.interop4j("run", "--out", "out");

        assertThat(said.out())
                .startsWith("No --cloud is given: this runs against a simulated one, in this process.\n"
                        + "2020.06, OpenStack Powered Platform: ")
                .contains("\n  as expendable  reference-expendable at http://127.0.0.1:");
        RecordedRun run = run("out");
        assertThat(run.complete()).isTrue();
        assertThat(run.lines()).extracting(Line::id).contains(TYPE);
        assertThat(run.lines())
                .extracting(Line::outcome)
                .isSubsetOf(EnumSet.of(Outcome.PASSED, Outcome.SKIPPED, Outcome.NOT_IMPLEMENTED));
        assertThat(run.leftovers()).isEmpty();
    }

    @Test
    void aCloudThatTheEnvironmentNamesIsNotTouchedWithoutBeingAskedFor() {
        shell.with("OS_CLOUD", "acme");

        assertThat(shell.interop4j("run", "--guideline", "keys.lst").out())
                .contains("in this process.\nFor the cloud that OS_CLOUD names, say --cloud acme.\n");
    }

    @Test
    void whatIsMetIsZero() {
        Said said = shell.interop4j("run", "--guideline", "keys.lst", "--out", "out");

        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains("  scs       MET       no test may fail; a skipped one counts as passed  <- decides\n")
                .endsWith("\nkeys: MET; 1 of 1 required test passed\nto look at: " + folder.resolve("out/report.html")
                        + "\nevery result: " + folder.resolve("out/run.json")
                        + "\n");
        assertThat(said.err()).startsWith("[1/1] PASSED a keypair keeps the type it was created with (");
    }

    @Test
    void whatCannotBeWrittenIsSaidAndChangesNothing() throws IOException {
        Files.createDirectories(folder.resolve("out/junit.xml/in-the-way"));
        Files.createDirectories(folder.resolve("out/previous/junit.xml/in-the-way"));
        Files.writeString(folder.resolve("out/events.jsonl"), "yesterday's");

        Said said = shell.interop4j("run", "--guideline", "keys.lst", "--out", "out");

        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("\nkeys: MET; 1 of 1 required test passed\n");
        assertThat(said.err())
                .contains("cannot move the run before from " + folder.resolve("out") + " to ")
                .containsPattern("(?m)^interop4j: cannot write " + folder.resolve("out/junit.xml") + ": .+$");
        assertThat(shell.interop4j("report", "out").code()).isZero();
    }

    @Test
    void whatIsUnmetIsOneAndSaysWhy() {
        try (ReferenceCloud cloud = ReferenceCloud.start()) {
            cloud.tell(Fault.on(SHOWING).forgets("/keypair/type"));
            shell.clouds(cloud.cloudsYaml());

            Said said = shell.interop4j(
                    "run", "--cloud", "reference", "--guideline", "keys.lst", "--rule", "strict", "--out", "out");

            assertThat(said.code()).isEqualTo(1);
            assertThat(said.out())
                    .contains("\nFAILED 1\n\n  1. a keypair keeps the type it was created with\n     test       " + TYPE
                            + "  acme.Keys.kept\n")
                    .contains(
                            "     cause      cloud-nonconformant\n     whose turn whoever runs the compute service: it answered otherwise than it"
                                    + " must\n     reason     in #2 GET /compute/v2.1/os-keypairs/interop4j-")
                    .containsPattern(
                            "     exchange   GET http://127.0.0.1:\\d+/compute/v2.1/os-keypairs/\\S+ -> 200 after ")
                    .contains("     request id req-")
                    .contains("  strict    UNMET     every required test must pass  <- decides\n");
            assertThat(said.err()).contains("[1/1] FAILED a keypair keeps the type it was created with: in #2 ");
            assertThat(outcomes("out")).containsEntry(TYPE, Outcome.FAILED);
            assertThat(cloud.view()).noneMatch(thing -> thing.startsWith("compute/"));
        }
    }

    @Test
    void whatIsUnprovenIsTwo() {
        Said said = shell.interop4j("run", "--only", TYPE, "--out", "out");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).contains("\n2020.06, OpenStack Powered Platform: UNPROVEN; 1 of ");
        assertThat(outcomes("out"))
                .containsEntry(TYPE, Outcome.PASSED)
                .doesNotContainValue(Outcome.INCONCLUSIVE)
                .containsValue(Outcome.NOT_IMPLEMENTED);
    }

    @Test
    void capabilitiesSelectToo() {
        shell.interop4j("run", "--only", "compute-keypairs", "--only", "compute-keypairs-create-type", "--out", "out");

        assertThat(outcomes("out")).containsEntry(TYPE, Outcome.PASSED).containsEntry(REACH, Outcome.PASSED);
    }

    @Test
    void whatIsBeyondTheGuidelineDecidesOnDemand() {
        try (ReferenceCloud cloud = ReferenceCloud.start()) {
            shell.clouds(cloud.cloudsYaml());
            String[] run = {"run", "--cloud", "reference", "--guideline", "keys.lst"};

            cloud.tell(anotherName());
            Said guideline = shell.interop4j(run);
            assertThat(guideline.code()).as(guideline.all()).isZero();
            assertThat(guideline.out())
                    .contains("BEYOND THE GUIDELINE 2\n")
                    .contains("OF EVERY ANSWER 3\n")
                    .contains("\nkeys: MET; 1 of 1 required test passed; 5 findings beyond it\n");

            cloud.tell(anotherName());
            Said beyond = shell.interop4j(run[0], run[1], run[2], run[3], run[4], "--grade", "beyond");
            assertThat(beyond.code()).isEqualTo(1);
            assertThat(beyond.out())
                    .contains("\nkeys: UNMET; 0 of 1 required test passed; 5 findings beyond it, which decide too\n");
        }
    }

    /** A keypair of the type that was asked for, but of a name and with a key that were not; and no header is there. */
    private static Fault anotherName() {
        return Fault.on(SHOWING)
                .answers(200, Map.of("Content-Type", "application/json"), """
                        {"keypair": {"name": "another", "type": "x509", "public_key": "k", "fingerprint": "f",
                         "user_id": "u", "created_at": "2026-11-23T00:00:00.000000", "id": 1, "deleted": false,
                         "deleted_at": null, "updated_at": null}}""")
                .times(1);
    }

    @Test
    void aServiceThatTheCatalogDoesNotHaveIsASkipThatSaysSo() {
        try (ReferenceCloud cloud = ReferenceCloud.start()) {
            shell.clouds(cloud.cloudsYaml().replaceAll("region_name: \\S+", "region_name: Nowhere"));

            Said said = shell.interop4j("run", "--cloud", "reference", "--guideline", "keys.lst");

            assertThat(said.code()).isEqualTo(2);
            assertThat(said.out())
                    .contains(
                            "SKIPPED 1\n\n  the catalog of cloud 'reference' has no compute service in region Nowhere at"
                                    + " interface public; it has compute, identity, image, network, object-store, volumev3\n"
                                    + "    - a keypair keeps the type it was created with\n")
                    .contains("  passes only by skipping: keys\n");
        }
    }

    @Test
    void aRoleThatNobodyPlaysIsASkipAndOneThatIsPlayedIsNot() {
        try (ReferenceCloud cloud = ReferenceCloud.start()) {
            shell.clouds(cloud.cloudsYaml());

            shell.interop4j("run", "--cloud", "reference", "--only", REACH, "--out", "alone");
            assertThat(outcomes("alone")).containsEntry(REACH, Outcome.SKIPPED);

            shell.interop4j(
                    "run", "--cloud", "reference", "--only", REACH, "--as", "other=reference-other", "--out", "both");
            assertThat(outcomes("both")).containsEntry(REACH, Outcome.PASSED);
            assertThat(run("both").roles()).isEqualTo(Map.of("member", "reference", "other", "reference-other"));
        }
    }

    @Test
    void withoutAFolderForItTheFileGoesBelowTheState() throws IOException {
        shell.with("XDG_STATE_HOME", folder.resolve("state").toString());

        Said said = shell.interop4j("run", "--guideline", "keys.lst");

        try (var runs = Files.list(folder.resolve("state/interop4j/runs"))) {
            List<Path> files = runs.map(run -> run.resolve("run.json")).toList();
            assertThat(files).hasSize(1).allSatisfy(file -> assertThat(file).exists());
            assertThat(said.out()).endsWith("\nevery result: " + files.get(0) + "\n");
        }
    }

    @Test
    void aStateFolderHoldsNothingOfARunThatCleanedUp() throws IOException {
        shell.interop4j("run", "--guideline", "keys.lst", "--state", "state", "--out", "out");

        try (var files = Files.walk(folder.resolve("state"))) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void whatIsOddAboutTheConfigurationIsSaid() {
        try (ReferenceCloud cloud = ReferenceCloud.start()) {
            shell.clouds(cloud.cloudsYaml()
                    .replaceFirst("(?m)^    interface: public", "    interface: public\n    profile: vexxhost"));

            assertThat(shell.interop4j("run", "--cloud", "reference", "--guideline", "keys.lst")
                            .out())
                    .contains("profile 'vexxhost'");
        }
    }

    private RecordedRun run(String out) {
        return RunJson.read(folder.resolve(out).resolve("run.json"));
    }

    private Map<String, Outcome> outcomes(String out) {
        return run(out).lines().stream().collect(Collectors.toMap(Line::id, Line::outcome, (one, other) -> one));
    }
}
