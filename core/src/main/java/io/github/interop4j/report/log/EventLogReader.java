package io.github.interop4j.report.log;

import static io.github.interop4j.report.CheckJsonReader.each;
import static io.github.interop4j.report.CheckJsonReader.instant;
import static io.github.interop4j.report.CheckJsonReader.strings;
import static io.github.interop4j.report.CheckJsonReader.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.assessment.Rule;
import io.github.interop4j.guideline.GuidelineException;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.guideline.UnknownNameException;
import io.github.interop4j.report.CheckJsonReader;
import io.github.interop4j.report.Conclusion;
import io.github.interop4j.report.Evidence;
import io.github.interop4j.report.ExpectedJson;
import io.github.interop4j.report.NotARun;
import io.github.interop4j.report.Report;
import io.github.interop4j.report.ResultFolder;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.run.Grade;
import io.github.interop4j.run.Line;
import io.github.interop4j.run.RunResult;
import io.github.interop4j.service.choice.Choice;
import io.github.interop4j.verdict.CheckResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a run from its log. Where the run was killed, what had begun and did not end counts as not run, and so does what
 * was still to come.
 */
final class EventLogReader {

    private final String file;
    private final JsonNode begun;
    private final Map<String, List<CheckResult>> results = new HashMap<>();
    private final List<CheckResult> again = new ArrayList<>();
    private final Set<String> started = new HashSet<>();
    private final List<Choice<?>> choices = new ArrayList<>();
    private Optional<JsonNode> ended = Optional.empty();
    private Instant last;

    private EventLogReader(String file, JsonNode begun) {
        this.file = file;
        this.begun = begun;
        this.last = instant(begun, "at");
    }

    static Report read(Path file) {
        try {
            String content = Files.readString(file, StandardCharsets.UTF_8);
            return read(file.toString(), content);
        } catch (IOException e) {
            throw new NotARun(file + " cannot be read: " + ResultFolder.reason(e));
        } catch (IllegalArgumentException | DateTimeException | GuidelineException | UnknownNameException e) {
            throw new NotARun(file + " is not a log of a run: " + e.getMessage());
        }
    }

    private static Report read(String file, String content) {
        // what comes after the last end of a line was being written when the run was killed
        List<String> lines =
                content.substring(0, content.lastIndexOf('\n') + 1).lines().toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("it is empty: its run was killed before it could say anything");
        }
        JsonNode first = event(lines.get(0), 1);
        if (!first.path("format").asText().equals(EventJson.FORMAT)) {
            throw new IllegalArgumentException(
                    "expected the key format with the value '" + EventJson.FORMAT + "' in its first line");
        }
        if (first.path("version").asInt() != EventJson.VERSION) {
            throw new IllegalArgumentException("it is of version " + first.path("version") + "; this interop4j reads"
                    + " version " + EventJson.VERSION);
        }
        var reader = new EventLogReader(file, first);
        for (int number = 2; number <= lines.size(); number++) {
            reader.take(event(lines.get(number - 1), number));
        }
        return reader.report();
    }

    private static JsonNode event(String line, int number) {
        try {
            return EventJson.JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("line " + number + " is not JSON: " + e.getOriginalMessage());
        }
    }

    private void take(JsonNode event) {
        last = instant(event, "at");
        switch (text(event, "event")) {
            case "chosen" -> choices.add(ChoiceJson.read(event.path("choice")));
            case "started" -> started.add(text(event, "id"));
            case "finished" -> finished(CheckJsonReader.check(event));
            case "again" -> again.add(CheckJsonReader.check(event));
            case "ended" -> ended = Optional.of(event);
            default -> {} // noted; and what later versions may add
        }
    }

    private void finished(CheckResult check) {
        started.remove(check.id());
        results.computeIfAbsent(check.id(), id -> new ArrayList<>()).add(check);
    }

    private Report report() {
        var conclusion = new Conclusion(result(), Rule.named(text(begun, "rule")), Grade.named(text(begun, "grade")));
        return new Report(
                conclusion,
                Evidence.named(text(begun, "evidence")),
                ended.isPresent(),
                Optional.empty(),
                ExpectedJson.read(begun));
    }

    private RunResult result() {
        Requirements requirements = requirements();
        var roles = new HashMap<String, String>();
        begun.path("clouds")
                .properties()
                .forEach(each -> roles.put(each.getKey(), each.getValue().asText()));
        JsonNode end = ended.orElse(begun);
        return new RunResult(
                text(begun, "run"),
                roles,
                text(begun, "cpid"),
                requirements,
                end.path("complete").asBoolean(),
                instant(begun, "started"),
                ended.map(event -> instant(event, "finished")).orElse(last),
                lines(requirements),
                end.path("shared_requests").asInt(),
                strings(end.path("untracked")),
                ended.map(CheckJsonReader::leftovers).orElseGet(this::leftBehind),
                choices,
                CheckJsonReader.surroundings(begun));
    }

    private List<io.github.interop4j.verdict.Leftover> leftBehind() {
        return results.values().stream()
                .flatMap(List::stream)
                .flatMap(check -> check.leftovers().stream())
                .toList();
    }

    private Requirements requirements() {
        JsonNode guideline = begun.path("guideline");
        var facts = new ByteArrayInputStream(text(guideline, "facts").getBytes(StandardCharsets.UTF_8));
        return Requirements.of(Guidelines.read(file, facts), Program.named(text(guideline, "program")));
    }

    /** In the order in which the run first told of them. */
    private List<Line> lines(Requirements requirements) {
        var why = new HashMap<String, Line>();
        ended.ifPresent(
                event -> each(event.path("lines"), EventLogReader::line).forEach(line -> why.put(line.id(), line)));
        var lines = new ArrayList<Line>();
        for (Line expected : each(begun.path("lines"), EventLogReader::line)) {
            List<CheckResult> ran = results.getOrDefault(expected.id(), List.of());
            if (ran.isEmpty()) {
                lines.add(Optional.ofNullable(why.get(expected.id())).orElseGet(() -> killed(expected)));
            }
            ran.stream()
                    .sorted(Comparator.comparing(each -> each.variant().orElse("")))
                    .forEach(each -> lines.add(Line.of(requirements, each).again(again)));
        }
        return lines;
    }

    private Line killed(Line expected) {
        return started.contains(expected.id())
                ? new Line(
                        expected.id(),
                        expected.name(),
                        expected.capabilities(),
                        Outcome.NOT_RUN,
                        Optional.of("the run was killed while it ran"),
                        Optional.empty())
                : expected;
    }

    private static Line line(JsonNode node) {
        return CheckJsonReader.line(node, Optional.empty());
    }
}
