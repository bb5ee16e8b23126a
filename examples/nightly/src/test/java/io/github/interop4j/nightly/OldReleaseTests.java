package io.github.interop4j.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.nightly.Shell.Said;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.referencecloud.release.Release;
import io.github.interop4j.report.RunJson;
import io.github.interop4j.run.Line;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether guidelines are judged rightly on clouds of their time, and on those of another. */
class OldReleaseTests {

    private static final String VERSION_2_TOKEN = "65ae3b78-91ff-467b-a705-f6678863b8ec";
    private static final String[] TAGS = {
        "81279a66-61c3-4759-b830-a2dbe64cbe08",
        "8d95abe2-c658-4c42-9a44-c0258500306b",
        "a63b2a74-e918-4b7c-bcab-10c855f3a57e",
        "a2c1af8c-127d-417d-974b-8115f7e3d831"
    };

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"MITAKA, 2016.01", "NEWTON, 2016.08", "OCATA, 2017.01", "ZED, 2020.06"})
    void aGuidelineFindsNothingWrongWithACloudOfItsTime(Release release, String guideline) {
        run(release, "--guideline", guideline, "--program", "compute", "--concurrency", "8");

        assertThat(lines(Outcome.PASSED)).hasSizeGreaterThan(200);
        assertThat(lines(Outcome.FAILED)).isEmpty();
        assertThat(lines(Outcome.INCONCLUSIVE)).isEmpty();
        assertThat(lines(Outcome.SKIPPED))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.reason())
                        .hasValueSatisfying(reason -> assertThat(reason).startsWith("needs guest access, ")));
    }

    @Test
    void whatCameWithALaterMicroversionIsNoPass() {
        String why = "needs compute microversion 2.26; the cloud offers 2.1 to 2.25";

        Said said = run(Release.MITAKA, only("2022.11", TAGS));

        assertThat(said.code()).isEqualTo(2);
        assertThat(lines(Outcome.PASSED)).isEmpty();
        assertThat(lines(Outcome.SKIPPED))
                .hasSize(4)
                .allSatisfy(line -> assertThat(line.reason()).contains(why));
        assertThat(said.out()).contains("\n    ungrouped-compute: 4 skipped: " + why);
        assertThat(folder.resolve("out/report.html")).content().contains("4 skipped: " + why);
        assertThat(folder.resolve("out/summary.md"))
                .content()
                .contains("\n- ⚠️ `ungrouped-compute`: 4 skipped: " + why);
    }

    @Test
    void theReleaseThatBroughtItPasses() {
        run(Release.NEWTON, only("2022.11", TAGS));

        assertThat(lines(Outcome.PASSED)).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"MITAKA", "NEWTON", "OCATA"})
    void aTokenOfTheIdentityApiVersion2IsGivenWhileThereIsOne(Release release) {
        run(release, only("2016.01", VERSION_2_TOKEN));

        assertThat(lines(Outcome.PASSED)).extracting(Line::id).containsExactly(VERSION_2_TOKEN);
    }

    @Test
    void whatIsGoneIsNoPass() {
        Said said = run(Release.ZED, only("2016.01", VERSION_2_TOKEN));

        assertThat(lines(Outcome.PASSED)).isEmpty();
        assertThat(lines(Outcome.SKIPPED)).extracting(Line::id).containsExactly(VERSION_2_TOKEN);
        assertThat(said.out())
                .contains("\n    identity-v2-tokens-create (deprecated): 1 skipped: identity v2.0 is not offered\n");
    }

    private static String[] only(String guideline, String... ids) {
        return Stream.concat(Stream.of("--guideline", guideline, "--only"), Arrays.stream(ids))
                .toArray(String[]::new);
    }

    private Said run(Release release, String... more) {
        try (ReferenceCloud cloud = ReferenceCloud.builder().release(release).start()) {
            var arguments = new ArrayList<>(List.of("run", "--cloud", "reference", "--out", "out"));
            arguments.addAll(List.of("--as", "other=reference-other", "--as", "expendable=reference-expendable"));
            arguments.addAll(List.of(more));
            return new Shell(folder).clouds(cloud.cloudsYaml()).interop4j(arguments.toArray(String[]::new));
        }
    }

    private List<Line> lines(Outcome outcome) {
        return RunJson.read(folder.resolve("out/run.json")).lines().stream()
                .filter(line -> line.outcome() == outcome)
                .toList();
    }
}
