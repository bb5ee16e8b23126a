package io.github.interop4j.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.Requirements;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlookTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Guidelines bundled = Guidelines.bundled();

    @Test
    void itSaysWhatIsMetAndWhatTheNextOneLacks() {
        Outlook outlook = outlook("2020.06");
        assertThat(outlook.assessments())
                .extracting(each -> each.requirements().guideline().id())
                .startsWith("2015.03")
                .endsWith("2022.11");
        assertThat(outlook.met()).contains("2019.06", "2019.11", "2020.06").doesNotContain("2022.11", "2015.03");
        Assessment next = outlook.next().orElseThrow();
        assertThat(next.requirements().guideline().id()).isEqualTo("2022.11");
        assertThat(next.missing())
                .as("required tests that 2022.11 has beyond 2020.06, three of which 2020.06 defines but lists nowhere")
                .hasSize(57 + 3)
                .allSatisfy(each -> assertThat(each.outcome()).isEqualTo(Outcome.NOT_RUN));
    }

    @Test
    void nothingComesAfterTheLast() {
        assertThat(outlook("2022.11").met()).contains("2022.11");
        assertThat(outlook("2022.11").next()).isEmpty();
    }

    @Test
    void whereNoneIsMetTheNearestIsNext() {
        Outlook outlook = Outlook.of(bundled, Program.ORCHESTRATION, List.of(), Rule.STRICT, TODAY);
        assertThat(outlook.met()).isEmpty();
        Assessment next = outlook.next().orElseThrow();
        assertThat(next.requirements().guideline().id()).isEqualTo("orchestration.2018.02");
        assertThat(next.missing()).as("all the others require 60").hasSize(39);
    }

    @Test
    void ofSeveralThatAreAsNearTheLatestIsNext() {
        Outlook outlook = Outlook.of(bundled, Program.DNS, List.of(), Rule.STRICT, TODAY);
        assertThat(outlook.assessments())
                .hasSizeGreaterThan(2)
                .allSatisfy(each -> assertThat(each.missing()).hasSize(10));
        assertThat(outlook.next().orElseThrow().requirements().guideline().id()).isEqualTo("dns.2020.06");
    }

    private Outlook outlook(String guideline) {
        List<TestResult> passed = Requirements.of(bundled.get(guideline), Program.PLATFORM).tests().stream()
                .map(each -> TestResult.of(each.testId(), Outcome.PASSED))
                .toList();
        return Outlook.of(bundled, Program.PLATFORM, passed, Rule.STRICT, TODAY);
    }
}
