package io.github.interop4j.report;

import io.github.interop4j.budget.Need;
import io.github.interop4j.budget.Resource;
import io.github.interop4j.run.PlannedCheck;
import io.github.interop4j.run.RunPlan;
import io.github.interop4j.verdict.CheckResult;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * About how many requests a run sends and how long it takes: by the last run, and by rules of thumb for the rest.
 *
 * @param measured  how many checks the last run tells of
 * @param requests  of all checks
 * @param work      of all checks, one after the other
 */
record Estimate(RunPlan plan, Optional<RecordedRun> last, int measured, int requests, Duration work) {

    private static final int REQUESTS_OF_A_CHECK = 4;
    private static final int REQUESTS_OF_A_THING = 4;
    private static final int REQUESTS_OF_A_SERVER = 12;
    private static final Duration OF_A_REQUEST = Duration.ofMillis(250);
    private static final Duration OF_A_SERVER = Duration.ofSeconds(20);

    /** They come with what has them. */
    private static final Set<Resource> NO_THINGS =
            Set.of(Resource.SERVERS, Resource.RESIZES, Resource.VCPUS, Resource.RAM_MB, Resource.VOLUME_GB);

    static Estimate of(RunPlan plan, Optional<RecordedRun> last) {
        Map<String, CheckResult> known = known(last);
        int measured = 0;
        int requests = 0;
        Duration work = Duration.ZERO;
        for (PlannedCheck each : plan.checks()) {
            Optional<CheckResult> ran = Optional.ofNullable(
                    known.get(each.check().id() + each.check().variant().orElse("")));
            measured += ran.isPresent() ? 1 : 0;
            requests += ran.map(CheckResult::requests)
                    .orElseGet(() -> requests(each.demand().total()) + REQUESTS_OF_A_CHECK);
            work = work.plus(ran.map(CheckResult::duration)
                    .orElseGet(() -> time(each.demand().total(), REQUESTS_OF_A_CHECK)));
        }
        for (var shared : plan.shared().entrySet()) {
            int copies = plan.copies(shared.getKey());
            requests += copies * requests(shared.getValue().need());
            work = work.plus(time(shared.getValue().need(), 0).multipliedBy(copies));
        }
        return new Estimate(plan, last, measured, requests, work);
    }

    private static Map<String, CheckResult> known(Optional<RecordedRun> last) {
        var known = new HashMap<String, CheckResult>();
        last.ifPresent(run -> run.lines().stream()
                .flatMap(line -> line.check().stream())
                .forEach(each -> known.put(each.id() + each.variant().orElse(""), each)));
        return known;
    }

    private static int requests(Need made) {
        int things = made.amounts().entrySet().stream()
                .filter(each -> !NO_THINGS.contains(each.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return things * REQUESTS_OF_A_THING + made.amount(Resource.SERVERS) * REQUESTS_OF_A_SERVER;
    }

    private static Duration time(Need made, int more) {
        return OF_A_REQUEST
                .multipliedBy(requests(made) + more)
                .plus(OF_A_SERVER.multipliedBy(made.amount(Resource.SERVERS)));
    }

    /** Returns how long it takes: as many checks at once as may, and no more requests a second than may. */
    Duration time() {
        Duration together = work.dividedBy(
                Math.max(1, Math.min(plan.concurrency(), plan.checks().size())));
        var perSecond = plan.ceilings().requestsPerSecond();
        Duration paced = perSecond.isPresent()
                ? Duration.ofMillis(Math.round(1000 * requests / perSecond.getAsDouble()))
                : Duration.ZERO;
        return together.compareTo(paced) > 0 ? together : paced;
    }

    List<String> lines() {
        int unmeasured = plan.checks().size() - measured;
        String thumb = REQUESTS_OF_A_CHECK + " requests a check, " + REQUESTS_OF_A_THING + " a thing made, "
                + REQUESTS_OF_A_SERVER + " and " + OF_A_SERVER.toSeconds() + " s a server, " + OF_A_REQUEST.toMillis()
                + " ms a request";
        String by = last.filter(run -> measured > 0)
                .map(run -> "by run " + run.run() + ", which measured " + measured + " of these checks"
                        + (unmeasured == 0 && plan.shared().isEmpty() ? "" : "; the rest by rules of thumb: " + thumb))
                .orElse("by rules of thumb, as no run of this cloud was found: " + thumb);
        return List.of(
                "About " + Words.count(requests, "request") + " in " + Words.clock(time()) + ", clean-up counted.",
                "Estimated " + by + ".");
    }
}
