package io.github.interop4j.report.log;

import io.github.interop4j.assessment.Rule;
import io.github.interop4j.report.Evidence;
import io.github.interop4j.run.Grade;
import org.apiguardian.api.API;

/**
 * How a run is judged and what is kept of it, as whoever started it wanted.
 */
@API(status = API.Status.EXPERIMENTAL)
public record Manner(Rule rule, Grade grade, Evidence evidence) {}
