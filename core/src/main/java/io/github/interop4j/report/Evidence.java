package io.github.interop4j.report;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.guideline.UnknownNameException;
import io.github.interop4j.judgement.Finding;
import io.github.interop4j.verdict.CheckResult;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Of which checks all that was said is kept; of the others an outline is, and whole what a finding rests on.
 */
@API(status = API.Status.EXPERIMENTAL)
public enum Evidence {
    /** Of those that did not pass. */
    FAILED,
    ALL;

    /**
     * The evidence of that name.
     *
     * @throws UnknownNameException if there is none; the message lists the names
     */
    public static Evidence named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.written().equals(name))
                .findFirst()
                .orElseThrow(() -> UnknownNameException.of(
                        "evidence",
                        name,
                        Arrays.stream(values()).map(Evidence::written).toList()));
    }

    /** The name as commands and reports write it. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether there is a transcript of this check. */
    public boolean keeps(CheckResult check) {
        return !check.exchanges().isEmpty() && isWhole(check);
    }

    private boolean isWhole(CheckResult check) {
        return this == ALL || check.verdict().outcome() != Outcome.PASSED;
    }

    /** Returns a check with what is kept of its exchanges. */
    public CheckResult of(CheckResult check) {
        if (isWhole(check)) {
            return check;
        }
        Set<String> told = new HashSet<>(); // what is found in every answer is shown by its first
        Set<Integer> shown = check.findings().stream()
                .filter(finding -> told.add(finding.what()))
                .map(Finding::exchange)
                .collect(Collectors.toSet());
        return check.with(check.exchanges().stream()
                .map(exchange -> shown.contains(exchange.number()) ? exchange : exchange.outline())
                .toList());
    }
}
