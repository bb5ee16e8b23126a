package io.github.interop4j.verdict;

import io.github.interop4j.judgement.Finding;
import io.github.interop4j.wire.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * One check and all that was found about it. Free of secrets.
 *
 * @param variant    the upstream class it speaks for, where a guideline names one id under several
 * @param capability what its class says it speaks about
 * @param sentence   its method's name in words
 * @param requests   how many requests it sent, polls and repeats counted
 */
@API(status = API.Status.EXPERIMENTAL)
public record CheckResult(
        String id,
        Optional<String> variant,
        String capability,
        String sentence,
        String source,
        Verdict verdict,
        List<Finding> findings,
        List<Exchange> exchanges,
        List<Leftover> leftovers,
        Instant started,
        Duration duration,
        int requests) {

    public CheckResult {
        findings = List.copyOf(findings);
        exchanges = List.copyOf(exchanges);
        leftovers = List.copyOf(leftovers);
    }

    /** Returns this with other exchanges in place of its own. */
    public CheckResult with(List<Exchange> others) {
        return new CheckResult(
                id,
                variant,
                capability,
                sentence,
                source,
                verdict,
                findings,
                others,
                leftovers,
                started,
                duration,
                requests);
    }

    /** Returns the exchange that decided, where one did. */
    public Optional<Exchange> deciding() {
        return verdict.deciding().isEmpty()
                ? Optional.empty()
                : exchanges.stream()
                        .filter(each -> each.number() == verdict.deciding().getAsInt())
                        .findFirst();
    }
}
