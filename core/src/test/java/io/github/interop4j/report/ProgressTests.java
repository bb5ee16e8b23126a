package io.github.interop4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.run.Line;
import io.github.interop4j.verdict.Cause;
import io.github.interop4j.verdict.CheckResult;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ProgressTests {

    private static final Terminal LIVE = new Terminal(true, false);

    private final Screen screen = new Screen();
    private final Clock clock = new Clock();

    private static final class Clock implements InstantSource {
        private Instant now = Runs.NIGHT;

        @Override
        public Instant instant() {
            return now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }

    @Test
    void elsewhereEachCheckIsALine() {
        try (Progress progress = new Progress(screen.out, Terminal.PLAIN, clock)) {
            progress.planned(12);
            progress.started("a1", "a key is kept");
            progress.finished(check(Runs.passed("a1")));
            progress.finished(check(Runs.failed("a2", "in #2 GET /keys/42 -> 200:\n gone is gone")));
        }

        assertThat(screen.lines())
                .containsExactly(
                        "[ 1/12] PASSED a key of a1 is kept (1.3 s)",
                        "[ 2/12] FAILED a key of a2 is kept: in #2 GET /keys/42 -> 200: gone is gone (1.3 s)");
    }

    @Test
    void whatWasChosenIsALineWithItsReasonAndSomeOfTheOthers() {
        try (Progress progress = new Progress(screen.out, Terminal.PLAIN, clock)) {
            progress.chosen(Runs.flavor());
            progress.chosen(Runs.flavor("a", "b", "c", "d"));
        }

        String chosen = "flavor m1.nano (1 vCPU, 64 MiB RAM, 1 GiB disk): the smallest that fits";
        assertThat(screen.lines()).containsExactly(chosen, chosen + "; else a, b, c …");
    }

    @Test
    void onATerminalOneLineIsWrittenOver() {
        try (Progress progress = new Progress(screen.out, LIVE, clock)) {
            progress.planned(12);
            clock.pass(Duration.ofSeconds(5));
            progress.started("a1", "a key of a1 is kept");
            progress.finished(check(Runs.passed("a1")));
        }

        assertThat(screen.overwritten())
                .containsSequence("[ 0/12] · 0 failed · 0:05 · a key of a1 is kept", "[ 1/12] · 0 failed · 0:05");
        assertThat(screen.overwritten()).last().isEqualTo("");
        assertThat(screen.text()).doesNotContain("\n");
    }

    @Test
    void failuresStayAboveTheLine() {
        try (Progress progress = new Progress(screen.out, LIVE, clock)) {
            progress.planned(12);
            progress.finished(check(Runs.failed("a2", "gone is gone")));
            progress.finished(check(Runs.inconclusive("a3", Cause.NETWORK, "no answer")));
        }

        assertThat(screen.lines())
                .anyMatch(line -> line.endsWith("FAILED a key of a2 is kept: gone is gone (1.3 s)"))
                .anyMatch(line -> line.endsWith("INCONCLUSIVE a key of a3 is kept: no answer (1.3 s)"));
        assertThat(screen.overwritten()).contains("[ 2/12] · 1 failed · 1 inconclusive · 0:00");
    }

    @Test
    void theTimeLeftIsEstimatedFromThoseThatAreDone() {
        try (Progress progress = new Progress(screen.out, LIVE, clock)) {
            progress.planned(12);
            for (int done = 0; done < 3; done++) {
                clock.pass(Duration.ofSeconds(20));
                progress.finished(check(Runs.passed("a1")));
            }
        }

        assertThat(screen.overwritten()).contains("[ 3/12] · 0 failed · 1:00, about 3:00 left");
    }

    @Test
    void theLineIsNeverWiderThanATerminal() {
        try (Progress progress = new Progress(screen.out, LIVE, clock)) {
            progress.planned(12);
            progress.started("a1", "a key ".repeat(40));
        }

        assertThat(screen.overwritten()).allSatisfy(line -> assertThat(line).hasSizeLessThan(80));
    }

    @Test
    void whatTheCloudSaysCannotCommandTheTerminal() {
        try (Progress progress = new Progress(screen.out, Terminal.PLAIN, clock)) {
            progress.finished(check(Runs.failed("a2", "the title must be 'x' but was '\u001b[2J\u0007'")));
        }

        assertThat(screen.text()).doesNotContain("\u001b", "\u0007").contains("'?[2J?'");
    }

    private static CheckResult check(Line line) {
        return line.check().orElseThrow();
    }
}
