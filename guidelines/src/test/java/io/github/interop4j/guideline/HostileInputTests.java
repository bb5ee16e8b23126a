package io.github.interop4j.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTests {

    /** Repeats one byte for ever and counts how many were taken. */
    private static final class Endless extends InputStream {

        private final int each;
        private long taken;

        Endless(char each) {
            this.each = each;
        }

        @Override
        public int read() {
            taken++;
            return each;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            Arrays.fill(into, from, from + length, (byte) each);
            taken += length;
            return length;
        }
    }

    @ParameterizedTest
    @ValueSource(chars = {' ', '[', '{', '"', 'a', '\n'})
    void whatDoesNotEndIsRefusedAtALimit(char each) {
        Endless endless = new Endless(each);
        assertThatThrownBy(() -> Guidelines.read("endless", endless))
                .isInstanceOf(GuidelineException.class)
                .hasMessage("endless: expected at most 4 MiB, found more");
        assertThat(endless.taken).isLessThan(5L * 1024 * 1024);
    }

    @Test
    void depthIsRefused() {
        String deep = "{\"schema\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}";
        assertThatThrownBy(() -> read(deep))
                .hasMessageStartingWith("in at /schema" + "/0".repeat(62)
                        + ": expected less: Document nesting depth (65) exceeds the maximum allowed (64");
    }

    /** What is not refused is used in time that grows with its size, not with its square; the limit only ends a hang. */
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @Test
    void aWideDocumentIsReadAndChangedInTime(@TempDir Path folder) throws IOException {
        int many = 30_000;
        Files.writeString(
                folder.resolve("wide.json"),
                "{\"id\": \"wide\", \"schema\": \"1.6\", \"status\": \"draft\", \"components\": {\"k\": {\"required\": ["
                        + each(many, "\"c%d\"") + "]}}, \"capabilities\": {" + each(many, "\"c%d\": {\"tests\": {}}")
                        + ", \"c\": {\"tests\": {" + each(many, "\"t%d\": {}") + "}}}}");
        Files.writeString(
                folder.resolve("changed.json"),
                "{\"id\": \"changed\", \"extends\": \"wide.json\", \"drop\": [" + each(many - 1, "\"c%d\"")
                        + "], \"flag\": {" + each(many, "\"t%d\": {}") + "}}");
        Guideline changed = Guidelines.read(folder.resolve("changed.json"));
        assertThat(changed.components().get(0).listings()).containsExactly(new Listing("required", "c" + (many - 1)));
        assertThat(changed.capability("c").orElseThrow().tests())
                .hasSize(many)
                .allSatisfy(test -> assertThat(test.flag()).isPresent());
    }

    private static String each(int many, String pattern) {
        return IntStream.range(0, many)
                .mapToObj(number -> pattern.replace("%d", Integer.toString(number)))
                .collect(Collectors.joining(", "));
    }

    @Test
    void aTreeOfTooManyValuesIsRefused() {
        assertThatThrownBy(() -> read("[" + "0,".repeat(600_000) + "0]"))
                .hasMessageStartingWith("in at /499998: expected less: Token count (500001)");
    }

    @Test
    void aKeyThatSaysTwoThingsIsRefused() {
        assertThatThrownBy(() -> read("""
                        {"id": "x", "schema": "1.6", "status": "draft", "components": {}, "capabilities": {},
                         "capabilities": {"c": {"tests": {}}}}
                        """))
                .hasMessage("in at /capabilities: expected the key once, found it again with other content");
    }

    @Test
    void aKeyThatSaysTheSameTwiceIsAFinding() {
        assertThat(read("{\"id\": \"x\", \"id\": \"x\", \"schema\": \"1.6\", \"status\": \"draft\","
                                + " \"components\": {}, \"capabilities\": {}}")
                        .findings())
                .extracting(Finding::message)
                .containsExactly("/id: a key stands twice in one object; the last one is read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'id' | 7 | in at /id: expected a text, found a number",
                "'schema' | null | in at /schema: expected a text, found null",
                "'status' | [] | in at /status: expected a text, found a list",
                "'releases' | 'x' | in at /releases: expected a list, found a text",
                "'platform' | true | in at /platform: expected an object, found a truth value",
                "'platform' | {'required': {}} | in at /platform/required: expected a list, found an object",
                "'components' | [] | in at /components: expected an object, found a list",
                "'components' | {'c': {'required': [1]}} | in at /components/c/required/0: expected a text, found a number",
                "'capabilities' | {'c': {}} | in at /capabilities/c: expected an object with the key 'tests', found none",
                "'capabilities' | {'c': {'tests': 'x'}} | in at /capabilities/c/tests: expected an object, found a text",
                "'capabilities' | {'c': {'tests': [{}]}} | in at /capabilities/c/tests/0: expected a text, found an object",
                "'capabilities' | {'c': {'admin': 'maybe', 'tests': {}}} | in at /capabilities/c/admin: expected true or false, found a text",
                "'capabilities' | {'c': {'tests': {'t': {'aliases': 'x'}}}} | in at /capabilities/c/tests/t/aliases: expected a list, found a text",
                "'capabilities' | {'c': {'tests': {'t': {'flagged': {'date': 1}}}}} | in at /capabilities/c/tests/t/flagged/date: expected a text, found a number"
            })
    void aWrongTypeIsRefusedWithPlaceExpectationAndFind(String key, String value, String message) {
        String document = """
                {"id": "x", "schema": "1.6", "status": "draft", "releases": [], "platform": {}, "components": {},
                 "capabilities": {}}
                """;
        assertThat(read(document).id()).isEqualTo("x");
        String quoted = key.replace('\'', '"');
        assertThatThrownBy(() -> read(document.replaceFirst(
                        quoted + ": (\"[^\"]*\"|\\[\\]|\\{\\})", quoted + ": " + value.replace('\'', '"'))))
                .isInstanceOf(GuidelineException.class)
                .hasMessage(message);
    }

    @Test
    void aRepeatedDocumentIsRefused() {
        assertThatThrownBy(() -> read("{\"schema\": \"1.6\"} {}"))
                .hasMessage("in at line 1, column 19: expected the end of the document, found more");
        assertThatThrownBy(() -> read("")).hasMessage("in: expected a document, found nothing");
    }

    private static Guideline read(String content) {
        return Guidelines.read("in", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }
}
