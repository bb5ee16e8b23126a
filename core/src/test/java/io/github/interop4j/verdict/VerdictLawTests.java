package io.github.interop4j.verdict;

import static io.github.interop4j.wire.Phase.CHECK;
import static io.github.interop4j.wire.Phase.GIVEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.session.Refusals;
import io.github.interop4j.wire.Deviation;
import io.github.interop4j.wire.Endings;
import io.github.interop4j.wire.Exchange;
import io.github.interop4j.wire.Headers;
import io.github.interop4j.wire.NoAnswer;
import io.github.interop4j.wire.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openstack4j.api.exceptions.ClientResponseException;
import org.openstack4j.api.exceptions.ServerResponseException;
import org.opentest4j.TestAbortedException;

/** The table of docs/reference/verdicts.md, row by row. */
class VerdictLawTests {

    static Stream<Arguments> law() {
        return Stream.of(
                // a declared precondition is absent
                row(new Skipped("needs credential other"), Outcome.SKIPPED, null, "needs credential other"),
                row(new TestAbortedException("in-house"), Outcome.SKIPPED, null, "in-house"),
                row(Refusals.serviceAbsent("no dns"), Outcome.SKIPPED, null, "no dns"),
                row(wrapped(new Skipped("needs 2.26")), Outcome.SKIPPED, null, "needs 2.26"),
                row(given(Refusals.serviceAbsent("no dns")), Outcome.SKIPPED, null, "no dns"),

                // in the check an answer is not what it must be
                row(said(CHECK, 200), Outcome.FAILED, Cause.CLOUD_NONCONFORMANT, "in #2 GET /x -> 200: wrong"),
                row(said(CHECK, 404), Outcome.FAILED, Cause.CLOUD_NONCONFORMANT, "in #2 GET /x -> 404: wrong"),
                row(said(CHECK, 500), Outcome.FAILED, Cause.CLOUD_ERROR, "in #2 GET /x -> 500: wrong"),
                row(said(CHECK, 503), Outcome.FAILED, Cause.CLOUD_ERROR, "in #2 GET /x -> 503: wrong"),
                row(
                        said(CHECK, 200, Deviation.Kind.UNKNOWN_FIELD),
                        Outcome.FAILED,
                        Cause.CLOUD_NONCONFORMANT,
                        "in #2 GET /x -> 200: wrong"),
                row(
                        said(CHECK, 200, Deviation.Kind.TIMEOUT),
                        Outcome.FAILED,
                        Cause.TIMEOUT,
                        "in #2 GET /x -> 200: wrong"),
                row(
                        said(CHECK, 200, Deviation.Kind.ERROR_STATE),
                        Outcome.FAILED,
                        Cause.CLOUD_ERROR,
                        "in #2 GET /x -> 200: wrong"),
                row(new AssertionError("in-house"), Outcome.FAILED, Cause.CLOUD_NONCONFORMANT, "in-house"),

                // the cloud was too busy, or a quota was in the way
                row(said(CHECK, 429), Outcome.INCONCLUSIVE, Cause.CAPACITY, "in #2 GET /x -> 429: wrong"),
                row(busy(CHECK), Outcome.INCONCLUSIVE, Cause.CAPACITY, "in #2 GET /x -> 503: wrong"),
                row(quota(CHECK, 403), Outcome.INCONCLUSIVE, Cause.QUOTA, "in #2 GET /x -> 403: wrong"),
                row(quota(CHECK, 413), Outcome.INCONCLUSIVE, Cause.QUOTA, "in #2 GET /x -> 413: wrong"),
                row(quota(CHECK, 409), Outcome.INCONCLUSIVE, Cause.QUOTA, "in #2 GET /x -> 409: wrong"),
                row(quota(CHECK, 400), Outcome.FAILED, Cause.CLOUD_NONCONFORMANT, "in #2 GET /x -> 400: wrong"),
                row(said(CHECK, 403), Outcome.FAILED, Cause.CLOUD_NONCONFORMANT, "in #2 GET /x -> 403: wrong"),

                // no answer
                row(
                        Endings.noAnswer(NoAnswer.Kind.DEADLINE, "no answer within 60 s"),
                        Outcome.INCONCLUSIVE,
                        Cause.NETWORK,
                        "no answer within 60 s"),
                row(
                        Endings.noAnswer(NoAnswer.Kind.AMBIGUOUS, "deleted twice"),
                        Outcome.INCONCLUSIVE,
                        Cause.NETWORK,
                        "deleted twice"),
                row(
                        Refusals.notAuthenticated("wrong password"),
                        Outcome.INCONCLUSIVE,
                        Cause.CREDENTIAL,
                        "wrong password"),
                row(Endings.interrupted(), Outcome.INCONCLUSIVE, Cause.INTERRUPTED, "the run was interrupted"),

                // any of these while a given is made
                row(
                        given(said(GIVEN, 404)),
                        Outcome.INCONCLUSIVE,
                        Cause.GIVEN,
                        "could not make a thing: in #2 GET /x -> 404: wrong"),
                row(
                        wrapped(given(said(GIVEN, 500))),
                        Outcome.INCONCLUSIVE,
                        Cause.CLOUD_ERROR,
                        "could not make a thing: in #2 GET /x -> 500: wrong"),
                row(
                        given(said(GIVEN, 200, Deviation.Kind.TIMEOUT)),
                        Outcome.INCONCLUSIVE,
                        Cause.TIMEOUT,
                        "could not make a thing: in #2 GET /x -> 200: wrong"),
                row(
                        given(said(GIVEN, 200, Deviation.Kind.ERROR_STATE)),
                        Outcome.INCONCLUSIVE,
                        Cause.CLOUD_ERROR,
                        "could not make a thing: in #2 GET /x -> 200: wrong"),
                row(
                        given(quota(GIVEN, 403)),
                        Outcome.INCONCLUSIVE,
                        Cause.QUOTA,
                        "could not make a thing: in #2 GET /x -> 403: wrong"),
                row(
                        given(busy(GIVEN)),
                        Outcome.INCONCLUSIVE,
                        Cause.CAPACITY,
                        "could not make a thing: in #2 GET /x -> 503: wrong"),
                row(
                        given(Endings.noAnswer(NoAnswer.Kind.HALF, "half")),
                        Outcome.INCONCLUSIVE,
                        Cause.NETWORK,
                        "could not make a thing: half"),
                row(
                        given(new IllegalStateException("a bug")),
                        Outcome.INCONCLUSIVE,
                        Cause.GIVEN,
                        "could not make a thing: a bug"),
                row(said(GIVEN, 200), Outcome.INCONCLUSIVE, Cause.GIVEN, "in #2 GET /x -> 200: wrong"),

                // our own fault
                row(
                        new IllegalStateException("a bug"),
                        Outcome.INCONCLUSIVE,
                        Cause.HARNESS,
                        "IllegalStateException: a bug"),
                row(
                        new NullPointerException(),
                        Outcome.INCONCLUSIVE,
                        Cause.HARNESS,
                        "NullPointerException: NullPointerException"),
                row(
                        new ParameterResolutionException("no such parameter"),
                        Outcome.INCONCLUSIVE,
                        Cause.HARNESS,
                        "ParameterResolutionException: no such parameter"));
    }

