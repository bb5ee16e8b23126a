package io.github.interop4j.verdict;

import io.github.interop4j.assessment.Outcome;
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
import java.util.Set;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.openstack4j.api.exceptions.ResponseException;
import org.opentest4j.TestAbortedException;

/**
 * Turns what ended a check into its verdict: the table of docs/reference/verdicts.md, as code. Pure.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class VerdictLaw {

    /** Nova says 403, Cinder and Glance 413, Neutron 409. */
    private static final Set<Integer> QUOTA_STATUSES = Set.of(403, 409, 413);

    private VerdictLaw() {}

    /**
     * Judges how a check ended.
     *
     * @param end       what it threw; empty if it returned
     * @param exchanges what was said, so that the last answer can explain an error
     * @param judgesQuotas whether a refusal for quota is what the check is about
     */
    public static Verdict of(Optional<Throwable> end, List<Exchange> exchanges, boolean judgesQuotas) {
        return end.map(thrown -> doubted(ended(thrown, exchanges, judgesQuotas), exchanges))
                .orElseGet(Verdict::passed);
    }

    /**
     * A change that was sent twice may have been made twice, and what is wrong after it need not be the cloud's fault; an
     * error of the cloud's own is.
     */
    private static Verdict doubted(Verdict verdict, List<Exchange> exchanges) {
        boolean isDoubtful = verdict.outcome() == Outcome.FAILED
                && !verdict.byStrictnessAlone()
                && verdict.cause().filter(Cause.CLOUD_ERROR::equals).isEmpty();
        return exchanges.stream()
                .filter(each -> isDoubtful
                        && each.number() < verdict.deciding().orElse(0)
                        && !each.asksOnly()
                        && each.status().isEmpty())
                .findFirst()
                .map(lost -> Verdict.inconclusive(
                        Cause.NETWORK,
                        verdict.reason().orElse("") + "; but the connection died in " + lost.title()
                                + ", which was sent again: the cloud may have carried it out twice",
                        verdict.deciding()))
                .orElse(verdict);
    }

    private static Verdict ended(Throwable end, List<Exchange> exchanges, boolean judgesQuotas) {
        Throwable thrown = unwrapped(end);
        if (thrown instanceof TestAbortedException || thrown instanceof ServiceAbsent) {
            return Verdict.skipped(message(thrown));
        }
        if (thrown instanceof NotShared common) {
            return Verdict.inconclusive(common.why(), message(common), OptionalInt.empty());
        }
        if (thrown instanceof OverBudget) {
            return Verdict.inconclusive(Cause.BUDGET, message(thrown), OptionalInt.empty());
        }
        if (thrown instanceof GivenFailed) {
            return given(thrown, exchanges);
        }
        if (thrown instanceof Deviation deviation) {
            return answer(deviation.deciding(), deviation.kind(), message(deviation), judgesQuotas);
        }
        if (thrown instanceof ResponseException refused) {
            return typed(refused, exchanges, judgesQuotas);
        }
        return other(thrown, exchanges);
    }

    private static Verdict answer(Exchange deciding, Deviation.Kind kind, String reason, boolean judgesQuotas) {
        OptionalInt number = OptionalInt.of(deciding.number());
        Optional<Cause> obstacle = obstacle(deciding).filter(each -> !(judgesQuotas && each == Cause.QUOTA));
        Cause cause = obstacle.orElseGet(() -> cause(deciding, kind));
        if (deciding.phase() == Phase.GIVEN) {
            return Verdict.inconclusive(cause == Cause.CLOUD_NONCONFORMANT ? Cause.GIVEN : cause, reason, number);
        }
        return obstacle.isPresent()
                ? Verdict.inconclusive(cause, reason, number)
                : Verdict.failed(cause, reason, number, kind == Deviation.Kind.UNKNOWN_FIELD);
    }

    private static Cause cause(Exchange deciding, Deviation.Kind kind) {
        return switch (kind) {
            case TIMEOUT -> Cause.TIMEOUT;
            case ERROR_STATE -> Cause.CLOUD_ERROR;
            case ANSWER, UNKNOWN_FIELD ->
                deciding.status().orElse(0) >= 500 ? Cause.CLOUD_ERROR : Cause.CLOUD_NONCONFORMANT;
        };
    }

    /** Says whether an answer is no answer to what was asked, but to how much was asked. */
    private static Optional<Cause> obstacle(Exchange exchange) {
        int status = exchange.status().orElse(0);
        if (status == 429 || (status == 503 && exchange.responseHeaders().has("Retry-After"))) {
            return Optional.of(Cause.CAPACITY);
        }
        boolean namesQuota = exchange.responseBody().toLowerCase(Locale.ROOT).contains("quota");
        return QUOTA_STATUSES.contains(status) && namesQuota ? Optional.of(Cause.QUOTA) : Optional.empty();
    }

    /** openstack4j refuses an answer by an exception of its own; the answer itself decides. */
    private static Verdict typed(ResponseException refused, List<Exchange> exchanges, boolean judgesQuotas) {
        Optional<Exchange> last =
                last(exchanges).filter(each -> each.status().equals(OptionalInt.of(refused.getStatus())));
        return last.map(each -> answer(
                        each,
                        Deviation.Kind.ANSWER,
                        "in " + each.title() + ", a typed call: " + message(refused),
                        judgesQuotas))
                .orElseGet(() -> other(refused, exchanges));
    }

    private static Verdict given(Throwable failed, List<Exchange> exchanges) {
        Throwable root = failed.getCause() == null ? failed : unwrapped(failed.getCause());
        if (root == failed) {
            return Verdict.inconclusive(Cause.GIVEN, message(failed), OptionalInt.empty());
        }
        Verdict verdict = ended(root, exchanges, false);
        if (verdict.outcome() == Outcome.SKIPPED) {
            return verdict;
        }
        Cause cause = verdict.cause()
                .filter(each -> each != Cause.CLOUD_NONCONFORMANT && each != Cause.HARNESS)
                .orElse(Cause.GIVEN);
        return Verdict.inconclusive(cause, message(failed), verdict.deciding());
    }

    private static Verdict other(Throwable thrown, List<Exchange> exchanges) {
        OptionalInt last =
                last(exchanges).map(each -> OptionalInt.of(each.number())).orElse(OptionalInt.empty());
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

    private static Optional<Exchange> last(List<Exchange> exchanges) {
        return exchanges.isEmpty() ? Optional.empty() : Optional.of(exchanges.get(exchanges.size() - 1));
    }

    /** Test frameworks wrap what a parameter threw. */
    private static Throwable unwrapped(Throwable thrown) {
        Throwable each = thrown;
        while (each instanceof ParameterResolutionException && each.getCause() != null) {
            each = each.getCause();
        }
        return each;
    }

    private static String message(Throwable thrown) {
        return thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
    }
}
