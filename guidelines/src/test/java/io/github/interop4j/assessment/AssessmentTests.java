package io.github.interop4j.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.Requirement;
import io.github.interop4j.requirement.Requirements;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentTests {

    private final Requirements dns = Requirements.of(Guidelines.bundled().get("dns.2020.06"), Program.DNS);
    private final Requirements compute = Requirements.of(Guidelines.bundled().get("2020.06"), Program.COMPUTE);

    @ParameterizedTest
    @CsvSource({
        "PASSED,          MET,      MET,   MET",
        "SKIPPED,         UNPROVEN, UNMET, MET",
        "INCONCLUSIVE,    UNPROVEN, UNMET, UNPROVEN",
        "NOT_RUN,         UNPROVEN, UNMET, UNPROVEN",
        "NOT_IMPLEMENTED, UNPROVEN, UNMET, UNPROVEN",
        "FAILED,          UNMET,    UNMET, UNMET"
    })
    void oneTestThatDidNotPassDecidesByRule(Outcome one, Standing strict, Standing refstack, Standing scs) {
        List<TestResult> results = passedBut(dns, dns.tests().get(0), one);
        assertThat(Assessment.of(dns, results, Rule.STRICT).standing()).isEqualTo(strict);
        assertThat(Assessment.of(dns, results, Rule.REFSTACK).standing()).isEqualTo(refstack);
        assertThat(Assessment.of(dns, results, Rule.SCS).standing()).isEqualTo(scs);
    }

    @ParameterizedTest
    @CsvSource({"STRICT, UNPROVEN", "REFSTACK, UNMET", "SCS, UNPROVEN"})
    void noChecksNoMet(Rule rule, Standing standing) {
        Assessment assessment = Assessment.of(dns, List.of(), rule);
        assertThat(assessment.standing()).isEqualTo(standing);
        assertThat(assessment.decisions())
                .hasSize(10)
                .allSatisfy(each -> assertThat(each.outcome()).isEqualTo(Outcome.NOT_RUN));
        assertThat(rule.standing(List.of())).isEqualTo(Standing.UNPROVEN);
    }

    @Test
    void aFlaggedTestMayFail() {
        Requirement flagged = compute.tests().stream()
                .filter(each -> each.flag().isPresent())
                .findFirst()
                .orElseThrow();
        Assessment assessment = Assessment.of(compute, passedBut(compute, flagged, Outcome.FAILED), Rule.STRICT);
        assertThat(assessment.standing()).isEqualTo(Standing.MET);
        assertThat(assessment.capabilities().stream().flatMap(each -> each.excused().stream()))
                .anySatisfy(each -> assertThat(each.outcome()).isEqualTo(Outcome.FAILED));
    }

    @Test
    void aWaivedTestMayFailUntilTheWaiverEnds() {
        String document = """
                {"id": "ours", "extends": "dns.2020.06", "waive": {"5bfa3cfe-5bc8-443b-bf48-cfba44cbb247":
                  {"reason": "r", "owner": "o", "until": "2026-12-31"}}}
                """;
        Requirements ours = Requirements.of(
                Guidelines.read("ours.json", new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8))),
                Program.DNS);
        Requirement waived = ours.test("5bfa3cfe-5bc8-443b-bf48-cfba44cbb247").orElseThrow();
        List<TestResult> results = passedBut(ours, waived, Outcome.FAILED);
        Assessment holds = Assessment.of(ours, results, Rule.STRICT, LocalDate.of(2026, 12, 31));
        assertThat(holds.standing()).isEqualTo(Standing.MET);
        assertThat(holds.excused()).extracting(Decision::requirement).containsExactly(waived);
        Assessment ended = Assessment.of(ours, results, Rule.STRICT, LocalDate.of(2027, 1, 1));
        assertThat(ended.standing()).isEqualTo(Standing.UNMET);
        assertThat(ended.missing()).extracting(Decision::requirement).containsExactly(waived);
    }

    @Test
    void aRenamedTestNeedsOneResultOnly() {
        Requirements compute = Requirements.of(Guidelines.bundled().get("2018.02"), Program.COMPUTE);
        Requirement renamed =
                compute.test("6f5b125b-f664-44bf-910f-751591fe5769").orElseThrow();
        assertThat(renamed.names()).as("one class, three methods").hasSize(3);
        List<TestResult> results =
                List.of(named(renamed.testId(), "tempest.api.volume.test_volume_metadata.VolumesMetadataTest.test_x"));
        assertThat(Assessment.of(compute, results, Rule.STRICT).decisions())
                .filteredOn(each -> each.requirement().equals(renamed))
                .extracting(Decision::outcome)
                .containsExactly(Outcome.PASSED);
    }

    @Test
    void theListsOfScsHaveTheirOwnRule() {
        assertThat(Rule.of(Guidelines.bundled().get("scs-0128"))).isEqualTo(Rule.SCS);
        assertThat(Rule.of(Guidelines.bundled().get("2020.06"))).isEqualTo(Rule.STRICT);
    }

    @Test
    void aCapabilityNamesTheTestsThatDecidedIt() {
        Requirement zone = dns.tests().stream()
                .filter(each -> each.name().endsWith("test_list_zone"))
                .findFirst()
                .orElseThrow();
        Assessment assessment = Assessment.of(dns, passedBut(dns, zone, Outcome.SKIPPED), Rule.SCS);
        assertThat(assessment.onlyBySkipping()).containsExactly("dns-zone-crud");
        CapabilityStanding crud = assessment.capabilities().get(1);
        assertThat(crud.decided()).hasSize(4);
        assertThat(crud.decided().stream().map(each -> each.requirement().testId()))
                .contains(zone.testId());
    }

    @Test
    void anIdUnderTwoNamesNeedsAResultForEach() {
        Requirements oldest = Requirements.of(Guidelines.bundled().get("2015.07"), Program.COMPUTE);
        String id = "9a438d88-10c6-4bcd-8b5b-5b6e25e1346f";
        Requirement both = oldest.test(id).orElseThrow();
        List<TestResult> results = new ArrayList<>(passedBut(oldest, both, Outcome.PASSED));
        results.removeIf(each -> each.id().equals(id));
        results.add(named(id, both.names().get(0)));
        Assessment partly = Assessment.of(oldest, results, Rule.STRICT);
        assertThat(partly.standing()).isEqualTo(Standing.UNPROVEN);
        assertThat(partly.missing())
                .extracting(Decision::reason)
                .containsExactly(Optional.of("it has a result in some of its classes only"));
        results.add(named(id, both.names().get(1)));
        assertThat(Assessment.of(oldest, results, Rule.STRICT).standing()).isEqualTo(Standing.MET);
    }

    @Test
    void theReasonIsThatOfTheResultThatDecided() {
        Requirements oldest = Requirements.of(Guidelines.bundled().get("2015.07"), Program.COMPUTE);
        String id = "9a438d88-10c6-4bcd-8b5b-5b6e25e1346f";
        List<String> names = oldest.test(id).orElseThrow().names();
        List<TestResult> results = List.of(
                new TestResult(
                        id, Optional.of(names.get(0)), Outcome.SKIPPED, Optional.of("a"), Optional.of("skipped")),
                new TestResult(id, Optional.of(names.get(1)), Outcome.FAILED, Optional.of("b"), Optional.of("failed")));
        Decision decision = Assessment.of(oldest, results, Rule.STRICT).decisions().stream()
                .filter(each -> each.requirement().testId().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(decision.cause()).contains("b");
        assertThat(decision.reason()).contains("failed");
    }

    @Test
    void resultsWithoutAnIdAreMatchedByNameThenByAlias() {
        assertThat(Assessment.of(compute, nameOnly(Requirement::names), Rule.STRICT)
                        .standing())
                .isEqualTo(Standing.MET);
        assertThat(Assessment.of(
                                compute,
                                nameOnly(each -> each.aliases().isEmpty() ? each.names() : each.aliases()),
                                Rule.STRICT)
                        .decisions())
                .filteredOn(each -> each.outcome() != Outcome.PASSED)
                .as("tests under several names of which only one has an alias")
                .allSatisfy(each -> assertThat(each.requirement().names()).hasSizeGreaterThan(1));
    }

    @Test
    void anUnknownRuleListsTheNames() {
        assertThatThrownBy(() -> Rule.named("lax"))
                .hasMessage("no rule is called 'lax'; there are: strict, refstack, scs");
    }

    private List<TestResult> nameOnly(Function<Requirement, List<String>> names) {
        return compute.tests().stream()
                .flatMap(each -> names.apply(each).stream())
                .distinct()
                .map(each -> named("", each))
                .toList();
    }

    private static TestResult named(String id, String name) {
        return new TestResult(id, Optional.of(name), Outcome.PASSED, Optional.empty(), Optional.empty());
    }

    private static List<TestResult> passedBut(Requirements requirements, Requirement one, Outcome outcome) {
        return requirements.tests().stream()
                .map(each -> TestResult.of(each.testId(), each.equals(one) ? outcome : Outcome.PASSED))
                .toList();
    }
}
