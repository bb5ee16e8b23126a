package io.github.interop4j.golden;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

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
}
