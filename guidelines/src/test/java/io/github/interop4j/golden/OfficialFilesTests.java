package io.github.interop4j.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.interop4j.guideline.Converter;
import io.github.interop4j.guideline.Finding;
import io.github.interop4j.guideline.Guidelines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The official files, where they are at hand, answer as the originals did: {@code -Dinterop4j.shared=DIR}. */
@EnabledIfSystemProperty(named = "interop4j.shared", matches = ".+", disabledReason = "needs the official files")
class OfficialFilesTests {

    private final Path shared = Path.of(System.getProperty("interop4j.shared", ""), "guidelines");
    private final RecordedCases cases = new RecordedCases(Documents.official(shared));

    @Test
    void theServerAnswersTheSame() {
        cases.theServerAnswersTheSame();
    }

    @Test
    void theReportPageCountsTheSame() {
        cases.theReportPageCountsTheSame();
    }

    @Test
    void theSameIsOdd() {
        cases.theSameIsOdd();
    }

    @Test
    void theReportPageCountsTheSameForSamples() {
        cases.theReportPageCountsTheSameForSamples();
    }

    @Test
    void theSameWasCounted() {
        cases.theSameWasCounted();
    }

    @Test
    void theServerListsTheSame() {
        cases.theServerListsTheSame();
    }

    @Test
    void everyFindingPointsToAPlaceInItsFile() throws IOException {
        int findings = 0;
        for (String folder : List.of("official", "official/add-ons", "official/history")) {
            for (String file : files(folder, "")) {
                if (!file.endsWith("manifest.json")) {
                    JsonNode document =
                            new ObjectMapper().readTree(Path.of(file).toFile());
                    for (Finding finding : Guidelines.read(Path.of(file)).findings()) {
                        findings++;
                        assertThat(document.at(finding.pointer()).isMissingNode())
                                .as(file + " " + finding.message())
                                .isFalse();
                    }
                }
            }
        }
        assertThat(findings).isGreaterThan(500);
    }

    @Test
    void aFreshConversionIsTheBundle(@TempDir Path fresh) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(fresh.toString()));
        arguments.addAll(files("official", "20"));
        arguments.addAll(files("official/add-ons", "dns.20"));
        arguments.addAll(files("official/add-ons", "orchestration.20"));
        arguments.add(shared.resolve("recovered/2022.11.json").toString());
        arguments.add("scs-0128-first-revision=" + shared.resolve("lists/scs-0128-first-revision.lst"));
        arguments.add("scs-0128=" + shared.resolve("lists/scs-0128-v1.lst"));
        arguments.add("tempest.api.compute.servers.test_server_actions.ServerActionsTestJSON.test_get_console_output"
                + "=4b8867e6-fffa-4d54-b1d1-6fdda57be2f3");
        Converter.main(arguments.toArray(String[]::new));
        List<String> tables = new ArrayList<>(Guidelines.bundled().ids());
        tables.add("index");
        assertThat(tables).hasSize(27);
        for (String each : tables) {
            assertThat(Files.readString(fresh.resolve(each + ".facts")))
                    .as(each)
                    .isEqualTo(Table.text("/io/github/interop4j/guideline/" + each + ".facts"));
        }
    }

    private List<String> files(String folder, String start) throws IOException {
        try (Stream<Path> files = Files.list(shared.resolve(folder))) {
            return files.filter(each -> String.valueOf(each.getFileName()).startsWith(start))
                    .filter(each -> each.toString().endsWith(".json"))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }
}
