package io.github.interop4j.assessment;

import io.github.interop4j.guideline.CapabilityStatus;
import io.github.interop4j.requirement.OwedCapability;
import io.github.interop4j.requirement.Requirement;
import io.github.interop4j.requirement.Requirements;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * The answer to "does it conform?": a pure function of what is owed, what was recorded, the rule and the day.
 *
 * @param on the day by which waivers are judged
 * @param standing the program's, over all required tests that may not fail
 * @param capabilities in order of name, of every status; only the required ones count
 * @param decisions one for every test of the program, in order of name
 */
@API(status = API.Status.EXPERIMENTAL)
public record Assessment(
        Requirements requirements,
        Rule rule,
        LocalDate on,
        Standing standing,
        List<CapabilityStanding> capabilities,
        List<Decision> decisions) {

    public Assessment {
        capabilities = List.copyOf(capabilities);
        decisions = List.copyOf(decisions);
    }

    /** Assess by today's date. */
    public static Assessment of(Requirements requirements, Collection<TestResult> results, Rule rule) {
        return of(requirements, results, rule, LocalDate.now(ZoneOffset.UTC));
    }

    /** Assess recorded results; results of tests the program does not speak about are ignored. */
    public static Assessment of(Requirements requirements, Collection<TestResult> results, Rule rule, LocalDate on) {
        List<Decision> decisions = new Matching(results).decide(requirements.tests());
        Map<Requirement, Decision> byTest = new HashMap<>();
        decisions.forEach(each -> byTest.put(each.requirement(), each));
        List<CapabilityStanding> capabilities = requirements.capabilities().stream()
                .map(each -> standing(each, byTest, rule, on))
                .toList();
        return new Assessment(requirements, rule, on, standing(rule, deciding(decisions, on)), capabilities, decisions);
    }

    private static CapabilityStanding standing(
            OwedCapability capability, Map<Requirement, Decision> decisions, Rule rule, LocalDate on) {
        List<Decision> own = capability.tests().stream()
                .map(each -> Objects.requireNonNull(decisions.get(each)))
                .toList();
        List<Decision> decided = own.stream().filter(each -> !each.excused(on)).toList();
        return new CapabilityStanding(
                capability.name(),
                capability.status(),
                standing(rule, decided),
                decided,
                own.stream().filter(each -> each.excused(on)).toList());
    }

    private static Standing standing(Rule rule, List<Decision> decided) {
        return rule.standing(decided.stream().map(Decision::outcome).toList());
    }

    private static List<Decision> deciding(List<Decision> decisions, LocalDate on) {
        return decisions.stream()
                .filter(each -> each.requirement().status() == CapabilityStatus.REQUIRED)
                .filter(each -> !each.excused(on))
                .toList();
    }

    /** The capabilities of that status. */
    public List<CapabilityStanding> capabilities(CapabilityStatus status) {
        return capabilities.stream().filter(each -> each.status() == status).toList();
    }

    /** The required tests that decided the program's standing. */
    public List<Decision> deciding() {
        return deciding(decisions, on);
    }

    /** The required tests that are in the way of being met: under the SCS rule a skipped one is not. */
    public List<Decision> missing() {
        return deciding().stream()
                .filter(each -> each.outcome() != Outcome.PASSED)
                .filter(each -> rule != Rule.SCS || each.outcome() != Outcome.SKIPPED)
                .toList();
    }

    /** The required tests that may fail, by flag or by a waiver that holds. */
    public List<Decision> excused() {
        return decisions.stream()
                .filter(each -> each.requirement().status() == CapabilityStatus.REQUIRED)
                .filter(each -> each.excused(on))
                .toList();
    }

    /** The required capabilities that stand, or would stand, only because tests were skipped. */
    public List<String> onlyBySkipping() {
        return capabilities(CapabilityStatus.REQUIRED).stream()
                .filter(CapabilityStanding::onlyBySkipping)
                .map(CapabilityStanding::capability)
                .toList();
    }
}
