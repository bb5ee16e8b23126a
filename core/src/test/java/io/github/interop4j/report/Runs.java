package io.github.interop4j.report;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.judgement.Finding;
import io.github.interop4j.requirement.GoneTest;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.Requirement;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.run.Line;
import io.github.interop4j.run.RunResult;
import io.github.interop4j.run.Surroundings;
import io.github.interop4j.service.choice.Choice;
import io.github.interop4j.service.choice.Offer;
import io.github.interop4j.verdict.Cause;
import io.github.interop4j.verdict.CheckResult;
import io.github.interop4j.verdict.Leftover;
import io.github.interop4j.verdict.Verdict;
import io.github.interop4j.wire.Exchange;
import io.github.interop4j.wire.Headers;
import io.github.interop4j.wire.Id;
import io.github.interop4j.wire.Phase;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Runs to tell people about: made up, since what is tested is the telling. */
public final class Runs {

    public static final Instant NIGHT = Instant.parse("2026-11-23T02:00:00Z");

    private static final String GUIDELINE = """
            {"id": "acme-2026", "extends": "dns.2020.06", "drop": ["dns-record-crud", "dns-zone-crud"], "add": {
              "acme-keys": {"status": "required", "tests": {
                "acme.Keys.kept": {"id": "a1"}, "acme.Keys.gone": {"id": "a2"}}},
              "acme-names": {"status": "required", "tests": {"acme.Names.unique": {"id": "a3"}}},
              "acme-later": {"status": "advisory", "tests": {"acme.Later.soon": {"id": "a4"}}}},
             "flag": {"a4": {"type": "D404"}}}
            """;

    private Runs() {}

    public static Requirements requirements() {
        var content = new ByteArrayInputStream(GUIDELINE.getBytes(StandardCharsets.UTF_8));
        return Requirements.of(Guidelines.read("acme.json", content), Program.DNS);
    }

    /** A flavor that was chosen from among several. */
    public static Choice<Offer.Flavor> flavor(String... alternatives) {
        return new Choice<>(
                "acme",
                "",
                new Offer.Flavor(new Id("1"), "m1.nano", 1, 64, 1),
                "the smallest that fits",
                Stream.of(alternatives)
                        .map(name -> new Offer.Flavor(new Id(name), name, 2, 512, 1))
                        .toList());
    }

    /** A whole run with these lines, and one that was not implemented for every other id. */
    public static RunResult run(Line... lines) {
        return run(true, lines);
    }

    public static RunResult run(boolean complete, Line... lines) {
        return run(complete, 0, List.of(), lines);
    }

    public static RunResult run(boolean complete, int shared, List<Choice<?>> choices, Line... lines) {
        return run(requirements(), complete, shared, choices, lines);
    }

    /** A whole run for another guideline. */
    public static RunResult run(Requirements requirements, Line... lines) {
        return run(requirements, true, 0, List.of(), lines);
    }

    private static RunResult run(
            Requirements requirements, boolean complete, int shared, List<Choice<?>> choices, Line... lines) {
        var all = new ArrayList<Line>(List.of(lines));
        for (Requirement requirement : requirements.tests()) {
            if (all.stream().noneMatch(line -> line.id().equals(requirement.testId()))) {
                all.add(new Line(
                        requirement.testId(),
                        requirement.name(),
                        requirement.capabilities(),
                        Outcome.NOT_IMPLEMENTED,
                        Optional.of(requirement.gone().map(GoneTest::reason).orElse("there is no check for it yet")),
                        Optional.empty()));
            }
        }
        List<Leftover> leftovers = all.stream()
                .flatMap(line -> line.check().stream())
                .flatMap(check -> check.leftovers().stream())
                .toList();
        return new RunResult(
                "20261123-020000-abcd",
                Map.of("member", "acme", "other", "acme-two"),
                "c7a1",
                requirements,
                complete,
                NIGHT,
                NIGHT.plusMillis(83_250),
                all,
                shared,
                List.of(),
                leftovers,
                choices,
                Surroundings.UNKNOWN);
    }

