package io.github.interop4j.report;

import io.github.interop4j.assessment.Assessment;
import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.assessment.Rule;
import io.github.interop4j.assessment.Standing;
import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.judgement.Finding;
import io.github.interop4j.run.Grade;
import io.github.interop4j.run.Line;
import io.github.interop4j.run.RunResult;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What a run amounts to: one rule and one grade decide, and the other rules' answers stand beside theirs.
 */
@API(status = API.Status.EXPERIMENTAL)
public record Conclusion(RunResult result, Rule rule, Grade grade) {

    /** Returns the rule that a guideline is judged by where nobody asks for another. */
    public static Rule usualRule(Guideline guideline) {
        return guideline.schema().list() ? Rule.SCS : Rule.STRICT;
    }

    /** Returns the answer of the rule that decides. */
    public Standing standing() {
        return assessment().standing();
    }

    /** Returns the answer of this rule, by the grade that decides. */
    public Standing standing(Rule other) {
        return result.assess(other, grade).standing();
    }

    public Assessment assessment() {
        return result.assess(rule, grade);
    }

    /** Returns the ids that have this outcome, by name. */
    public List<Line> lines(Outcome outcome) {
        return result.lines().stream()
                .filter(line -> line.outcome() == outcome)
                .sorted(Comparator.comparing(Line::name))
                .toList();
    }

    /** Returns what fails for fields that no schema knows, and for nothing else. */
    public List<Line> onlyByStrictness() {
        return lines(Outcome.FAILED).stream()
                .filter(line -> line.check()
                        .filter(check -> check.verdict().byStrictnessAlone())
                        .isPresent())
                .toList();
    }

    /** Returns the required capabilities that stand, or would stand, only because checks were skipped. */
    public List<String> onlyBySkipping() {
        return assessment().onlyBySkipping();
    }

    /** Returns how many findings go beyond what the guideline's tests demand. */
    public long findingsBeyond() {
        return Arrays.stream(Finding.Kind.values())
                .filter(Finding.Kind::isBeyond)
                .mapToLong(this::findings)
                .sum();
    }

    /** Returns how many times a check found something of this kind. */
    public long findings(Finding.Kind kind) {
        return result.lines().stream().mapToLong(line -> line.count(kind)).sum();
    }
}
