package io.github.interop4j.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactTableTests {

    @Property(tries = 500)
    void whatIsWrittenIsReadBack(@ForAll("guidelines") Guideline guideline) {
        String written = FactTableWriter.write(guideline);
        Guideline read = read(written);
        assertThat(read).isEqualTo(guideline);
        assertThat(FactTableWriter.write(read)).isEqualTo(written);
    }

    @Provide
    Arbitrary<Guideline> guidelines() {
        return AnyGuideline.any();
    }

    @Test
    void everyBundledTableIsReadAndWrittenAsItStands() throws IOException {
        for (String id : Guidelines.bundled().ids()) {
            try (InputStream table = Objects.requireNonNull(Guidelines.class.getResourceAsStream(id + ".facts"))) {
                String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(FactTableWriter.write(read(text))).as(id).isEqualTo(text);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "schema~2.0 | schema 2.0 | in at line 3: expected a line 'schema', found 'schema 2.0~metadata'",
                "approval~draft | approval~soon | in at line 5: expected a status, found 'soon'",
                "0~12 | 0~twelve | in at line 4: expected a number of bytes, found 'twelve'",
                "lists~required~c | lists~required~c~x | in at line 7: expected a line 'lists' with at most 2 fields, found 3 fields",
                "flag~flagged | flag~red | in at line 10: expected a spelling of a flag, found 'red'",
                "2016-01-01 | soon | in at line 10: expected a date, found 'soon'",
                "a.B.c | a\\x | in at line 9: expected \\\\ or \\uXXXX after a backslash, found 'test~a\\x~id-1'",
                "a.B.c | a\\uzzzz | in at line 9: expected four hexadecimal digits, found 'zzzz'",
                "guideline~1 | guideline~2 | in at line 1: expected version 1 of the format, found version 2",
                "component~p | capability~x | in at line 7: expected a line that belongs here or 'end', found 'lists~required~c'",
                "end | more | in at line 11: expected a line that belongs here or 'end', found 'more'"
            })
    void aBrokenTableIsRefusedWithItsLine(String good, String bad, String message) {
        assertThat(read(TABLE).capabilities()).hasSize(1);
        assertThat(TABLE).contains(good.replace('~', '\t'));
        assertThatThrownBy(() -> read(TABLE.replace(good.replace('~', '\t'), bad.replace('~', '\t'))))
                .isInstanceOf(GuidelineException.class)
                .hasMessage(message.replace('~', '\t'));
    }

    @Test
    void aTableThatBreaksOffIsRefusedWhereverItDoes() {
        for (int length = 20; length < TABLE.length(); length++) {
            String broken = TABLE.substring(0, length);
            assertThatThrownBy(() -> read(broken))
                    .isInstanceOf(GuidelineException.class)
                    .hasMessageStartingWith("in at line ");
        }
    }

    private static final String TABLE = """
            interop4j-guideline\t1
            id\tx
            schema\t2.0\tmetadata
            source\tx.json\t0\t12
            approval\tdraft
            component\tp
            lists\trequired\tc
            capability\tc
            test\ta.B.c\tid-1
            flag\tflagged\tD401\t2016-01-01
            end
            """;

    private static Guideline read(String table) {
        return Guidelines.read("in", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
    }
}
