package io.github.interop4j.report.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.assessment.Rule;
import io.github.interop4j.assessment.Standing;
import io.github.interop4j.report.Conclusion;
import io.github.interop4j.report.Evidence;
import io.github.interop4j.report.NotARun;
import io.github.interop4j.report.Report;
import io.github.interop4j.report.ResultFolder;
import io.github.interop4j.report.Runs;
import io.github.interop4j.run.Grade;
import io.github.interop4j.run.Line;
import io.github.interop4j.run.RunResult;
import io.github.interop4j.trial.SmallDisk;
import io.github.interop4j.verdict.CheckResult;
import io.github.interop4j.wire.Exchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EventLogTests {

    private static final RunResult RUN = Runs.run(
            true,
            34,
            List.of(Runs.flavor("m1.small")),
            Runs.everyOutcome().lines().toArray(Line[]::new));

    @TempDir
    Path folder;

    private final List<String> complaints = new ArrayList<>();

    @Test
    void whatIsReadIsWhatTheRunSaid() {
        for (Evidence evidence : Evidence.values()) {
            Report live = Report.of(new Conclusion(RUN, Rule.STRICT, Grade.BEYOND), evidence);

            Report read = EventLog.read(logged(RUN, evidence));

            assertThat(read).usingRecursiveComparison().isEqualTo(live);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void whatDidNotPassIsKeptWholeAndTheRestInOutline() {
        List<Line> lines = EventLog.read(logged(RUN, Evidence.FAILED)).result().lines();

        assertThat(exchanges(lines, "a2")).allMatch(each -> each.responseBody().contains("\"42\""));
        assertThat(exchanges(lines, "a1"))
                .extracting(Exchange::responseBody)
                .containsExactly("", "{\"key\":{\"id\":\"42\"}}"); // the second is what a finding rests on
        assertThat(exchanges(lines, "a1").get(0).requestHeaders().asMap()).isEmpty();
        assertThat(exchanges(lines, "a1").get(0).requestId()).contains("req-1");
        assertThat(exchanges(EventLog.read(logged(RUN, Evidence.ALL)).result().lines(), "a1"))
                .allMatch(each -> each.responseBody().contains("\"42\""));
    }

    @Test
    void aRunThatIsKilledAtAnyMomentTellsWhatItHasSaid() throws IOException {
        byte[] all = Files.readAllBytes(logged(RUN, Evidence.FAILED).resolve(EventLog.FILE));
        int begun = new String(all, StandardCharsets.UTF_8).indexOf('\n') + 1;
        int outcomes = 0;
        for (int length = begun; length < all.length; length += 97) {
            Files.write(folder.resolve(EventLog.FILE), Arrays.copyOf(all, length));

            Report read = EventLog.read(folder);

            assertThat(read.ended()).isFalse();
            assertThat(read.result().complete()).isFalse();
            assertThat(read.result().lines()).hasSize(5);
            int found = (int) read.result().lines().stream()
                    .filter(line -> line.check().isPresent())
                    .count();
            assertThat(found).isGreaterThanOrEqualTo(outcomes);
            outcomes = found;
        }
        assertThat(outcomes).isEqualTo(4);
    }

    @Test
    void aCheckThatRanWhenTheRunWasKilledIsTold() throws IOException {
        EventLog log = log(Evidence.FAILED);
        log.begun(nothingRan());
        log.started("a2", "a key of a2 is kept");
        log.finished(check("a1"));

        Report read = EventLog.read(folder);

        assertThat(read.conclusion().standing()).isEqualTo(Standing.UNPROVEN);
        assertThat(line(read, "a1").outcome()).isEqualTo(Outcome.PASSED);
        assertThat(line(read, "a2").outcome()).isEqualTo(Outcome.NOT_RUN);
        assertThat(line(read, "a2").reason()).contains("the run was killed while it ran");
        assertThat(line(read, "a4").reason()).contains("the run was interrupted before it");
    }

    @Test
    void whatIsChosenBeforeTheRunBeginsIsToldAfterItsFirstLine() throws IOException {
        EventLog log = log(Evidence.FAILED);
        log.noted("no more than 2 servers at once");
        log.chosen(Runs.flavor("m1.small"));
        log.begun(nothingRan());

        assertThat(Files.readAllLines(folder.resolve(EventLog.FILE)))
                .extracting(line -> line.substring(0, line.indexOf(',')))
                .containsExactly("{\"event\":\"begun\"", "{\"event\":\"noted\"", "{\"event\":\"chosen\"");
        assertThat(EventLog.read(folder).result().choices()).containsExactly(Runs.flavor("m1.small"));
    }

    @Test
    void eventsAndKeysOfLaterVersionsArePassedOver() throws IOException {
        Path file = logged(RUN, Evidence.FAILED).resolve(EventLog.FILE);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.add(1, "{\"event\":\"felt\",\"at\":\"2026-11-23T02:00:00Z\",\"mood\":\"good\"}");
        lines.replaceAll(line -> line.replaceFirst("^\\{", "{\"new\":[1],"));
        Files.write(file, lines);

        assertThat(EventLog.read(folder).result().lines()).hasSize(5);
    }

    @Test
    void whatIsNoLogIsRefused() throws IOException {
        assertThatThrownBy(() -> EventLog.read(folder))
                .isInstanceOf(NotARun.class)
                .hasMessage(folder.resolve(EventLog.FILE) + " cannot be read: there is no such file or folder");
        refuses("", "it is empty: its run was killed before it could say anything");
        refuses("{\"event\":\"beg", "it is empty: its run was killed before it could say anything");
        refuses(
                "{\"event\":\"begun\"}\n",
                "expected the key format with the value 'interop4j-events' in its first line");
        refuses(
                "{\"format\":\"interop4j-events\",\"version\":2}\n",
                "it is of version 2; this interop4j reads version 1");
        refuses("nonsense\n", "line 1 is not JSON: ");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void onAFullDiskARunGoesOnAndItsLogTellsWhatFitted() throws Exception {
        String said = SmallDisk.run(12, FullDisk.class, folder);

        assertThat(said)
                .startsWith("cannot write " + folder.resolve(EventLog.FILE)
                        + ": File too large; the run goes on, and it is tried again with each event\n")
                .containsPattern("events.jsonl lacks the last \\d+ events of this run, which could not be written")
                .endsWith("the run ended\n");
        assertThat(said.lines()).hasSize(3);
        assertThat(EventLog.read(folder).result().count(Outcome.PASSED)).isEqualTo(1);
        assertThat(Files.readString(folder.resolve(EventLog.FILE))).endsWith("}\n");
    }

    private void refuses(String content, String why) throws IOException {
        Files.writeString(folder.resolve(EventLog.FILE), content);
        assertThatThrownBy(() -> EventLog.read(folder))
                .isInstanceOf(NotARun.class)
                .hasMessageStartingWith(folder.resolve(EventLog.FILE) + " is not a log of a run: " + why);
    }

    private Path logged(RunResult run, Evidence evidence) {
        try (EventLog log = log(evidence)) {
            tell(log, run);
        }
        return folder;
    }

    private EventLog log(Evidence evidence) {
        return new EventLog(
                run -> ResultFolder.writable(folder, ""),
                new Manner(Rule.STRICT, Grade.BEYOND, evidence),
                complaints::add);
    }

    /** As a run tells it. */
    static void tell(EventLog log, RunResult run) {
        run.choices().forEach(log::chosen);
        log.begun(nothingRan());
        for (Line line : run.lines()) {
            line.check().ifPresent(check -> {
                log.started(check.id(), check.sentence());
                log.finished(check);
            });
        }
        log.ended(run);
    }

    static RunResult nothingRan() {
        return Runs.run(
                false,
                RUN.lines().stream()
                        .map(line -> line.check().isEmpty()
                                ? line
                                : new Line(
                                        line.id(),
                                        line.name(),
                                        line.capabilities(),
                                        Outcome.NOT_RUN,
                                        Optional.of("the run was interrupted before it"),
                                        Optional.empty()))
                        .toArray(Line[]::new));
    }

    private static CheckResult check(String id) {
        return Runs.passed(id).check().orElseThrow();
    }

    private static Line line(Report report, String id) {
        return report.result().lines().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Exchange> exchanges(List<Line> lines, String id) {
        return lines.stream()
                .filter(line -> line.id().equals(id))
                .flatMap(line -> line.check().stream())
                .flatMap(check -> check.exchanges().stream())
                .toList();
    }
}
