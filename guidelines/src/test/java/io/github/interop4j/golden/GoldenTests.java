package io.github.interop4j.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.requirement.Resolver;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    @Test
    void theServerAnsweredTheSame() {
        cases.theServerAnsweredTheSame();
    }

    @Test
    void theLostGuidelineHasTheTestsThatWereServed() {
        Guideline lost = Guidelines.bundled().get("2022.11");
        Set<String> names = Resolver.programs(lost).stream()
                .flatMap(program -> Requirements.of(lost, program).tests().stream())
                .flatMap(test -> Stream.concat(test.names().stream(), test.aliases().stream())
                        .map(name -> name + "[id-" + test.testId() + "]"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(names)
                .containsExactlyElementsOf(new TreeSet<>(
                        Table.text("captured-all-programs.txt").lines().toList()))
                .hasSizeGreaterThan(600);
    }
}
