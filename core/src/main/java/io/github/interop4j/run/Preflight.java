package io.github.interop4j.run;

import io.github.interop4j.budget.Quota;
import io.github.interop4j.budget.Quotas;
import io.github.interop4j.budget.Resource;
import io.github.interop4j.check.Stage;
import io.github.interop4j.cloud.Ceilings;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.session.Principal;
import io.github.interop4j.wire.NoAnswer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks before the first check whether what the checks take will fit; sends GETs only, and those only for what is
 * needed.
 */
record Preflight(Stage stage, int concurrency, Ceilings ceilings) {

    RunPlan plan(List<PlannedCheck> discovered) {
        List<PlannedCheck> checks = discovered.stream()
                .map(each -> new PlannedCheck(each.check(), stage.sized(each.demand())))
                .toList();
        var clouds = new EnumMap<Role, String>(Role.class);
        var projects = new EnumMap<Role, String>(Role.class);
        stage.principals().forEach((role, principal) -> {
            clouds.put(role, principal.cloud().name());
            projects.put(role, place(principal));
        });
        var quotas = new EnumMap<Role, List<Quota>>(Role.class);
        var unknown = new ArrayList<String>();
        resources(checks).forEach((role, resources) -> {
            Quotas read = read(stage.principal(role), resources);
            quotas.put(role, read.known());
            unknown.addAll(read.unknown());
        });
        return new RunPlan(clouds, projects, concurrency, checks, ceilings, quotas, unknown);
    }

    /** Two clouds may have projects of the same id. */
    private static String place(Principal principal) {
        return principal.cloud().authUrl() + " "
                + principal.identity().projectId().orElse("");
    }

    private static Map<Role, Set<Resource>> resources(List<PlannedCheck> checks) {
        var resources = new EnumMap<Role, Set<Resource>>(Role.class);
        checks.forEach(check -> check.demand()
                .all()
                .forEach((role, need) -> resources
                        .computeIfAbsent(role, none -> EnumSet.noneOf(Resource.class))
                        .addAll(need.amounts().keySet())));
        return resources;
    }

    private static Quotas read(Principal principal, Set<Resource> resources) {
        try {
            return Quotas.read(principal, resources);
        } catch (NoAnswer failure) {
            return new Quotas(
                    List.of(),
                    List.of("what the quotas leave to cloud '"
                            + principal.cloud().name() + "' is not known: " + failure.getMessage()));
        }
    }

    /**
     * Lowers the run's limits to what there is.
     *
     * @throws Refused if a single check does not fit
     */
    void clear(RunPlan plan) {
        List<String> obstacles = plan.obstacles();
        if (!obstacles.isEmpty()) {
            throw new Refused("there is no room for some of the checks, so nothing was created:\n  "
                    + String.join("\n  ", obstacles)
                    + "\nMake room, or name with --only what fits. './interop4j plan' shows all there is to know.");
        }
        stage.budget().lower(plan.limits());
        stage.budget().expect(plan.everything());
        plan.unknown().forEach(stage::note);
        plan.narrowed().forEach(stage::note);
    }
}
