package io.github.interop4j.verdict;

import io.github.interop4j.session.NotAuthenticated;
import io.github.interop4j.session.ServiceAbsent;
import io.github.interop4j.wire.Deviation;
import io.github.interop4j.wire.Exchange;
import io.github.interop4j.wire.Interrupted;
import io.github.interop4j.wire.NoAnswer;
import io.github.interop4j.wire.Phase;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.opentest4j.TestAbortedException;

/**
 * Turns what ended a check into its verdict: the table of docs/reference/verdicts.md, as code. Pure.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class VerdictLaw {

    private VerdictLaw() {}

    /**
     * Judges how a check ended.
     *
     * @param end       what it threw; empty if it returned
     * @param exchanges what was said, so that the last answer can explain an error
     * @param judgesQuotas whether a refusal for quota is what the check is about
     */
    public static Verdict of(Optional<Throwable> end, List<Exchange> exchanges, boolean judgesQuotas) {
        if (end.isEmpty()) {
            return Verdict.passed();
        }
        Throwable thrown = unwrapped(end.get());
        if (thrown instanceof TestAbortedException || thrown instanceof ServiceAbsent) {
            return Verdict.skipped(message(thrown));
        }
        if (thrown instanceof GivenFailed) {
            return given(thrown, exchanges);
        }
        if (thrown instanceof Deviation deviation) {
            return deviation(deviation, judgesQuotas);
        }
        return other(thrown, exchanges);
    }

    private static Verdict deviation(Deviation deviation, boolean judgesQuotas) {
        Exchange deciding = deviation.deciding();
        OptionalInt number = OptionalInt.of(deciding.number());
        String reason = message(deviation);
        if (deciding.phase() == Phase.GIVEN) {
            return Verdict.inconclusive(obstacle(deciding).orElse(Cause.GIVEN), reason, number);
        }
        Optional<Cause> obstacle = obstacle(deciding);
        if (obstacle.isPresent() && !(judgesQuotas && obstacle.get() == Cause.QUOTA)) {
            return Verdict.inconclusive(obstacle.get(), reason, number);
        }
        Cause cause = switch (deviation.kind()) {
            case TIMEOUT -> Cause.TIMEOUT;
            case ERROR_STATE -> Cause.CLOUD_ERROR;
            case ANSWER, UNKNOWN_FIELD ->
                deciding.status().orElse(0) >= 500 ? Cause.CLOUD_ERROR : Cause.CLOUD_NONCONFORMANT;
        };
        return Verdict.failed(cause, reason, number, deviation.kind() == Deviation.Kind.UNKNOWN_FIELD);
    }

    /** Says whether an answer is no answer to what was asked, but to how much was asked. */
    private static Optional<Cause> obstacle(Exchange exchange) {
        int status = exchange.status().orElse(0);
        if (status == 429 || (status == 503 && exchange.responseHeaders().has("Retry-After"))) {
            return Optional.of(Cause.CAPACITY);
        }
        boolean namesQuota = exchange.responseBody().toLowerCase(Locale.ROOT).contains("quota");
        return (status == 403 || status == 413) && namesQuota ? Optional.of(Cause.QUOTA) : Optional.empty();
    }

    private static Verdict given(Throwable failed, List<Exchange> exchanges) {
        Throwable root = failed.getCause() == null ? failed : unwrapped(failed.getCause());
        Verdict verdict = of(Optional.of(root), exchanges, false);
        Cause cause = verdict.cause()
                .filter(each -> each != Cause.CLOUD_NONCONFORMANT && each != Cause.HARNESS)
                .orElse(Cause.GIVEN);
        return Verdict.inconclusive(cause, message(failed), verdict.deciding());
    }

    private static Verdict other(Throwable thrown, List<Exchange> exchanges) {
        OptionalInt last = exchanges.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(exchanges.get(exchanges.size() - 1).number());
        if (thrown instanceof NoAnswer) {
            return Verdict.inconclusive(Cause.NETWORK, message(thrown), last);
        }
        if (thrown instanceof NotAuthenticated) {
            return Verdict.inconclusive(Cause.CREDENTIAL, message(thrown), last);
        }
        if (thrown instanceof Interrupted) {
            return Verdict.inconclusive(Cause.INTERRUPTED, message(thrown), OptionalInt.empty());
        }
        if (thrown instanceof AssertionError) {
            // an in-house check that judges with assertions of its own
            return Verdict.failed(Cause.CLOUD_NONCONFORMANT, message(thrown), last, false);
        }
        return Verdict.inconclusive(
                Cause.HARNESS, thrown.getClass().getSimpleName() + ": " + message(thrown), OptionalInt.empty());
    }

    /** Test frameworks wrap what a parameter threw. */
    private static Throwable unwrapped(Throwable thrown) {
        Throwable each = thrown;
        while (each instanceof org.junit.jupiter.api.extension.ParameterResolutionException
                && each.getCause() != null) {
            each = each.getCause();
        }
        return each;
    }

    private static String message(Throwable thrown) {
        return thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
    }
}
