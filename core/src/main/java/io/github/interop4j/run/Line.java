package io.github.interop4j.run;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.judgement.Finding;
import io.github.interop4j.verdict.CheckResult;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What a run says of one id: exactly one line an id, or one a variant where several ran.
 *
 * @param name         the upstream name, or the check's sentence where no guideline names it
 * @param capabilities those of the guideline; of the check's own where the guideline does not mention the id
 * @param reason       why it did not pass; for an id without a check, that there is none
 * @param check        what was found, where a check ran
 */
@API(status = API.Status.EXPERIMENTAL)
public record Line(
        String id,
        String name,
        List<String> capabilities,
        Outcome outcome,
        Optional<String> reason,
        Optional<CheckResult> check) {

    public Line {
        capabilities = List.copyOf(capabilities);
    }

    /** Returns how many findings of this kind its check has. */
    public long count(Finding.Kind kind) {
        return check.stream()
                .flatMap(each -> each.findings().stream())
                .filter(finding -> finding.kind() == kind)
                .count();
    }

    static Line ran(String name, List<String> capabilities, CheckResult check) {
        return new Line(
                check.id(),
                name,
                capabilities,
                check.verdict().outcome(),
                check.verdict().reason(),
                Optional.of(check));
    }
}
