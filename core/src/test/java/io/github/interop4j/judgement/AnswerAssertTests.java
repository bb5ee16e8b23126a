package io.github.interop4j.judgement;

import static io.github.interop4j.judgement.Judgements.assertThat;
import static io.github.interop4j.wire.RawServer.answers;
import static io.github.interop4j.wire.RawServer.json;
import static io.github.interop4j.wire.Sending.get;
import static io.github.interop4j.wire.Sending.wire;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Deviation;
import io.github.interop4j.wire.Id;
import io.github.interop4j.wire.RawServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word, holding and failing; then what is common to them. */
@Timeout(60)
class AnswerAssertTests {

    private static final String THINGS = """
            {"n": 1, "f": 1.0, "text": "abc", "blank": " ", "nothing": null, "yes": true, "empty": [],
             "things": [{"id": "a", "size": 1}, {"id": "b", "size": 1}, {"id": "c", "size": 2, "tag": "x"}]}""";

    private final List<RawServer> servers = new ArrayList<>();

    @AfterEach
    void close() {
        servers.forEach(RawServer::close);
    }

    static Stream<Arguments> words() {
        return Stream.of(
                word(a -> a.hasStatus(200)),
                word(a -> a.hasStatus(202, 200)),
                word(a -> a.hasHeader("X-One")),
                word(a -> a.hasHeader("x-one", "1")),
                word(a -> a.at("/n").isEqualTo(1)),
                word(a -> a.at("/n").isEqualTo(1L)),
                word(a -> a.at("/f").isEqualTo(1)),
                word(a -> a.at("/text").isEqualTo("abc")),
                word(a -> a.at("/text").isEqualTo(new Id("abc"))),
                word(a -> a.at("/yes").isEqualTo(true)),
                word(a -> a.at("/things/0").isEqualTo(Map.of("id", "a", "size", 1))),
                word(a -> a.at("/text").isNotEqualTo("xyz")),
                word(a -> a.at("/text").isIn("xyz", "abc")),
                word(a -> a.at("/nothing").isPresent()),
                word(a -> a.at("/none").isAbsent()),
                word(a -> a.at("/text").isText()),
                word(a -> a.at("/text").matches("a.c")),
                word(a -> a.at("/things").hasSize(3)),
                word(a -> a.at("/empty").hasSize(0)),
                word(a -> a.at("/things").isNotEmptyList()),
                word(a -> a.lists("/things", "/id", "b")),
                word(a -> a.lists("/things", "/id", new Id("b"))),
                word(a -> a.doesNotList("/things", "/id", "z")),
                word(a -> a.doesNotList("/empty", "/id", "z")),
                word(a -> a.listsOnly("/empty", "/id", "z")),
                word(a -> a.whereListed("/things", "/id", "c", "/tag").isEqualTo("x")),
                word(a -> a.whereListed("/things", "/size", 1, "/tag").isAbsent()),
                word(a -> a.whereListed("/things", "/id", "z", "/tag").isText()));
    }

