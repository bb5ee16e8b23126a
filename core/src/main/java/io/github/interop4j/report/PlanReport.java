package io.github.interop4j.report;

import io.github.interop4j.budget.Limits;
import io.github.interop4j.budget.Need;
import io.github.interop4j.budget.Quota;
import io.github.interop4j.budget.Resource;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.run.PlannedCheck;
import io.github.interop4j.run.RunPlan;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * Tells people what a run would do, before it does it.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class PlanReport {

    private static final int SHOWN = 5;

    private final PrintStream out;

    public PlanReport(PrintStream out) {
        this.out = out;
    }

    /**
     * Prints a plan.
     *
     * @param last what was recorded when this was run before, to estimate by
     */
    public void print(RunPlan plan, Optional<RecordedRun> last) {
        out.println(Words.count(plan.checks().size(), "check") + ", "
                + plan.concurrency() + " at once, as "
                + String.join(
                        ", ",
                        plan.clouds().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(each -> each.getKey().title() + " '" + each.getValue() + "'")
                                .toList()));
        rooms(plan);
        largest(plan);
        roles(plan);
        out.println();
        Estimate.of(plan, last).lines().forEach(out::println);
        plan.unknown().forEach(out::println);
        List<String> obstacles = plan.obstacles();
        out.println();
        if (obstacles.isEmpty()) {
            out.println("There is room for every check.");
        } else {
            out.println("There is no room for some of the checks; a run would refuse to begin:");
            obstacles.forEach(each -> out.println("  " + each));
        }
    }

    private void rooms(RunPlan plan) {
        Need most = plan.atMost();
        Need wanted = plan.wanted();
        out.println();
        if (wanted.isNothing()) {
            out.println("It would make nothing that a quota counts.");
            return;
        }
        out.println("It would have at one time, at most:");
        Limits limits = plan.limits();
        wanted.amounts().forEach((resource, amount) -> {
            if (resource != Resource.RESIZES) {
                String narrowed = most.amount(resource) < amount ? " (" + amount + " without limits)" : "";
                out.println("  " + resource.count(most.amount(resource)) + narrowed
                        + limits.of(resource).map(limit -> "; " + limit.why()).orElse("; no limit is known"));
            }
        });
        plan.quotas().values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparing(Quota::resource))
                .forEach(each -> out.println("  quota of " + each.resource().title() + ": " + each.used() + " of "
                        + each.limit() + " used, " + each.free() + " left (project " + each.project() + ", cloud '"
                        + each.cloud() + "')"));
    }

    private void largest(RunPlan plan) {
        if (!plan.shared().isEmpty()) {
            out.println("Shared by several checks, or lent from one to the next:");
            plan.shared()
                    .forEach((order, shared) -> out.println(
                            "  " + (order.isLent() ? plan.copies(order) + " at most, each a " : "") + order.title()
                                    + " (" + order.recipe().getSimpleName() + ", "
                                    + order.role().title() + "): " + shared.need()));
        }
        List<PlannedCheck> making = plan.checks().stream()
                .filter(each -> !each.demand().total().isNothing())
                .sorted(Comparator.comparingInt(
                        (PlannedCheck each) -> -each.demand().total().amounts().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()))
                .toList();
        if (!making.isEmpty()) {
            out.println(
                    "The largest of " + Words.count(making.size(), "check") + " that have something made for them:");
            making.stream()
                    .limit(SHOWN)
                    .forEach(each -> out.println("  " + each.check().sentence() + ": "
                            + each.demand().total()));
        }
    }

    private void roles(RunPlan plan) {
        var byRole = new TreeMap<Role, Integer>();
        plan.checks().forEach(each -> each.demand().roles().forEach(role -> byRole.merge(role, 1, Integer::sum)));
        out.println();
        out.println("Who is needed:");
        byRole.forEach((role, checks) -> out.println("  " + role.title() + ": " + Words.count(checks, "check")
                + (plan.clouds().containsKey(role)
                        ? ", cloud '" + plan.clouds().get(role) + "'"
                        : ", which would be skipped: nobody plays " + role.title() + " (--as " + role.title()
                                + "=CLOUD)")));
    }
}