    @ParameterizedTest
    @MethodSource("law")
    void eachEndHasItsVerdict(Throwable end, Outcome outcome, Optional<Cause> cause, String reason) {
        Verdict verdict = VerdictLaw.of(Optional.of(end), List.of(), false);

        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.cause()).isEqualTo(cause);
        assertThat(verdict.reason()).contains(reason);
    }

    @Test
    void whatReturnedPassed() {
        Verdict passed = VerdictLaw.of(Optional.empty(), List.of(exchange(CHECK, 500, Headers.NONE, "")), false);

        assertThat(passed)
                .isEqualTo(new Verdict(Outcome.PASSED, Optional.empty(), Optional.empty(), OptionalInt.empty(), false));
    }

    @Test
    void theJudgedExchangeDecidesElseTheLastOne() {
        List<Exchange> exchanges = List.of(numbered(6, 200), numbered(7, 200));

        assertThat(VerdictLaw.of(Optional.of(said(CHECK, 200)), exchanges, false)
                        .deciding())
                .hasValue(2);
        assertThat(VerdictLaw.of(Optional.of(given(said(GIVEN, 200))), exchanges, false)
                        .deciding())
                .hasValue(2);
        assertThat(VerdictLaw.of(Optional.of(Endings.noAnswer(NoAnswer.Kind.HALF, "half")), exchanges, false)
                        .deciding())
                .hasValue(7);
        assertThat(VerdictLaw.of(Optional.of(new AssertionError("in-house")), exchanges, false)
                        .deciding())
                .hasValue(7);
        assertThat(VerdictLaw.of(Optional.of(new AssertionError("in-house")), List.of(), false)
                        .deciding())
                .isEmpty();
        assertThat(VerdictLaw.of(Optional.of(new IllegalStateException("a bug")), exchanges, false)
                        .deciding())
                .isEmpty();
    }

    @Test
    void onlyAnUnknownFieldFailsByStrictnessAlone() {
        assertThat(VerdictLaw.of(Optional.of(said(CHECK, 200, Deviation.Kind.UNKNOWN_FIELD)), List.of(), false)
                        .byStrictnessAlone())
                .isTrue();
        assertThat(VerdictLaw.of(Optional.of(said(CHECK, 200)), List.of(), false)
                        .byStrictnessAlone())
                .isFalse();
    }

    @Test
    void aQuotaIsNoObstacleWhereQuotasAreJudged() {
        assertThat(VerdictLaw.of(Optional.of(quota(CHECK, 403)), List.of(), true)
                        .cause())
                .contains(Cause.CLOUD_NONCONFORMANT);
        assertThat(VerdictLaw.of(Optional.of(said(CHECK, 429)), List.of(), true).cause())
                .contains(Cause.CAPACITY);
    }

    @Test
    void whatIsWrongAfterAChangeThatWasSentTwiceMayBeItsDoing() {
        Deviation wrong = new Deviation(numbered(3, 200), Deviation.Kind.ANSWER, "wrong");
        List<Exchange> twice = List.of(lost(1, "PUT"), numbered(2, 201), numbered(3, 200));

        assertThat(VerdictLaw.of(Optional.of(wrong), twice, false))
                .isEqualTo(Verdict.inconclusive(
                        Cause.NETWORK,
                        "in #3 GET /x -> 200: wrong; but the connection died in #1 PUT /x -> no answer, which was sent"
                                + " again: the cloud may have carried it out twice",
                        OptionalInt.of(3)));
        assertThat(outcome(wrong, List.of(lost(1, "GET"), numbered(2, 200), numbered(3, 200))))
                .as("a question asked twice changes nothing")
                .isEqualTo(Outcome.FAILED);
        assertThat(outcome(wrong, List.of(numbered(1, 200), numbered(3, 200), lost(4, "DELETE"))))
                .as("what came after did nothing before")
                .isEqualTo(Outcome.FAILED);
        assertThat(outcome(new Deviation(numbered(3, 500), Deviation.Kind.ANSWER, "wrong"), twice))
                .as("an error is the cloud's own")
                .isEqualTo(Outcome.FAILED);
        assertThat(outcome(new Deviation(numbered(3, 200), Deviation.Kind.UNKNOWN_FIELD, "wrong"), twice))
                .as("no request adds a field")
                .isEqualTo(Outcome.FAILED);
    }

    private static Outcome outcome(Throwable end, List<Exchange> exchanges) {
        return VerdictLaw.of(Optional.of(end), exchanges, false).outcome();
    }

    @Test
    void aTypedCallThatWasRefusedIsJudgedByItsAnswer() {
        var refused = new ClientResponseException("Conflict", 409);

        Verdict verdict = VerdictLaw.of(Optional.of(refused), List.of(numbered(7, 409)), false);
        assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(verdict.cause()).contains(Cause.CLOUD_NONCONFORMANT);
        assertThat(verdict.reason()).contains("in #7 GET /x -> 409, a typed call: Conflict");
        assertThat(verdict.deciding()).hasValue(7);
        assertThat(VerdictLaw.of(
                                Optional.of(new ServerResponseException("down", 500)), List.of(numbered(7, 500)), false)
                        .cause())
                .contains(Cause.CLOUD_ERROR);
        assertThat(VerdictLaw.of(
                                Optional.of(given(new ClientResponseException("busy", 429))),
                                List.of(numbered(7, 429)),
                                false)
                        .cause())
                .contains(Cause.CAPACITY);
    }

    @Test
    void aTypedCallOfTheHostsOwnIsNotJudgedByAnAnswerToAnother() {
        var refused = new ClientResponseException("Conflict", 409);

        assertThat(VerdictLaw.of(Optional.of(refused), List.of(numbered(7, 200)), false)
                        .cause())
                .contains(Cause.HARNESS);
        assertThat(VerdictLaw.of(Optional.of(refused), List.of(), false).cause())
                .contains(Cause.HARNESS);
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void aCauseIsWrittenInLowerCaseWithHyphens(Cause cause) {
        assertThat(cause.title()).matches("[a-z]+(-[a-z]+)*");
        assertThat(Cause.CLOUD_NONCONFORMANT.title()).isEqualTo("cloud-nonconformant");
    }

    private static Arguments row(Throwable end, Outcome outcome, @Nullable Cause cause, String reason) {
        return Arguments.of(end, outcome, Optional.ofNullable(cause), reason);
    }

    private static Throwable wrapped(Throwable thrown) {
        return new ParameterResolutionException("a parameter", new ParameterResolutionException("again", thrown));
    }

    private static GivenFailed given(Throwable thrown) {
        return new GivenFailed("a thing", thrown);
    }

    private static Deviation said(Phase phase, int status) {
        return said(phase, status, Deviation.Kind.ANSWER);
    }

    private static Deviation said(Phase phase, int status, Deviation.Kind kind) {
        return new Deviation(exchange(phase, status, Headers.NONE, "no"), kind, "wrong");
    }

    private static Deviation busy(Phase phase) {
        var headers = Headers.of(Map.of("retry-after", List.of("5")));
        return new Deviation(exchange(phase, 503, headers, "no"), Deviation.Kind.ANSWER, "wrong");
    }

    private static Deviation quota(Phase phase, int status) {
        return new Deviation(
                exchange(phase, status, Headers.NONE, "{\"message\": \"Quota exceeded\"}"),
                Deviation.Kind.ANSWER,
                "wrong");
    }

    private static Exchange numbered(int number, int status) {
        return exchange(number, CHECK, status, Headers.NONE, "");
    }

    private static Exchange lost(int number, String method) {
        return exchange(number, CHECK, method, OptionalInt.empty(), Headers.NONE, "");
    }

    private static Exchange exchange(Phase phase, int status, Headers headers, String body) {
        return exchange(2, phase, status, headers, body);
    }

    private static Exchange exchange(int number, Phase phase, int status, Headers headers, String body) {
        return exchange(number, phase, "GET", OptionalInt.of(status), headers, body);
    }

    private static Exchange exchange(
            int number, Phase phase, String method, OptionalInt status, Headers headers, String body) {
        return new Exchange(
                number,
                phase,
                "compute",
                method,
                "http://host/x",
                1,
                Headers.NONE,
                "",
                status,
                Optional.empty(),
                headers,
                body,
                Instant.EPOCH,
                Duration.ZERO,
                1);
    }
}
