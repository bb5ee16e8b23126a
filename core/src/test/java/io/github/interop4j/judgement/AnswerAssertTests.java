package io.github.interop4j.judgement;

import static io.github.interop4j.judgement.Judgements.assertThat;
import static io.github.interop4j.wire.RawServer.answers;
import static io.github.interop4j.wire.RawServer.json;
import static io.github.interop4j.wire.Sending.get;
import static io.github.interop4j.wire.Sending.wire;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Call;
import io.github.interop4j.wire.Deviation;
import io.github.interop4j.wire.Headers;
import io.github.interop4j.wire.Id;
import io.github.interop4j.wire.RawServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                word(a -> a.at("/nothing").isNull()),
                word(a -> a.at("/things").lists("/id", "b")),
                word(a -> a.at("/things").lists("", Map.of("id", "a", "size", 1))),
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
                word(a -> a.whereverListed("/things", "/id", "z", "/tag").isText()),
                word(a -> a.whereverListed("/things", "/id", "c", "/tag").isEqualTo("x")),
                word(a -> a.each("/things", "/size").isAtLeast(1)),
                word(a -> a.each("/things", "/size").isAtMost(2)),
                word(a -> a.each("/things", "/id").isText()),
                word(a -> a.listsInOrder("/things", "/id", "a", "c")),
                word(a -> a.listsInOrder("/things", "/size", 1L, 1L, 2)),
                word(a -> a.at("/things").hasAtMost(3)),
                word(a -> a.at("/things/0").hasOnlyFields("size", "id")),
                word(a -> a.header("X-ONE").isEqualTo("1")),
                word(a -> a.header("X-One").isEqualTo("1")),
                word(a -> a.header("X-Two").isEqualTo("a, b")),
                word(a -> a.header("X-None").isAbsent()),
                word(a -> a.header("X-Blank").isPresent()),
                word(a -> a.hasHeadersOf("headers")),
                word(a -> a.lines().hasSize(2)),
                word(a -> a.lines().contains(THINGS.lines().skip(1).findFirst().orElseThrow())),
                word(a -> a.lines().doesNotContain("abc")),
                word(a -> a.hasBody(THINGS)),
                word(a -> a.hasBody(THINGS.getBytes(UTF_8))));
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
                fails(a -> a.at("/text").isNull(), "/text must be null but was \"abc\""),
                fails(a -> a.at("/none").isNull(), "/none must be null but was absent"),
                fails(
                        a -> a.at("/empty").lists("/id", "z"),
                        "/empty must list an element whose /id is \"z\" but was []"),
                fails(a -> a.at("/empty").lists("", "z"), "/empty must list \"z\" but was []"),
                fails(
                        a -> a.at("/things/0").lists("", "a"),
                        "/things/0 must list \"a\" but was {\"id\":\"a\",\"size\":1}"),
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
                fails(a -> a.whereListed("/n", "/id", "a", "/id").isText(), "/n must be a list but was 1"),
                fails(
                        a -> a.whereListed("/things", "/id", "z", "/size").isEqualTo(1),
                        "/things must list an element whose /id is z but lists [\"a\", \"b\", \"c\"]"),
                fails(a -> a.whereverListed("/n", "/id", "a", "/id").isText(), "/n must be a list but was 1"),
                fails(
                        a -> a.whereverListed("/things", "/id", "a", "/size").isEqualTo(2),
                        "/things/0/size must be 2 but was 1"),
                fails(
                        a -> a.each("/things", "/size").isAtLeast(2),
                        "/things/0/size must be a number of at least 2 but was 1",
                        "/things/1/size must be a number of at least 2 but was 1"),
                fails(
                        a -> a.each("/things", "/size").isAtMost(1),
                        "/things/2/size must be a number of at most 1 but was 2"),
                fails(a -> a.at("/text").isAtLeast(1), "/text must be a number of at least 1 but was \"abc\""),
                fails(a -> a.at("/text").isAtMost(1), "/text must be a number of at most 1 but was \"abc\""),
                fails(a -> a.each("/empty", "/size").isAtLeast(1), "/empty must have at least one element"),
                fails(
                        a -> a.listsInOrder("/things", "/id", "c", "a"),
                        "/things must list elements whose /id are [c, a], in this order, but lists"
                                + " [\"a\", \"b\", \"c\"]"),
                fails(
                        a -> a.listsInOrder("/things", "/id", "a", "z"),
                        "/things must list elements whose /id are [a, z], in this order, but lists"
                                + " [\"a\", \"b\", \"c\"]"),
                fails(a -> a.at("/things/0/id").hasAtMost(3), "/things/0/id must be a list of at most 3 but was \"a\""),
                fails(
                        a -> a.at("/things").hasAtMost(0),
                        "/things must be a list of at most 0 but was [{\"id\":\"a\",\"size\":1},{\"id\":\"b\","
                                + "\"size\":1},{\"id\":\"c\",\"size\":2,\"tag\":\"x\"}]"),
                fails(
                        a -> a.at("/things/0").hasOnlyFields("id"),
                        "/things/0 must have the fields id and no others but was {\"id\":\"a\",\"size\":1}"),
                fails(
                        a -> a.at("/things/0").hasOnlyFields("id", "size", "tag"),
                        "/things/0 must have the fields id, size, tag and no others but was {\"id\":\"a\",\"size\":1}"),
                fails(a -> a.header("X-One").isEqualTo("2"), "the header X-One must be \"2\" but was \"1\""),
                fails(a -> a.header("X-None").isPresent(), "the header X-None must be present but was absent"),
                fails(a -> a.header("X-One").isAbsent(), "the header X-One must be absent but was \"1\""),
                fails(
                        a -> a.hasBody("{}"),
                        "the body must be the 2 bytes demanded but was " + THINGS.length()
                                + " bytes, which differ from byte 1 on"),
                fails(
                        a -> a.hasBody(THINGS + " "),
                        "the body must be the " + (THINGS.length() + 1) + " bytes demanded but was " + THINGS.length()
                                + " bytes, which differ from byte " + THINGS.length() + " on"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aWordThatFailsNamesTheExchangeWhatMustBeAndWhatWas(Consumer<AnswerAssert> word, List<String> messages) {
        Answer answer = said(THINGS);

        assertThatThrownBy(() -> word.accept(assertThat(answer)))
                .isInstanceOfSatisfying(Deviation.class, deviation -> {
                    Assertions.assertThat(deviation.kind()).isEqualTo(Deviation.Kind.ANSWER);
                    Assertions.assertThat(deviation.deciding()).isEqualTo(answer.exchange());
                })
                .hasMessage("in #0 GET /things -> 200: " + messages.get(0));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void beyondItLeavesAFindingAndGoesOn(Consumer<AnswerAssert> word, List<String> messages) {
        Answer answer = said(THINGS);
        try (Findings findings = Findings.open(Strictness.AS_UPSTREAM)) {
            word.accept(assertThat(answer).beyond());

            Assertions.assertThat(findings.found())
                    .containsExactlyElementsOf(messages.stream()
                            .map(each -> new Finding(Finding.Kind.BEYOND, 0, "in #0 GET /things -> 200: " + each))
                            .toList());
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
            beyond.whereverListed("/a", "/id", 1, "/b").isText();
            beyond.conformsTo("thing");
            beyond.at("/a").isAsIn(said(THINGS));
            assertThat(said(THINGS)).beyond().at("/n").isAsIn(html);

            Assertions.assertThat(findings.found())
                    .hasSizeGreaterThanOrEqualTo(6)
                    .allSatisfy(each -> Assertions.assertThat(each.message()).startsWith(unreadable));
        }
    }

    @Test
    void nothingIsComparedWithAnError() {
        Answer lost = said(json(500, "{\"message\": \"Lost\"}"));
        String judged = "in #0 GET /things -> 500: the status must be one of success but was 500 (Lost)";

        assertThatThrownBy(() -> assertThat(said(THINGS)).at("/absent").isAsIn(lost))
                .isInstanceOf(Deviation.class)
                .hasMessage(judged);
        try (Findings findings = Findings.open(Strictness.AS_UPSTREAM)) {
            assertThat(said(THINGS)).beyond().at("/absent").isAsIn(lost);
            Assertions.assertThat(findings.found())
                    .singleElement()
                    .satisfies(each -> Assertions.assertThat(each.message()).isEqualTo(judged));
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
    void aHeaderIsComparedWithThatOfAnotherAnswer() {
        Answer one = said(THINGS);
        Answer other = said(json(200, THINGS, "X-One: 2"));

        assertThat(one).header("X-One").isAsIn(said(THINGS));
        assertThatThrownBy(() -> assertThat(one).header("X-One").isAsIn(other))
                .hasMessage("in #0 GET /things -> 200: the header X-One must be \"2\" as in #0 GET /things -> 200,"
                        + " the header X-One, but was \"1\"");
    }

    @Test
    void ofTwoLongAnswersTheFirstDifferenceIsNamed() {
        String same = "{\"long\": \"" + "x".repeat(500) + "\", \"l\": [1, 2], \"deep\": {\"a/b\": %s}}";
        Answer one = said(same.formatted("1"));

        assertThat(one).at("").isAsIn(said(same.formatted("1.0")));
        assertThatThrownBy(() -> assertThat(one).at("").isAsIn(said(same.formatted("2"))))
                .hasMessage("in #0 GET /things -> 200: /deep/a~1b must be 2 as in #0 GET /things -> 200, /deep/a~1b,"
                        + " but was 1");
        assertThatThrownBy(() -> assertThat(one).at("/deep").isAsIn(said("{\"deep\": {}}")))
                .hasMessageEndingWith("/deep/a~1b must be absent as in #0 GET /things -> 200, /deep/a~1b, but was 1");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refused("compute", "{\"itemNotFound\": {\"code\": 404, \"message\": \"no\"}}"),
                refused("block-storage", "{\"itemNotFound\": {\"code\": 404, \"message\": \"no\"}}"),
                refused(
                        "network",
                        "{\"NeutronError\": {\"type\": \"PortNotFound\", \"message\": \"no\", \"detail\": \"\"}}"),
                refused("identity", "{\"error\": {\"code\": 404, \"title\": \"T\", \"message\": \"no\"}}"),
                refused("image", "<html>"),
                refused("image", "{\"code\": \"404 Not Found\", \"title\": \"Not Found\", \"message\": \"no\"}"),
                refused(
                        "image",
                        "{\"code\": \"403 Forbidden\", \"title\": \"Forbidden\"}",
                        "/code must be \"404 Forbidden\" but was \"403 Forbidden\"",
                        "/message must be a text that is not empty but was absent"),
                refused(
                        "compute",
                        "{\"badRequest\": {\"code\": 404, \"message\": \"no\"}}",
                        "the refusal must be called itemNotFound but was badRequest"),
                refused(
                        "compute",
                        "{\"itemNotFound\": {\"code\": 400}}",
                        "/itemNotFound/code must be 404 but was 400",
                        "/itemNotFound/message must be a text that is not empty but was absent"),
                refused(
                        "compute",
                        "{\"a\": {}, \"b\": {}}",
                        "the body must be an object of one field that names the refusal but was {\"a\":{},\"b\":{}}"),
                refused(
                        "network",
                        "{}",
                        "/NeutronError/type must match \\w*NotFound\\w* but was absent",
                        "/NeutronError/message must be a text that is not empty but was absent",
                        "/NeutronError/detail must be present but was absent"),
                refused(
                        "identity",
                        "{\"error\": {\"code\": 404, \"message\": \"no\"}}",
                        "/error/title must be a text that is not empty but was absent"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalIsJudgedByItsStatusAndBeyondThatByItsForm(String service, String body, List<String> found) {
        RawServer server = RawServer.that(json(404, body));
        servers.add(server);
        Answer refusal = wire().send(new Call(service, "GET", server.at("/things"), Headers.NONE, Optional.empty()));
        try (Findings findings = Findings.open(Strictness.AS_UPSTREAM)) {
            assertThat(refusal).isRefused(403, 404);

            Assertions.assertThat(findings.found())
                    .extracting(Finding::message)
                    .containsExactlyElementsOf(found.stream()
                            .map(each -> "in #0 GET /things -> 404: " + each)
                            .toList());
            assertThatThrownBy(() -> assertThat(refusal).isRefused(400))
                    .hasMessageStartingWith("in #0 GET /things -> 404: the status must be 400 but was 404");
        }
    }

    private static Arguments refused(String service, String body, String... findings) {
        return Arguments.of(service, body, List.of(findings));
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

    @Test
    void headersAreJudgedByASchemaAndWhatItPromisesBeyondIsAFinding() {
        Answer answer = said(THINGS);
        String promised = "in #0 GET /things -> 200: the headers: required property 'x-promised' not found";

        assertThatThrownBy(() -> assertThat(answer).hasHeadersOf("other-headers"))
                .hasMessage("in #0 GET /things -> 200: the header x-one does not match the regex pattern ^2$;"
                        + " the headers: required property 'x-none' not found");
        try (Findings findings = Findings.open(Strictness.AS_UPSTREAM)) {
            assertThat(answer).hasHeadersOf("headers");

            Assertions.assertThat(findings.found()).extracting(Finding::message).containsExactly(promised);
        }
    }

    @Test
    void theLinesOfATextAreAList() {
        Answer text = said(answers(200, "text/plain", "green\nblue\n"));
        String lines = "in #0 GET /things -> 200: the lines of the body must be a list ";

        assertThat(text).lines().isEqualTo(List.of("green", "blue")).lines().contains("blue");
        assertThatThrownBy(() -> assertThat(text).lines().contains("green", "red"))
                .hasMessage(lines + "that has each of [\"green\", \"red\"] but was [\"green\",\"blue\"]");
        assertThatThrownBy(() -> assertThat(text).lines().doesNotContain("blue"))
                .hasMessage(lines + "that does not have \"blue\" but was [\"green\",\"blue\"]");
    }

    private Answer said(String body) {
        return said(json(200, body, "X-One: 1", "X-Two: a", "X-Two: b", "X-Blank: "));
    }

    private Answer said(RawServer.Reaction reaction) {
        RawServer server = RawServer.that(reaction);
        servers.add(server);
        return wire().send(get(server.at("/things")));
    }

    private static Arguments word(Consumer<AnswerAssert> word) {
        return Arguments.of(word);
    }

    private static Arguments fails(Consumer<AnswerAssert> word, String... messages) {
        return Arguments.of(word, List.of(messages));
    }
}
