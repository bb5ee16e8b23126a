package io.github.interop4j.report;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.assessment.Rule;
import io.github.interop4j.run.Grade;
import io.github.interop4j.run.Line;
import io.github.interop4j.run.RunResult;
import io.github.interop4j.verdict.Cause;
import io.github.interop4j.verdict.CheckResult;
import io.github.interop4j.verdict.Leftover;
import io.github.interop4j.verdict.Verdict;
import io.github.interop4j.wire.Exchange;
import io.github.interop4j.wire.Headers;
import io.github.interop4j.wire.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Runs whose clouds answer what breaks formats, if they let it; and other runs to render. */
public final class Hostile {

    /** Ends of elements, of strings, of tables, of lines; a script; controls; half a character; a turned direction. */
    public static final String TEXT = "</script><script>window.hacked=1</script><img src=x onerror=window.hacked=1>"
            + "\"'`|\\ & ]]> \u0000\u0007\u001b[31m \ud800 \u202egnp.exe\n# HELP 😀 $OS_TOKEN $(id)";

    private Hostile() {}

    /** A run in which every text that a cloud can choose is hostile. */
    public static Report report() {
        return report(Runs.run(
                failed("a1", TEXT),
                Runs.failed("a2", TEXT, new Leftover("key", TEXT, TEXT, TEXT)),
                Runs.inconclusive("a4", Cause.QUOTA, TEXT),
                Runs.passed("in-house-1", Runs.beyond(TEXT)),
                Runs.skipped("in-house-2", TEXT)));
    }

    /** A run with so many results, every third of them failed. */
    public static RunResult many(int results) {
        var lines = new ArrayList<Line>();
        for (int number = 0; number < results; number++) {
            String id = "many-" + number;
            lines.add(number % 3 == 0 ? Runs.failed(id, "in #2 GET /keys/42 -> 200: not so") : Runs.passed(id));
        }
        return Runs.run(lines.toArray(Line[]::new));
    }

    public static Report report(RunResult run) {
        return Report.of(new Conclusion(run, Rule.STRICT, Grade.GUIDELINE), Evidence.FAILED);
    }

    private static Line failed(String id, String text) {
        var verdict = new Verdict(
                Outcome.FAILED, Optional.of(Cause.CLOUD_ERROR), Optional.of(text), OptionalInt.of(1), false);
        var exchange = new Exchange(
                1,
                Phase.CHECK,
                text,
                "POST",
                "https://keys.example.org/keys?a=" + text + "&b=%zz&c",
                1,
                Headers.of(Map.of("X-Auth-Token", List.of("‹secret 1234abcd›"), "X-Odd", List.of(text, "second"))),
                "{\"name\": \"" + text,
                OptionalInt.empty(),
                Optional.of(text),
                Headers.of(Map.of("X-Openstack-Request-Id", List.of(text))),
                text,
                Runs.NIGHT,
                Duration.ofMillis(7),
                2);
        var check = new CheckResult(
                id,
                Optional.of("../../Variant"),
                text,
                text,
                "com.acme.KeyChecks#aKeyIsKept",
                verdict,
                List.of(),
                List.of(exchange),
                List.of(),
                Runs.NIGHT,
                Duration.ofMillis(1250),
                1);
        return new Line(id, text, List.of(text), Outcome.FAILED, Optional.of(text), Optional.of(check));
    }
}
