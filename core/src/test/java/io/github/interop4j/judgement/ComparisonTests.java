package io.github.interop4j.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.interop4j.cloud.Secret;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Deviation;
import io.github.interop4j.wire.Id;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTests {

    private final Answer one = Said.json("""
            {"thing": {"id": "a1", "size": 1, "tags": [{"n": "x"}, {"n": "y"}], "at": "2026-11-23T20:00:00.000000Z"}}""");

    @Test
    void anAnswerCanSayWhatAnotherSaysInAnotherOrder() {
        Answer other = Said.json("""
                {"thing": {"tags": [{"n": "y"}, {"n": "x"}], "size": 1.0, "at": "2026-11-23T20:00:00.000000Z", "id": "a1"}}""");

        Judgements.assertThat(one).at("/thing").isAsIn(other).at("/thing/id").isAsIn(other, "/thing/id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"thing\": {\"tags\": [{\"n\": \"x\"}, {\"n\": \"x\"}]}}",
                "{\"thing\": {\"tags\": [{\"n\": \"x\"}]}}",
                "{\"thing\": {\"tags\": [{\"n\": \"x\"}, {\"n\": \"y\"}, {\"n\": \"y\"}]}}",
                "{\"thing\": {\"tags\": [{\"n\": \"x\"}, {\"n\": \"y\", \"m\": 1}]}}",
                "{\"thing\": {\"tags\": {}}}",
                "{\"thing\": {}}"
            })
    void whatIsMoreLessOrOtherIsNotTheSame(String body) {
        Answer other = Said.json(body);

        assertThatThrownBy(() -> Judgements.assertThat(one).at("/thing/tags").isAsIn(other))
                .isInstanceOf(Deviation.class)
                .hasMessageStartingWith("in #0 GET / -> 200: /thing/tags must be ")
                .hasMessageEndingWith("but was [{\"n\":\"x\"},{\"n\":\"y\"}]");
    }

    @Test
    void anElementCountsAsOftenAsItIsThere() {
        Answer twice = Said.json("{\"thing\": {\"tags\": [{\"n\": \"x\"}, {\"n\": \"x\"}]}}");

        assertThatThrownBy(() -> Judgements.assertThat(twice).at("/thing/tags").isAsIn(one))
                .isInstanceOf(Deviation.class)
                .hasMessageEndingWith("but was [{\"n\":\"x\"},{\"n\":\"x\"}]");
    }

    @Test
    void whatIsComparedIsNamedOnBothSides() {
        Answer other = Said.json("{\"owner\": {\"id\": \"b2\"}}");

        assertThatThrownBy(() -> Judgements.assertThat(one).at("/thing/id").isAsIn(other, "/owner/id"))
                .hasMessage(
                        "in #0 GET / -> 200: /thing/id must be \"b2\" as in #0 GET / -> 200, /owner/id, but was \"a1\"");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T19:59:59Z, true",
        "2026-11-23T20:00:00Z, false",
        "2026-11-23T20:00:01Z, false",
    })
    void aTimeIsAfterAnEarlierOne(Instant time, boolean after) {
        if (after) {
            Judgements.assertThat(one).at("/thing/at").isAfter(time);
        } else {
            assertThatThrownBy(() -> Judgements.assertThat(one).at("/thing/at").isAfter(time))
                    .hasMessage("in #0 GET / -> 200: /thing/at must be a time after " + time
                            + " but was \"2026-11-23T20:00:00.000000Z\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T20:00:00, 2026-11-23T20:00:00Z",
        "2026-11-23T20:00:00.5, 2026-11-23T20:00:00.500Z",
        "2026-11-23T22:00:00+02:00, 2026-11-23T20:00:00Z",
    })
    void aTimeWithoutAZoneIsInUtc(String text, Instant time) {
        assertThat(Said.json("{\"at\": \"" + text + "\"}").time("/at")).isEqualTo(time);
    }

    @Test
    void whatIsNoTimeIsNamed() {
        assertThatThrownBy(() -> one.time("/thing/size"))
                .hasMessage("in #0 GET / -> 200: /thing/size must be a time but was 1");
    }

    @Test
    void theIdsOfAListComeInItsOrder() {
        Answer list = Said.json("{\"things\": [{\"id\": \"b\"}, {\"id\": \"a\"}], \"one\": {}}");

        assertThat(list.ids("/things", "/id")).containsExactly(new Id("b"), new Id("a"));
        assertThatThrownBy(() -> list.ids("/things", "/name"))
                .hasMessageEndingWith("/things/0/name must be an id but was absent");
        assertThatThrownBy(() -> list.ids("/one", "/id")).hasMessageEndingWith("/one must be a list but was {}");
    }

    @Test
    void aSecretIsNotShown() {
        Answer secrets = Said.json("{\"credential\": {\"secret\": \"kept-to-ourselves\"}}");

        assertThat(secrets.secret("/credential/secret")).isEqualTo(Secret.of("kept-to-ourselves"));
        assertThat(secrets.secretHeader("X-Subject-Token")).isEqualTo(Secret.of("the-token-itself"));
        assertThatThrownBy(() -> secrets.secretHeader("X-Other"))
                .hasMessage("in #0 GET / -> 200: the header X-Other must be there but was absent");
        assertThatThrownBy(() ->
                        Judgements.assertThat(secrets).at("/credential/secret").isAsIn(secrets, "/credential"))
                .hasMessageContaining("‹secret ")
                .message()
                .doesNotContain("kept-to-ourselves");
    }

    @Test
    void beyondALackingListIsAFindingAndNotAFailure() {
        try (Findings findings = Findings.open(Strictness.AS_UPSTREAM)) {
            Judgements.assertThat(one)
                    .beyond()
                    .lists("/thing/id", "/id", "a")
                    .doesNotList("/thing/id", "/id", "a")
                    .listsOnly("/thing/id", "/id", "a")
                    .whereListed("/thing/id", "/id", "a", "/name")
                    .isText();

            assertThat(findings.found())
                    .hasSize(4)
                    .allSatisfy(each -> assertThat(each.message())
                            .isEqualTo("in #0 GET / -> 200: /thing/id must be a list but was \"a1\""));
        }
    }

    @Test
    void aBodyThatDoesNotCallItselfJsonIsAFinding() {
        try (Findings findings = Findings.open(Strictness.AS_UPSTREAM)) {
            Judgements.assertThat(Said.as("text/plain", "{\"thing\": {}}")).conformsTo("holder");

            assertThat(findings.found())
                    .extracting(Finding::kind, Finding::message)
                    .containsExactly(tuple(
                            Finding.Kind.BEYOND,
                            "in #0 GET / -> 200: the body is JSON, and the header Content-Type must say so but was"
                                    + " text/plain"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=UTF-8", "application/vnd.openstack.v3+json"})
    void aBodyThatCallsItselfJsonIsNone(String type) {
        try (Findings findings = Findings.open(Strictness.AS_UPSTREAM)) {
            Judgements.assertThat(Said.as(type, "{\"thing\": {}}")).conformsTo("holder");

            assertThat(findings.found()).isEmpty();
        }
    }
}
