package io.github.interop4j.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamesTests {

    private final Names names = new Names("20261123-201530-4f1c");

    @Test
    void aNameSaysThatItIsOursOfWhichRunAndOfWhatKind() {
        assertThat(IntStream.range(0, 500).mapToObj(each -> names.next("keypair")))
                .allMatch(name -> name.matches("interop4j-20261123-201530-4f1c-keypair-[0-9a-z]{8}"));
    }

    @Test
    void noTwoAreEqualWhoeverAsks() {
        assertThat(IntStream.range(0, 500).parallel().mapToObj(each -> names.next("keypair")))
                .doesNotHaveDuplicates();
    }
}
