package io.github.interop4j.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.nightly.Shell.Said;
import io.github.interop4j.referencecloud.Received;
import io.github.interop4j.referencecloud.ReferenceCloud;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people see of a run before it is one. */
class PlanCommandTests {

    @TempDir
    Path folder;

    @Test
    void itTellsWhoIsNeededAndSendsNothingButGets() {
        try (ReferenceCloud cloud = ReferenceCloud.start()) {
            var before = cloud.state();

            Said said = new Shell(folder)
                    .clouds(cloud.cloudsYaml())
                    .interop4j("plan", "--cloud", "reference", "--as", "reader=reference-reader");

            assertThat(said.code()).isZero();
            assertThat(said.out())
                    .containsPattern("\\d+ checks, \\d+ at once, as member 'reference', reader 'reference-reader'\n")
                    .containsPattern("\nWho is needed:\n  member: \\d+ checks, cloud 'reference'\n")
                    .containsPattern("  other: \\d+ checks?, which would be skipped: nobody plays other"
                            + " \\(--as other=CLOUD\\)\n")
                    .containsPattern(
                            "\nAbout \\d+ requests in \\d+:\\d\\d, clean-up counted.\nEstimated by rules of thumb,"
                                    + " as no run of this cloud was found: ")
                    .endsWith("There is room for every check.\n");
            assertThat(cloud.received())
                    .filteredOn(each -> !each.method().equals("GET"))
                    .as("the logins of two roles, and nothing else that is no GET")
                    .extracting(Received::path)
                    .containsExactly("/identity/v3/auth/tokens", "/identity/v3/auth/tokens");
            assertThat(cloud.state()).isEqualTo(before);
        }
    }

    @Test
    void itEstimatesByTheLastRun() {
        try (ReferenceCloud cloud = ReferenceCloud.start()) {
            Shell shell = new Shell(folder).clouds(cloud.cloudsYaml());
            shell.interop4j("run", "--cloud", "reference", "--state", "state");

            Said said = shell.interop4j("plan", "--cloud", "reference", "--state", "state");

            assertThat(said.out()).containsPattern("""

                            About \\d+ requests in \\d+:\\d\\d, clean-up counted\\.
                            Estimated by run [-0-9a-f]+, which measured \\d+ of these checks; the rest by rules of thumb: .+
                            """);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--max-servers, -1, 'whole number from 0 to 999999'",
        "--max-ram, 2G, 'whole number from 0 to 999999'",
        "--max-requests-per-second, 0, 'number above 0, such as 2 or 0.5'",
        "--max-minutes, soon, 'number above 0, such as 2 or 0.5'",
    })
    void aCeilingThatIsNoneIsRefused(String option, String value, String wanted) {
        Said said = new Shell(folder).interop4j("run", option + "=" + value);

        assertThat(said.code()).isEqualTo(64);
        assertThat(said.err())
                .startsWith("interop4j: Invalid value for option '" + option + "'")
                .contains("'" + value + "' is no " + wanted);
    }
}
