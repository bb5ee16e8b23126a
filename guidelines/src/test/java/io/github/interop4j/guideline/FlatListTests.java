package io.github.interop4j.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlatListTests {

    private static final String ID = "9a438d88-10c6-4bcd-8b5b-5b6e25e1346f";

    @Test
    void linesOfOneIdAreNamesOfOneTest() {
        Guideline list = read("# of ours\n\na.B.c[id-" + ID + ",smoke]\r\nz.Y.x[negative,id-" + ID + "]\na.B.d(x)\n");
        assertThat(list.id()).isEqualTo("ours");
        Capability only = list.capabilities().get(0);
        assertThat(list.components()).containsExactly(new Component("list", List.of(new Listing("required", "ours"))));
        assertThat(only.tests()).hasSize(2);
        assertThat(only.tests().get(0).name()).isEqualTo("a.B.c");
        assertThat(only.tests().get(0).id()).contains(ID);
        assertThat(only.tests().get(0).aliases()).containsExactly("z.Y.x");
        assertThat(only.tests().get(1).identity()).isEqualTo("a.B.d(x)");
        assertThat(list.findings())
                .containsExactly(new Finding(Finding.Kind.TEST_WITHOUT_ID, "line 5", List.of("a.B.d(x)")));
    }

    @Test
    void theBracketReachesFromTheFirstToTheLast() {
        ListedTest test = read("a.B.c[x[1],id-" + ID + "](scenario)\n")
                .capabilities()
                .get(0)
                .tests()
                .get(0);
        assertThat(test.name()).isEqualTo("a.B.c(scenario)");
        assertThat(test.id()).contains(ID);
    }

    @Test
    void theBundledListsHaveTheNumbersThatWereCounted() {
        assertThat(tests("scs-0128")).hasSize(258);
        assertThat(tests("scs-0128-first-revision")).hasSize(260);
    }

    @Test
    void whatIsNoListIsRefused() {
        assertThatThrownBy(() -> read("Invalid target: dns"))
                .hasMessage("ours.lst at line 1: expected a test as name[attributes], found 'Invalid target: dns'");
        assertThatThrownBy(() -> read("a.B.c\n<html>\n"))
                .hasMessage("ours.lst at line 2: expected a test as name[attributes], found '<html>'");
        assertThatThrownBy(() -> read("# nothing\n")).hasMessage("ours.lst: expected tests, one a line, found none");
        assertThatThrownBy(() -> Guidelines.read("ours.lst", new ByteArrayInputStream(new byte[] {'a', (byte) 0xff})))
                .hasMessage("ours.lst: expected text in UTF-8, found other bytes");
    }

    private static List<ListedTest> tests(String id) {
        return Guidelines.bundled().get(id).capabilities().get(0).tests();
    }

    private static Guideline read(String content) {
        return Guidelines.read("ours.lst", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }
}
