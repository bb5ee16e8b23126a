package io.github.interop4j.report.expected;

import io.github.interop4j.run.Line;
import io.github.interop4j.verdict.CheckResult;
import java.time.LocalDate;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * One check that is known to fail, as a provider's file of known failures has it.
 *
 * @param variant the only variant it is said of; of every one where it is empty
 * @param ticket  where it is being worked on
 * @param expires the last day it holds
 * @param where   the file and line that say so
 */
@API(status = API.Status.EXPERIMENTAL)
public record ExpectedFailure(
        String id,
        Optional<String> variant,
        String reason,
        String owner,
        String ticket,
        LocalDate expires,
        String where) {

    /** Whether it speaks of this line. */
    boolean isOf(Line line) {
        return id.equals(line.id())
                && (variant.isEmpty() || variant.equals(line.check().flatMap(CheckResult::variant)));
    }

    boolean holdsOn(LocalDate day) {
        return !day.isAfter(expires);
    }

    /** {@code keypairs lose their type (compute team, ACME-42, until 2026-12-31)}. */
    public String told() {
        return reason + " (" + owner + ", " + ticket + ", until " + expires + ")";
    }

    String name() {
        return id + variant.map(each -> ", variant " + each).orElse("");
    }
}