    /** A run of each outcome. */
    public static RunResult everyOutcome() {
        return run(
                passed("a1", beyond("in #2 GET /keys/42 -> 200: the name must be kept")),
                failed(
                        "a2",
                        "in #2 GET /keys/42 -> 200: gone is gone",
                        new Leftover("key", "42", "/keys/42", "DELETE answered 500")),
                inconclusive("a4", Cause.QUOTA, "in #2 GET /keys/42 -> 413: too many"),
                skipped("in-house", "needs credential other, which this run was not given"));
    }

    public static Line passed(String id, Finding... findings) {
        return line(id, Outcome.PASSED, Optional.empty(), Optional.empty(), false, List.of(findings), List.of());
    }

    public static Line skipped(String id, String reason) {
        return line(id, Outcome.SKIPPED, Optional.empty(), Optional.of(reason), false, List.of(), List.of());
    }

    public static Line failed(String id, String reason, Leftover... leftovers) {
        return line(
                id,
                Outcome.FAILED,
                Optional.of(Cause.CLOUD_NONCONFORMANT),
                Optional.of(reason),
                false,
                List.of(),
                List.of(leftovers));
    }

    public static Line failedByStrictness(String id, String reason) {
        return line(
                id,
                Outcome.FAILED,
                Optional.of(Cause.CLOUD_NONCONFORMANT),
                Optional.of(reason),
                true,
                List.of(),
                List.of());
    }

    public static Line inconclusive(String id, Cause cause, String reason) {
        return line(id, Outcome.INCONCLUSIVE, Optional.of(cause), Optional.of(reason), false, List.of(), List.of());
    }

    public static Finding beyond(String message) {
        return new Finding(Finding.Kind.BEYOND, 2, message);
    }

    /** What a proxy that strips a header makes every check find. */
    public static Finding ofEveryAnswer(int exchange, String path) {
        return new Finding(
                Finding.Kind.EVERY_ANSWER,
                exchange,
                "in #" + exchange + " GET " + path + " -> 200: the header X-Acme must be there but was absent");
    }

    private static Line line(
            String id,
            Outcome outcome,
            Optional<Cause> cause,
            Optional<String> reason,
            boolean byStrictnessAlone,
            List<Finding> findings,
            List<Leftover> leftovers) {
        Optional<Requirement> requirement = requirements().test(id);
        OptionalInt deciding = cause.isPresent() ? OptionalInt.of(2) : OptionalInt.empty();
        var check = new CheckResult(
                id,
                Optional.empty(),
                "acme-class",
                "a key of " + id + " is kept",
                "com.acme.KeyChecks#aKeyIsKept",
                new Verdict(outcome, cause, reason, deciding, byStrictnessAlone),
                findings,
                List.of(exchange(1, "POST", "/keys", 201), exchange(2, "GET", "/keys/42", 200)),
                leftovers,
                NIGHT.plusSeconds(3),
                Duration.ofMillis(1250),
                7);
        return new Line(
                id,
                requirement.map(Requirement::name).orElse(check.sentence()),
                requirement.map(Requirement::capabilities).orElse(List.of(check.capability())),
                outcome,
                reason,
                Optional.of(check));
    }

    private static Exchange exchange(int number, String method, String path, int status) {
        return new Exchange(
                number,
                Phase.CHECK,
                "keys",
                method,
                "https://keys.example.org" + path,
                1,
                Headers.of(Map.of("X-Auth-Token", List.of("‹secret 1234abcd›"))),
                "",
                OptionalInt.of(status),
                Optional.empty(),
                Headers.of(Map.of("X-Openstack-Request-Id", List.of("req-" + number))),
                "{\"key\":{\"id\":\"42\"}}",
                NIGHT.plusSeconds(4),
                Duration.ofMillis(120),
                number);
    }
}
