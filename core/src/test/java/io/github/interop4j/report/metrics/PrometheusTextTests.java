package io.github.interop4j.report.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.report.Hostile;
import io.github.interop4j.report.Rendered;
import io.github.interop4j.report.Report;
import io.github.interop4j.report.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrometheusTextTests {

    private static final String LABEL = "[a-z_]+=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\"";

    /** The rules of the text format 0.0.4, and those of promtool; promtool itself reads the file where a machine has it. */
    @Test
    void itFollowsTheTextFormat() throws IOException {
        for (Report report : List.of(Hostile.report(), Hostile.report(Runs.everyOutcome()))) {
            String text = text(report);
            Files.writeString(Path.of("target/every-outcome.prom"), text);

            assertThat(text).endsWith("\n").doesNotContain("\n\n");
            var families = new HashSet<String>();
            var samples = new HashSet<String>();
            String family = "";
            for (String line : text.split("\n")) {
                if (line.startsWith("# HELP ")) {
                    family = line.split(" ")[2];
                    assertThat(families.add(family)).as(line).isTrue();
                    assertThat(line).matches("# HELP interop4j_[a-z_]+ [A-Z].*\\.");
                    assertThat(family).doesNotEndWith("_total").doesNotContain("milli");
                } else if (line.startsWith("# TYPE ")) {
                    assertThat(line).isEqualTo("# TYPE " + family + " gauge");
                } else {
                    assertThat(line)
                            .matches("\\Q" + family + "\\E\\{" + LABEL + "(?:," + LABEL + ")*\\} [0-9]+(\\.[0-9]+)?");
                    assertThat(samples.add(line.substring(0, line.lastIndexOf(' '))))
                            .as(line)
                            .isTrue();
                }
            }
            assertThat(families).hasSize(12);
        }
    }

    @Test
    void theNumbersAreThoseOfTheRun() {
        String common = "cloud=\"acme\",guideline=\"acme-2026\",program=\"dns\"";

        assertThat(text(Hostile.report(Runs.everyOutcome())).lines())
                .contains(
                        "interop4j_run_started_timestamp_seconds{" + common + "} 1795399200.000",
                        "interop4j_run_duration_seconds{" + common + "} 83.250",
                        "interop4j_run_complete{" + common + "} 1",
                        "interop4j_run_leftovers{" + common + "} 1",
                        "interop4j_standing{" + common + ",rule=\"strict\",standing=\"unmet\"} 1",
                        "interop4j_standing{" + common + ",rule=\"strict\",standing=\"met\"} 0",
                        "interop4j_rule_decides{" + common + ",rule=\"strict\"} 1",
                        "interop4j_tests{" + common + ",outcome=\"failed\"} 1",
                        "interop4j_tests{" + common + ",outcome=\"not_implemented\"} 1",
                        "interop4j_findings{" + common + ",kind=\"beyond\"} 1",
                        "interop4j_required_capabilities{" + common + ",standing=\"unmet\"} 1",
                        "interop4j_capability_standing{" + common
                                + ",capability=\"acme-keys\",status=\"required\",standing=\"unmet\"} 1");
    }

    private static String text(Report report) {
        return Rendered.of(new PrometheusText(), report).text(PrometheusText.FILE);
    }
}
