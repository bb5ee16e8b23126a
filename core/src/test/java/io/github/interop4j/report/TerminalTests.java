package io.github.interop4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.report.Terminal.Paint;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTests {

    @Test
    void onlyATerminalIsLiveAndColoured() {
        assertThat(Terminal.of(Map.of("TERM", "xterm"), true)).isEqualTo(new Terminal(true, true));
        assertThat(Terminal.of(Map.of("TERM", "xterm"), false)).isEqualTo(Terminal.PLAIN);
        assertThat(Terminal.of(Map.of("TERM", "dumb"), true)).isEqualTo(Terminal.PLAIN);
    }

    @Test
    void coloursCanBeRefused() {
        assertThat(Terminal.of(Map.of("NO_COLOR", "1"), true)).isEqualTo(new Terminal(true, false));
        assertThat(Terminal.of(Map.of("NO_COLOR", ""), true)).isEqualTo(new Terminal(true, true));
    }

    @Test
    void aTestRunsWithoutATerminal() {
        assertThat(Terminal.detect(Map.of("TERM", "xterm"))).isEqualTo(Terminal.PLAIN);
    }

    @Test
    void paintIsLaidOnOnlyWhereColoursAreWanted() {
        assertThat(new Terminal(true, true).painted(Paint.BAD, "no")).isEqualTo("\u001b[31mno\u001b[0m");
        assertThat(Terminal.PLAIN.painted(Paint.BAD, "no")).isEqualTo("no");
    }
}
