package io.github.interop4j.assessment;

import io.github.interop4j.guideline.Guideline;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.Resolver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Which guidelines recorded results meet for a program, and what the next one still lacks.
 *
 * @param assessments one for every guideline that has the program, in the order of the guidelines; no flat lists
 */
@API(status = API.Status.EXPERIMENTAL)
public record Outlook(Program program, List<Assessment> assessments) {

    public Outlook {
        assessments = List.copyOf(assessments);
    }

    /** Assess the same results by every guideline that has the program. */
    public static Outlook of(
            Guidelines guidelines, Program program, Collection<TestResult> results, Rule rule, LocalDate on) {
        Resolver resolver = new Resolver(guidelines);
        List<Assessment> assessments = new ArrayList<>();
        for (String id : guidelines.ids()) {
            Guideline guideline = guidelines.get(id);
            if (!guideline.schema().list() && Resolver.programs(guideline).contains(program)) {
                assessments.add(Assessment.of(resolver.resolve(guideline, program), results, rule, on));
            }
        }
        return new Outlook(program, assessments);
    }

    /** The ids of the guidelines that are met. */
    public List<String> met() {
        return assessments.stream()
                .filter(each -> each.standing() == Standing.MET)
                .map(each -> each.requirements().guideline().id())
                .toList();
    }

    /**
     * The guideline to meet next: the one after the latest that is met; where none is, the one with the fewest tests in
     * the way, and of several the latest; empty if the last one is met.
     */
    public Optional<Assessment> next() {
        int next = -1;
        for (int index = 0; index < assessments.size(); index++) {
            if (assessments.get(index).standing() == Standing.MET) {
                next = index + 1;
            }
        }
        if (next < 0) {
            return assessments.stream()
                    .reduce((one, later) ->
                            later.missing().size() <= one.missing().size() ? later : one);
        }
        return next < assessments.size() ? Optional.of(assessments.get(next)) : Optional.empty();
    }
}
