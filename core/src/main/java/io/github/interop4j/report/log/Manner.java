package io.github.interop4j.report.log;

import io.github.interop4j.assessment.Rule;
import io.github.interop4j.report.Evidence;
import io.github.interop4j.report.expected.ExpectedFailure;
import io.github.interop4j.run.Grade;
import java.util.List;
import org.apiguardian.api.API;

/**
 * How a run is judged and what is kept of it, as whoever started it wanted.
 *
 * @param expected the failures that are known before it begins
 */
@API(status = API.Status.EXPERIMENTAL)
public record Manner(Rule rule, Grade grade, Evidence evidence, List<ExpectedFailure> expected) {

    public Manner {
        expected = List.copyOf(expected);
    }

    /** Nothing is expected to fail. */
    public Manner(Rule rule, Grade grade, Evidence evidence) {
        this(rule, grade, evidence, List.of());
    }
}
