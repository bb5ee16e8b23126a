package io.github.interop4j.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.judgement.Finding;
import io.github.interop4j.verdict.Cause;
import io.github.interop4j.verdict.CheckResult;
import io.github.interop4j.verdict.Verdict;
import io.github.interop4j.wire.Exchange;
import io.github.interop4j.wire.Headers;
import io.github.interop4j.wire.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TroubleTrialTests {

    private static final String LIST = "http://127.0.0.1/things";
    private static final String ONE = "http://127.0.0.1/things/1";

    @Test
    void aPassWithoutAnAnswerIsNotEarned() {
        assertThat(TroubleTrial.objections(passed(answered(1, LIST), lost(2, ONE), answered(3, LIST))))
                .containsExactly(
                        "a.Check#method PASSED, though it never got an answer in #2 GET /things/1 -> no answer");
    }

    @Test
    void aPassOnPlantedWordsIsNotEarned() {
        assertThat(TroubleTrial.objections(passed(planted(1, LIST))))
                .containsExactly("a.Check#method PASSED, though it never got an answer in #1 GET /things -> 500");
    }

    @Test
    void whatIsFoundBeyondAPassIsTold() {
        CheckResult passed = passed(planted(1, LIST));
        var told = new CheckResult(
                passed.id(),
                passed.variant(),
                passed.capability(),
                passed.sentence(),
                passed.source(),
                passed.verdict(),
                List.of(new Finding(Finding.Kind.BEYOND, 1, "because")),
                passed.exchanges(),
                passed.leftovers(),
                passed.started(),
                passed.duration(),
                passed.requests());

        assertThat(TroubleTrial.objections(told)).isEmpty();
    }

    @Test
    void aPassAfterARepeatIsEarned() {
        assertThat(TroubleTrial.objections(passed(planted(1, LIST), lost(2, LIST), answered(3, LIST))))
                .isEmpty();
    }

    @Test
    void aFailureOverWhatWasPlantedIsTheClouds() {
        assertThat(TroubleTrial.objections(failed(2, answered(1, LIST), planted(2, ONE))))
                .isEmpty();
    }

    @Test
    void aFailureOverAnHonestAnswerIsOurs() {
        assertThat(TroubleTrial.objections(failed(2, planted(1, LIST), answered(2, ONE))))
                .containsExactly("a.Check#method FAILED, and not over what was planted: because");
    }

    private static CheckResult passed(Exchange... exchanges) {
        return result(
                new Verdict(Outcome.PASSED, Optional.empty(), Optional.empty(), OptionalInt.empty(), false), exchanges);
    }

    private static CheckResult failed(int deciding, Exchange... exchanges) {
        return result(
                new Verdict(
                        Outcome.FAILED,
                        Optional.of(Cause.CLOUD_ERROR),
                        Optional.of("because"),
                        OptionalInt.of(deciding),
                        false),
                exchanges);
    }

    private static CheckResult result(Verdict verdict, Exchange... exchanges) {
        return new CheckResult(
                "id",
                Optional.empty(),
                "capability",
                "sentence",
                "a.Check#method",
                verdict,
                List.of(),
                List.of(exchanges),
                List.of(),
                Instant.EPOCH,
                Duration.ZERO,
                exchanges.length);
    }

    private static Exchange answered(int number, String uri) {
        return exchange(number, uri, OptionalInt.of(200), Headers.NONE);
    }

    private static Exchange planted(int number, String uri) {
        return exchange(number, uri, OptionalInt.of(500), Headers.of(Map.of("X-Planted-Trouble", List.of("500"))));
    }

    private static Exchange lost(int number, String uri) {
        return exchange(number, uri, OptionalInt.empty(), Headers.NONE);
    }

    private static Exchange exchange(int number, String uri, OptionalInt status, Headers headers) {
        return new Exchange(
                number,
                Phase.CHECK,
                "compute",
                "GET",
                uri,
                1,
                Headers.NONE,
                "",
                status,
                Optional.empty(),
                headers,
                "",
                Instant.EPOCH,
                Duration.ZERO,
                1);
    }
}
