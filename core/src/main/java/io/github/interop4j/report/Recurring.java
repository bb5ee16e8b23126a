package io.github.interop4j.report;

import io.github.interop4j.judgement.Finding;
import io.github.interop4j.run.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * A finding, and how often the same was found: a proxy that strips one header is one thing to tell, not one for every
 * answer.
 *
 * @param line  whose check found it first
 * @param first as it was found first
 */
@API(status = API.Status.INTERNAL)
public record Recurring(Line line, Finding first, long answers, long checks) {

    /** Returns the findings of this kind, in the order in which they were found first. */
    public static List<Recurring> of(Collection<Line> lines, Finding.Kind kind) {
        Map<String, Recurring> all = new LinkedHashMap<>();
        for (Line line : lines) {
            Map<String, Recurring> own = new LinkedHashMap<>();
            line.check().stream()
                    .flatMap(check -> check.findings().stream())
                    .filter(each -> each.kind() == kind)
                    .forEach(each -> own.merge(each.what(), new Recurring(line, each, 1, 1), Recurring::again));
            own.forEach((what, each) -> all.merge(what, each, Recurring::elsewhere));
        }
        return new ArrayList<>(all.values());
    }

    /** Returns how many different findings go beyond what the guideline's tests demand. */
    public static long beyond(Collection<Line> lines) {
        return Arrays.stream(Finding.Kind.values())
                .filter(Finding.Kind::isBeyond)
                .mapToLong(kind -> of(lines, kind).size())
                .sum();
    }

    private Recurring again(Recurring other) {
        return new Recurring(line, first, answers + other.answers, checks);
    }

    private Recurring elsewhere(Recurring other) {
        return new Recurring(line, first, answers + other.answers, checks + other.checks);
    }

    /** {@code in #2 GET /keys -> 200: the header Vary must be there but was absent (so in 12 answers, in 3 checks)}. */
    public String told() {
        return answers == 1
                ? first.message()
                : first.message() + " (so in " + answers + " answers, in " + Words.count(checks, "check") + ")";
    }
}
