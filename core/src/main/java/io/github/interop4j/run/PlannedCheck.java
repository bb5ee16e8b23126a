package io.github.interop4j.run;

import io.github.interop4j.check.Demand;
import org.apiguardian.api.API;

/**
 * A check that a run would run, and what it takes.
 */
@API(status = API.Status.EXPERIMENTAL)
public record PlannedCheck(KnownCheck check, Demand demand) {}
