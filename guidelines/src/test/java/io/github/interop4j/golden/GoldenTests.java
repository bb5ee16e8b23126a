package io.github.interop4j.golden;

import org.junit.jupiter.api.Test;

/** The bundle answers as the originals did. */
class GoldenTests {

    private final RecordedCases cases = new RecordedCases(Documents.ours());

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
    void theServerAnswersTheSameInCorners() {
        cases.theServerAnswersTheSameInCorners();
    }

    @Test
    void theReportPageCountsTheSameInCorners() {
        cases.theReportPageCountsTheSameInCorners();
    }
}
