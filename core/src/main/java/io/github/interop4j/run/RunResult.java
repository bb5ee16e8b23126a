package io.github.interop4j.run;

import io.github.interop4j.assessment.Assessment;
import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.assessment.Rule;
import io.github.interop4j.assessment.TestResult;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.service.choice.Choice;
import io.github.interop4j.verdict.Cause;
import io.github.interop4j.verdict.Leftover;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Everything a run found. Free of secrets; complete without the cloud, so that it can be stored and assessed again.
 *
 * @param roles     the cloud that played each role, by the role's title
 * @param cpid      by what RefStack tells the member's cloud apart
 * @param started   to the millisecond, as it is stored; {@code finished} too
 * @param complete  whether every selected check ran to its end
 * @param lines     one for every id of the guideline, then those beyond it
 * @param sharedRequests how many requests were sent for what checks share: to make it, and to take it back at the end
 * @param untracked requests that made something nobody declared; empty unless words lack a declaration
 * @param leftovers what the run made and could not take back, check by check and then what was shared
 * @param choices   what servers were made with, in the order in which it was chosen
 * @param surroundings what the cloud was like, where the run looked
 */
@API(status = API.Status.EXPERIMENTAL)
public record RunResult(
        String run,
        Map<String, String> roles,
        String cpid,
        Requirements requirements,
        boolean complete,
        Instant started,
        Instant finished,
        List<Line> lines,
        int sharedRequests,
        List<String> untracked,
        List<Leftover> leftovers,
        List<Choice<?>> choices,
        Surroundings surroundings) {

    public RunResult {
        started = started.truncatedTo(ChronoUnit.MILLIS);
        finished = finished.truncatedTo(ChronoUnit.MILLIS);
        roles = Map.copyOf(roles);
        lines = List.copyOf(lines);
        untracked = List.copyOf(untracked);
        leftovers = List.copyOf(leftovers);
        choices = List.copyOf(choices);
    }

    /** Returns the same run with other lines. */
    public RunResult with(List<Line> others) {
        return new RunResult(
                run,
                roles,
                cpid,
                requirements,
                complete,
                started,
                finished,
                others,
                sharedRequests,
                untracked,
                leftovers,
                choices,
                surroundings);
    }

    /** Judges the program by this rule; pure, and can be done again later with other requirements. */
    public Assessment assess(Rule rule) {
        return assess(rule, Grade.GUIDELINE);
    }

    /** Judges the program by this rule and grade, and by the waivers that held on the day it ended. */
    public Assessment assess(Rule rule, Grade grade) {
        return Assessment.of(
                requirements, testResults(lines, grade), rule, LocalDate.ofInstant(finished, ZoneOffset.UTC));
    }

    /** Returns what there is to be assessed, of this or any other run's lines. */
    public static List<TestResult> testResults(List<Line> lines, Grade grade) {
        return lines.stream()
                .map(line -> new TestResult(
                        line.id(),
                        Optional.of(line.name()),
                        grade.outcome(line),
                        line.check().flatMap(each -> each.verdict().cause()).map(Cause::title),
                        line.reason()))
                .toList();
    }

    public long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    /** Returns how many requests the run sent, for checks and for what they share: polls, repeats, clean-up counted. */
    public int requests() {
        return sharedRequests
                + lines.stream()
                        .flatMap(line -> Stream.concat(line.check().stream(), line.again().stream()))
                        .mapToInt(check -> check.requests())
                        .sum();
    }
}
