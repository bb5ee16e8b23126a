package io.github.interop4j.run;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.judgement.Finding;
import io.github.interop4j.requirement.Requirement;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.verdict.CheckResult;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What a run says of one id: exactly one line an id, or one a variant where several ran.
 *
 * @param name         the upstream name, or the check's sentence where no guideline names it
 * @param capabilities those of the guideline; of the check's own where the guideline does not mention the id
 * @param reason       why it did not pass; for an id without a check, that there is none
 * @param check        what was found, where a check ran; it decides
 * @param again        what was found when it failed and was run a second time; it decides nothing
 */
@API(status = API.Status.EXPERIMENTAL)
public record Line(
        String id,
        String name,
        List<String> capabilities,
        Outcome outcome,
        Optional<String> reason,
        Optional<CheckResult> check,
        Optional<CheckResult> again) {

    /** The reason of what a run was not asked for. */
    static final String NOT_SELECTED = "it was not selected";

    public Line {
        capabilities = List.copyOf(capabilities);
    }

    /** Says what was found the first time, or that nothing was. */
    public Line(
            String id,
            String name,
            List<String> capabilities,
            Outcome outcome,
            Optional<String> reason,
            Optional<CheckResult> check) {
        this(id, name, capabilities, outcome, reason, check, Optional.empty());
    }

    /** Returns the same line with the second outcome of its check, if it failed and one of these is that. */
    public Line again(Collection<CheckResult> seconds) {
        Optional<CheckResult> second = check.filter(first -> outcome == Outcome.FAILED)
                .flatMap(first -> seconds.stream()
                        .filter(each ->
                                each.id().equals(first.id()) && each.variant().equals(first.variant()))
                        .findFirst());
        return new Line(id, name, capabilities, outcome, reason, check, second);
    }

    /** Whether it did not run because the run was asked for other checks only. */
    public boolean leftOut() {
        return outcome == Outcome.NOT_RUN && reason.filter(NOT_SELECTED::equals).isPresent();
    }

    /** Whether its check found that the API's documentation promises more than is kept. */
    public boolean isBelowPromises() {
        return check.stream()
                .flatMap(each -> each.findings().stream())
                .anyMatch(each -> each.kind().isBeyond());
    }

    /** Returns how many findings of this kind its check has. */
    public long count(Finding.Kind kind) {
        return check.stream()
                .flatMap(each -> each.findings().stream())
                .filter(finding -> finding.kind() == kind)
                .count();
    }

    /** Returns the line of a check that ran, in the words of a guideline if it mentions the check's id. */
    public static Line of(Requirements requirements, CheckResult check) {
        return requirements
                .test(check.id())
                .map(owed -> ran(nameOf(owed, check), owed.capabilities(), check))
                .orElseGet(() -> ran(check.sentence(), List.of(check.capability()), check));
    }

    private static String nameOf(Requirement requirement, CheckResult check) {
        return check.variant()
                .flatMap(variant -> requirement.names().stream()
                        .filter(name -> name.contains("." + variant + "."))
                        .findFirst())
                .orElse(requirement.name());
    }

    private static Line ran(String name, List<String> capabilities, CheckResult check) {
        return new Line(
                check.id(),
                name,
                capabilities,
                check.verdict().outcome(),
                check.verdict().reason(),
                Optional.of(check));
    }
}
