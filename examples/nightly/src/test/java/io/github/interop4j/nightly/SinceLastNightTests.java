package io.github.interop4j.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.nightly.Shell.Said;
import io.github.interop4j.referencecloud.Fault;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.referencecloud.Requests;
import io.github.interop4j.report.RunJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights one after the other against one cloud, which has a defect in some of them. */
class SinceLastNightTests {

    private static final String TYPE = "89d59d43-f735-441a-abcf-0601727f47b6";
    private static final String GONE = "85bcdd8f-56b4-4868-ae56-63fbf6f7e405";
    private static final String LISTED = "9a438d88-10c6-4bcd-8b5b-5b6e25e1346f";
    private static final String SENTENCE = "a keypair keeps the type it was created with";
    private static final Requests SHOWING = Requests.matching("GET", "/v2.1/os-keypairs/{name}");

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
    void nightsInOneFolderAreCompared() throws IOException {
        assertThat(night("out").out()).doesNotContain("since run ");

        cloud.tell(defect());
        tells("out", night("out"), "newly failing", "passed", "failed");

        cloud.honest();
        tells("out", night("out"), "newly fixed", "failed", "passed");

        assertThat(night("out").out()).contains(": nothing changed\n");
    }

    @Test
    void nightsInFoldersSideBySideAreCompared() throws IOException {
        night("nights/1");
        cloud.tell(defect());
        tells("nights/2", night("nights/2"), "newly failing", "passed", "failed");

        cloud.honest();
        tells("nights/3", night("nights/3"), "newly fixed", "failed", "passed");
    }

    @Test
    void aRunOfAPartInBetweenIsPassedOver() throws IOException {
        shell.file("keys.lst", "acme.Keys.kept[id-" + TYPE + "]\nacme.Keys.gone[id-" + GONE + "]\n");
        night("nights/1");
        night("nights/2", "--only", GONE);
        cloud.tell(defect());

        Said third = night("nights/3");

        tells("nights/3", third, "newly failing", "passed", "failed");
        assertThat(third.out())
                .contains("\nsince run "
                        + RunJson.read(folder.resolve("nights/1/run.json")).run() + ",");
    }

    @Test
    void whereOnlyAPartRanBeforeItIsSaidHowMuch() throws IOException {
        shell.file("keys.lst", "acme.Keys.kept[id-" + TYPE + "]\nacme.Keys.gone[id-" + GONE + "]\n");
        night("nights/1", "--only", GONE);

        Said second = night("nights/2");

        String extent =
                "; it ran 1 of the 2 checks that ran now: the other 1 cannot be compared, and nothing else changed";
        assertThat(second.out()).containsPattern("\nsince run \\S+, which ended \\S+" + extent + "\n");
        assertThat(written("nights/2/report.html")).contains(extent + ".");
        assertThat(written("nights/2/summary.md")).contains(extent + ".");
        assertThat(written("nights/2/run.json")).contains("\"compared\" : 1,").contains("\"unknown\" : 1,");
    }

    @Test
    void anEarlierRunThatCannotBeReadIsSaidAndNothingIsLost() throws IOException {
        night("nights/1");
        Files.createDirectories(folder.resolve("nights/2"));
        Files.writeString(folder.resolve("nights/2/run.json"), "{\"format\": \"interop4j-run\", \"ver");
        cloud.tell(defect());

        Said third = night("nights/3");

        assertThat(third.err())
                .contains("\ninterop4j: not compared with an earlier run: " + folder.resolve("nights/2/run.json")
                        + " is not JSON: ");
        tells("nights/3", third, "newly failing", "passed", "failed");
    }

    @Test
    void aNewFailureIsRunOnceMoreAndTheFirstOutcomeStays() throws IOException {
        night("out");
        cloud.tell(defect().times(1));

        Said second = night("out");

        String suspect = "failed, then passed when it was run again: suspect";
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.out())
                .contains("     again      " + suspect + "\n")
                .contains("1 failed;")
                .contains("keys: UNMET; 0 of 1 required test passed");
        assertThat(second.err()).contains("again: PASSED " + SENTENCE);
        assertThat(written("out/report.html")).contains("<dt>Run again</dt>\n<dd>" + suspect);
        assertThat(written("out/summary.md")).contains("<br>**run again**: " + suspect);
        assertThat(written("out/run.json"))
                .containsPattern("\"again\" : \\{\\s+\"outcome\" : \"PASSED\"")
                .containsPattern("\"FAILED\" : 1");
        assertThat(cloud.view()).noneMatch(thing -> thing.startsWith("compute/"));
        Said told = shell.interop4j("report", "out");
        assertThat(told.code()).isEqualTo(1);
        assertThat(second.out()).endsWith(told.out());
    }

    @Test
    void whatFailsAgainSaysSoAndWhatFailedBeforeIsNotRunTwice() {
        night("out");
        cloud.tell(defect());

        assertThat(night("out").out()).contains("     again      failed again when it was run again: in #");
        assertThat(night("out").out()).contains("FAILED 1").doesNotContain("     again ");
    }

    @Test
    void whereThereIsNoEarlierRunOrNobodyWantsItNothingIsRunTwice() {
        cloud.tell(defect());
        assertThat(night("first").out()).contains("FAILED 1").doesNotContain("     again ");

        cloud.honest();
        night("second");
        cloud.tell(defect());
        assertThat(night("third", "--no-retry-new-failures").out())
                .contains("newly failing")
                .doesNotContain("     again ");
    }

    /** Its server is shared with its other variant, which passed: that is not told twice. */
    @Test
    void whatIsGivenSomethingSharedIsGivenItAgain() {
        shell.file("servers.lst", "acme.Servers.listed[id-" + LISTED + "]\n");
        String[] night = {
            "run",
            "--cloud",
            "reference",
            "--guideline",
            "servers.lst",
            "--out",
            "out",
            "--state",
            "state",
            "--concurrency",
            "1"
        };
        shell.interop4j(night);
        cloud.tell(
                Fault.on(Requests.matching("GET", "/v2.1/servers")).answers(404).times(1));

        Said second = shell.interop4j(night);

        assertThat(second.out())
                .contains("1 passed, 1 failed;")
                .containsOnlyOnce("     again      failed, then passed when it was run again: suspect\n");
        assertThat(cloud.view()).noneMatch(thing -> thing.startsWith("compute/servers"));
        assertThat(RunJson.read(folder.resolve("out/run.json")).leftovers()).isEmpty();
    }

    private String written(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private static Fault defect() {
        return Fault.on(SHOWING).forgets("/keypair/type");
    }

    private Said night(String out, String... more) {
        var arguments = new ArrayList<>(
                List.of("run", "--cloud", "reference", "--guideline", "keys.lst", "--rule", "strict", "--out", out));
        arguments.addAll(List.of("--state", "state"));
        arguments.addAll(List.of(more));
        return shell.interop4j(arguments.toArray(String[]::new));
    }

    private void tells(String out, Said said, String what, String then, String now) throws IOException {
        assertThat(said.out())
                .containsPattern("\nsince run \\S+, which ended \\S+:\n  " + what + ": " + SENTENCE + " \\(" + TYPE
                        + ", " + then + " then, " + now + " now\\)\n");
        assertThat(Files.readString(folder.resolve(out).resolve("summary.md")))
                .contains("- **" + what + "**: " + SENTENCE + " (`" + TYPE + "`, was " + then + ")");
        assertThat(Files.readString(folder.resolve(out).resolve("report.html")))
                .containsPattern("(?is)<h3[^>]*>[^<]*" + what + ".{0,400}" + SENTENCE);
    }
}
