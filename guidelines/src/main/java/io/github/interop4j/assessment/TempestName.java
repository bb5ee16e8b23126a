package io.github.interop4j.assessment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A test's name as Tempest prints it: {@code name[id-…,attributes](scenario)}.
 *
 * @param name without the brackets, the scenario kept
 * @param id the bare id, empty if there is none
 */
record TempestName(String name, String id) {

    private static final String PREFIX = "id-";
    private static final Pattern FIXTURE = Pattern.compile("(setUpClass|tearDownClass) \\((.+)\\)");

    /** From the first bracket to the last, as refstack-client does. */
    static TempestName of(String printed) {
        int open = printed.indexOf('[');
        int close = printed.lastIndexOf(']');
        if (open < 0 || close < open) {
            return new TempestName(printed, "");
        }
        String id = Arrays.stream(printed.substring(open + 1, close).split(",", -1))
                .map(String::strip)
                .filter(each -> each.startsWith(PREFIX))
                .map(each -> each.substring(PREFIX.length()).toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
        return new TempestName(printed.substring(0, open) + printed.substring(close + 1), id);
    }

    /**
     * The result of a line of a run, if it says something of a test.
     *
     * <p>A class whose set-up was skipped or broke has no lines for its tests: the class's name then stands for them, and
     * a broken set-up says nothing about them. A broken tear-down says nothing either.
     */
    static Optional<TestResult> result(String printed, Outcome outcome, Optional<String> reason) {
        Matcher fixture = FIXTURE.matcher(printed);
        if (!fixture.matches()) {
            TempestName name = of(printed);
            return Optional.of(new TestResult(name.id, Optional.of(name.name), outcome, Optional.empty(), reason));
        }
        if (fixture.group(1).equals("tearDownClass")) {
            return Optional.empty();
        }
        boolean skipped = outcome == Outcome.SKIPPED;
        return Optional.of(new TestResult(
                "",
                Optional.of(fixture.group(2)),
                skipped ? Outcome.SKIPPED : Outcome.INCONCLUSIVE,
                skipped ? Optional.empty() : Optional.of("given"),
                reason));
    }
}
