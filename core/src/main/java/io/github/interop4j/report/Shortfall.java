package io.github.interop4j.report;

import io.github.interop4j.assessment.CapabilityStanding;
import io.github.interop4j.assessment.Decision;
import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.assessment.Rule;
import io.github.interop4j.assessment.Standing;
import io.github.interop4j.guideline.CapabilityStatus;
import io.github.interop4j.run.Line;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * A capability that is not met, and why in one line: what weighs most first, and of many reasons the commonest.
 *
 * @param untried whether nothing was tried that could have met it; then many have the same reason
 */
@API(status = API.Status.INTERNAL)
public record Shortfall(CapabilityStanding capability, String why, boolean untried) {

    private static final List<Outcome> WEIGHT =
            List.of(Outcome.FAILED, Outcome.INCONCLUSIVE, Outcome.SKIPPED, Outcome.NOT_IMPLEMENTED, Outcome.NOT_RUN);

    /** One line has room for so much of a reason; the test's own entry has all of it. */
    private static final int LONGEST = 200;

    /** Those of every status that can still be owed, the required ones first, and unmet before unproven. */
    public static List<Shortfall> of(Conclusion conclusion) {
        Map<String, List<Line>> lines = conclusion.result().lines().stream().collect(Collectors.groupingBy(Line::id));
        Rule rule = conclusion.rule();
        return conclusion.assessment().capabilities().stream()
                .filter(each -> each.standing() != Standing.MET)
                .filter(each -> each.status() != CapabilityStatus.REMOVED)
                .sorted(Comparator.comparing(CapabilityStanding::status)
                        .thenComparing(each -> each.standing() != Standing.UNMET)
                        .thenComparing(CapabilityStanding::capability))
                .map(each -> of(each, inTheWay(each, rule), lines))
                .toList();
    }

    /** Under the SCS rule a skipped test is in nobody's way, unless nothing but skipped ones is there. */
    private static List<Decision> inTheWay(CapabilityStanding capability, Rule rule) {
        List<Decision> missing = capability.decided().stream()
                .filter(each -> each.outcome() != Outcome.PASSED)
                .toList();
        List<Decision> counted = missing.stream()
                .filter(each -> rule != Rule.SCS || each.outcome() != Outcome.SKIPPED)
                .toList();
        return counted.isEmpty() ? missing : counted;
    }

    private static Shortfall of(CapabilityStanding capability, List<Decision> inTheWay, Map<String, List<Line>> lines) {
        if (inTheWay.isEmpty()) {
            String why = "each of its tests may fail, by a flag or a waiver, so that none decides";
            return new Shortfall(capability, why, true);
        }
        if (inTheWay.stream()
                .allMatch(each -> each.results().stream().allMatch(one -> one.outcome() == Outcome.NOT_RUN))) {
            String why = inTheWay.stream()
                    .map(each -> reason(each, lines))
                    .distinct()
                    .collect(Collectors.joining("; "));
            return new Shortfall(capability, why, true);
        }
        String why = WEIGHT.stream()
                .flatMap(outcome -> said(
                        outcome,
                        inTheWay.stream()
                                .filter(each -> each.outcome() == outcome)
                                .toList(),
                        lines))
                .collect(Collectors.joining("; "));
        return new Shortfall(capability, why, false);
    }

    /** {@code 4 skipped: needs compute microversion 2.26; the cloud offers 2.1 to 2.25}; the commonest reason first. */
    private static Stream<String> said(Outcome outcome, List<Decision> decisions, Map<String, List<Line>> lines) {
        Map<String, Long> reasons = decisions.stream()
                .collect(Collectors.groupingBy(each -> reason(each, lines), LinkedHashMap::new, Collectors.counting()));
        String others = reasons.size() < 2 ? "" : " (and " + Words.count(reasons.size() - 1, "other reason") + ")";
        return reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(1)
                .map(first -> decisions.size() + " " + outcome.written() + ": " + first.getKey() + others);
    }

    /** Of a failed test its sentence too: what failed says more than how. */
    private static String reason(Decision decision, Map<String, List<Line>> lines) {
        Optional<String> said = decision.reason().map(Shortfall::brief);
        if (decision.outcome() != Outcome.FAILED) {
            return said.map(each -> each + ofOtherClasses(decision)).orElse("no reason was given");
        }
        String sentence = lines.getOrDefault(decision.requirement().testId(), List.of()).stream()
                .filter(line -> line.check().isPresent())
                .max(Comparator.comparing(Line::outcome))
                .map(Words::sentence)
                .orElse(decision.requirement().name());
        return sentence + ": " + said.orElse("it left a finding beyond the guideline, which decides too");
    }

    /** Of a test that did not run in all of its classes, what was found in the others where that was no pass either. */
    private static String ofOtherClasses(Decision decision) {
        return decision.results().stream()
                .filter(each -> each.outcome() != decision.outcome() && each.outcome() != Outcome.PASSED)
                .flatMap(each -> each.reason().stream())
                .findFirst()
                .map(each -> "; there: " + brief(each))
                .orElse("");
    }

    private static String brief(String reason) {
        String line = Words.line(reason);
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