    @ParameterizedTest
    @MethodSource("words")
    void aWordThatHoldsReturnsTheJudgeOfTheSameAnswer(Consumer<AnswerAssert> word) {
        Answer answer = said(THINGS);

        assertThatCode(() -> word.accept(assertThat(answer))).doesNotThrowAnyException();
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                fails(a -> a.hasStatus(202), "the status must be 202 but was 200"),
                fails(a -> a.hasStatus(201, 202), "the status must be 201 or 202 but was 200"),
                fails(a -> a.hasHeader("X-None"), "the header X-None must be there but was absent"),
                fails(a -> a.hasHeader("X-Blank"), "the header X-Blank must be there but was absent"),
                fails(a -> a.hasHeader("X-One", "2"), "the header X-One must be 2 but was 1"),
                fails(a -> a.hasHeader("X-None", "2"), "the header X-None must be 2 but was absent"),
                fails(a -> a.hasNoBody(), "the body must be empty but had " + THINGS.length() + " bytes"),
                fails(a -> a.at("/n").isEqualTo(2), "/n must be 2 but was 1"),
                fails(a -> a.at("/n").isEqualTo("1"), "/n must be \"1\" but was 1"),
                fails(a -> a.at("/none").isEqualTo("x"), "/none must be \"x\" but was absent"),
                fails(a -> a.at("/text").isEqualTo(new Id("x")), "/text must be \"x\" but was \"abc\""),
                fails(a -> a.at("/text").isNotEqualTo("abc"), "/text must be there and not be \"abc\" but was \"abc\""),
                fails(a -> a.at("/none").isNotEqualTo("abc"), "/none must be there and not be \"abc\" but was absent"),
                fails(a -> a.at("/text").isIn("x", "y"), "/text must be one of [\"x\", \"y\"] but was \"abc\""),
                fails(a -> a.at("/none").isPresent(), "/none must be present but was absent"),
                fails(a -> a.at("/nothing").isAbsent(), "/nothing must be absent but was null"),
                fails(a -> a.at("/blank").isText(), "/blank must be a text that is not empty but was \" \""),
                fails(a -> a.at("/n").isText(), "/n must be a text that is not empty but was 1"),
                fails(a -> a.at("/text").matches("a."), "/text must match a. but was \"abc\""),
                fails(a -> a.at("/empty").hasSize(1), "/empty must be a list of 1 but was []"),
                fails(a -> a.at("/text").hasSize(3), "/text must be a list of 3 but was \"abc\""),
                fails(a -> a.at("/empty").isNotEmptyList(), "/empty must be a list that is not empty but was []"),
                fails(
                        a -> a.lists("/things", "/id", "z"),
                        "/things must list an element whose /id is z but lists [\"a\", \"b\", \"c\"]"),
                fails(a -> a.lists("/n", "/id", "z"), "/n must be a list but was 1"),
                fails(a -> a.doesNotList("/things", "/id", "b"), "/things must not list an element whose /id is b"),
                fails(a -> a.doesNotList("/none", "/id", "b"), "/none must be a list but was absent"),
                fails(
                        a -> a.listsOnly("/things", "/size", 1),
                        "/things must list only elements whose /size is 1 but lists [1, 1, 2]"),
                fails(
                        a -> a.whereListed("/things", "/size", 1, "/id").isEqualTo("a"),
                        "/things/1/id must be \"a\" but was \"b\""),
                fails(a -> a.whereListed("/n", "/id", "a", "/id").isText(), "/n must be a list but was 1"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aWordThatFailsNamesTheExchangeWhatMustBeAndWhatWas(Consumer<AnswerAssert> word, String message) {
        Answer answer = said(THINGS);

        assertThatThrownBy(() -> word.accept(assertThat(answer)))
                .isInstanceOfSatisfying(Deviation.class, deviation -> {
                    Assertions.assertThat(deviation.kind()).isEqualTo(Deviation.Kind.ANSWER);
                    Assertions.assertThat(deviation.deciding()).isEqualTo(answer.exchange());
                })
                .hasMessage("in #0 GET /things -> 200: " + message);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void beyondItLeavesAFindingAndGoesOn(Consumer<AnswerAssert> word, String message) {
        Answer answer = said(THINGS);
        try (Findings findings = Findings.open(Strictness.AS_UPSTREAM)) {
            word.accept(assertThat(answer).beyond());

            Assertions.assertThat(findings.found())
                    .containsExactly(new Finding(Finding.Kind.BEYOND, 0, "in #0 GET /things -> 200: " + message));
        }
    }

    @Test
    void wordsAreJoinedAndBeyondHoldsForAllThatFollow() {
        Answer answer = said(THINGS);
        try (Findings findings = Findings.open(Strictness.AS_UPSTREAM)) {
            assertThat(answer)
                    .hasStatus(200)
                    .at("/n")
                    .isEqualTo(1)
                    .beyond()
                    .at("/n")
                    .isEqualTo(2)
                    .hasHeader("X-None")
                    .hasStatus(200);

            Assertions.assertThat(findings.found())
                    .extracting(Finding::message)
                    .containsExactly(
                            "in #0 GET /things -> 200: /n must be 2 but was 1",
                            "in #0 GET /things -> 200: the header X-None must be there but was absent");
        }
    }

    @Test
    void aBodyThatCannotBeReadFailsWhatAsksForItAndBeyondItIsAFinding() {
        Answer html = said(answers(200, "text/html", "<html>"));
        String unreadable = "in #0 GET /things -> 200: the body must be JSON but cannot be read as such (text/html):";

        assertThatThrownBy(() -> assertThat(html).at("/a").isText())
                .isInstanceOf(Deviation.class)
                .hasMessageStartingWith(unreadable);
        assertThatThrownBy(() -> assertThat(html).lists("/a", "/id", 1)).hasMessageStartingWith(unreadable);
        assertThatThrownBy(() -> assertThat(html).conformsTo("thing")).hasMessageStartingWith(unreadable);
        try (Findings findings = Findings.open(Strictness.AS_UPSTREAM)) {
            AnswerAssert beyond = assertThat(html).beyond();
            beyond.at("/a").isText();
            beyond.doesNotList("/a", "/id", 1);
            beyond.whereListed("/a", "/id", 1, "/b").isText();
            beyond.conformsTo("thing");
            beyond.at("/a").isAsIn(said(THINGS));
            assertThat(said(THINGS)).beyond().at("/n").isAsIn(html);

            Assertions.assertThat(findings.found())
                    .hasSizeGreaterThanOrEqualTo(6)
                    .allSatisfy(each -> Assertions.assertThat(each.message()).startsWith(unreadable));
        }
    }

    @Test
    void anAnswerWithoutABodyHasNone() {
        Answer empty = said(json(204, ""));

        assertThat(empty).hasNoBody().at("/a").isAbsent();
        assertThatThrownBy(() -> assertThat(empty).lists("/a", "/id", 1))
                .hasMessage("in #0 GET /things -> 204: /a must be a list but was absent");
    }

    @Test
    void aRefusalIsToldInTheServicesOwnWords() {
        Answer refusal = said(json(403, "{\"forbidden\": {\"message\": \"Quota exceeded\", \"code\": 403}}"));
        Answer page = said(json(500, "{\"message\": \"" + "x".repeat(5000) + "\"}"));
        Answer html = said(answers(502, "text/html", "<html>"));

        assertThatThrownBy(() -> assertThat(refusal).hasStatus(202))
                .hasMessage("in #0 GET /things -> 403: the status must be 202 but was 403 (Quota exceeded)");
        assertThatThrownBy(() -> assertThat(page).hasStatus(202))
                .hasMessage("in #0 GET /things -> 500: the status must be 202 but was 500 (" + "x".repeat(300) + "…)");
        assertThatThrownBy(() -> assertThat(html).hasStatus(202))
                .hasMessage("in #0 GET /things -> 502: the status must be 202 but was 502");
    }

    @Test
    void aLongValueIsShownInPart() {
        Answer answer = said("{\"a\": \"" + "x".repeat(500) + "\"}");

        assertThatThrownBy(() -> assertThat(answer).at("/a").isEqualTo(1))
                .hasMessage(
                        "in #0 GET /things -> 200: /a must be 1 but was \"" + "x".repeat(199) + "… (502 characters)");
    }

    @Test
    void aSecretIsJudgedByItsValueAndShownByItsMark() {
        Answer answer =
                said("{\"adminPass\": \"canary-1\", \"s\": {\"private_key\": \"canary-2\"}, \"l\": [\"canary-1\"]}");

        assertThat(answer).at("/adminPass").isEqualTo("canary-1");
        assertThatThrownBy(() -> assertThat(answer).at("/adminPass").isEqualTo("canary-2"))
                .hasMessageMatching("in #0 GET /things -> 200: /adminPass must be \"(‹secret \\w{8}›)\" but was"
                        + " \"(?!\\1)‹secret \\w{8}›\"");
        assertThatThrownBy(() -> assertThat(answer).at("/adminPass").isIn("canary-2", "x"))
                .hasMessageNotContaining("canary");
        assertThatThrownBy(() -> assertThat(answer).at("/s").isText()).hasMessageNotContaining("canary");
        assertThatThrownBy(() -> assertThat(answer).at("/adminPass").matches("canary-2"))
                .hasMessageNotContaining("canary");
        assertThatThrownBy(() -> assertThat(answer).lists("/l", "", "canary-2")).hasMessageNotContaining("canary");
    }

    private Answer said(String body) {
        return said(json(200, body, "X-One: 1", "X-Blank: "));
    }

    private Answer said(RawServer.Reaction reaction) {
        RawServer server = RawServer.that(reaction);
        servers.add(server);
        return wire().send(get(server.at("/things")));
    }

    private static Arguments word(Consumer<AnswerAssert> word) {
        return Arguments.of(word);
    }

    private static Arguments fails(Consumer<AnswerAssert> word, String message) {
        return Arguments.of(word, message);
    }
}
