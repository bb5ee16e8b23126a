package io.github.interop4j.run;

import io.github.interop4j.budget.Limit;
import io.github.interop4j.budget.Limits;
import io.github.interop4j.budget.Need;
import io.github.interop4j.budget.Quota;
import io.github.interop4j.budget.Resource;
import io.github.interop4j.budget.Shared;
import io.github.interop4j.cloud.Ceilings;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.given.Order;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * What a run would do to its clouds: found by reading only.
 *
 * @param clouds      the cloud that would play each role
 * @param projects    the project in which each role works, by id
 * @param checks      all it would run, with what servers bring along
 * @param ceilings    what a person set
 * @param quotas      what the projects may have and have, of what is needed
 * @param unknown     sentences about quotas that the clouds did not tell
 */
@API(status = API.Status.EXPERIMENTAL)
public record RunPlan(
        Map<Role, String> clouds,
        Map<Role, String> projects,
        int concurrency,
        List<PlannedCheck> checks,
        Ceilings ceilings,
        Map<Role, List<Quota>> quotas,
        List<String> unknown) {

    public RunPlan {
        clouds = Map.copyOf(clouds);
        projects = Map.copyOf(projects);
        checks = List.copyOf(checks);
        quotas = Map.copyOf(quotas);
        unknown = List.copyOf(unknown);
    }

    /** Returns what all share, each once. */
    public Map<Order, Shared<Order>> shared() {
        var shared = new LinkedHashMap<Order, Shared<Order>>();
        checks.forEach(check -> check.demand().shared().forEach((order, each) -> {
            if (!each.isBrought()) {
                shared.put(order, each);
            }
        }));
        return shared;
    }

    /** Returns how many there are at most of something shared, which is one, or lent. */
    public int copies(Order order) {
        List<Shared<Order>> wanted = runnable()
                .flatMap(each -> Optional.ofNullable(each.demand().shared().get(order)).stream())
                .toList();
        return wanted.stream()
                .mapToInt(each -> Math.max(1, Math.min(each.copies().size(), wanted.size())))
                .max()
                .orElse(1);
    }

    /** Returns the checks that need a role which nobody plays: they are skipped. */
    public List<PlannedCheck> withoutRole() {
        return checks.stream()
                .filter(each -> !clouds.keySet().containsAll(each.demand().roles()))
                .toList();
    }

    /** Returns the checks of which nothing keeps one from being run. */
    private Stream<PlannedCheck> runnable() {
        return checks.stream()
                .filter(each -> clouds.keySet().containsAll(each.demand().roles()));
    }

    /** Returns how much is made in all: what is shared, again where it is used up too soon, and what each check makes. */
    public Need everything() {
        return sharedNeed()
                .plus(Need.sum(runnable().map(each -> each.demand().total()).toList()))
                .plus(Need.sum(runnable()
                        .flatMap(each -> each.demand().shared().values().stream())
                        .filter(Shared::isSpent)
                        .map(Shared::need)
                        .toList()));
    }

    private Need sharedNeed() {
        return Need.sum(shared().entrySet().stream()
                .flatMap(each -> Collections.nCopies(
                        copies(each.getKey()), each.getValue().need())
                        .stream())
                .toList());
    }

    /** Returns how much would exist at one time at most, if there were no limits: what is shared, and the largest. */
    public Need wanted() {
        return sharedNeed()
                .plus(Stream.of(Resource.values())
                        .map(resource -> Need.of(
                                resource,
                                runnable()
                                        .map(each -> each.demand().total().amount(resource))
                                        .sorted(Comparator.reverseOrder())
                                        .limit(concurrency)
                                        .mapToInt(Integer::intValue)
                                        .sum()))
                        .reduce(Need.NOTHING, Need::plus));
    }

    /** Returns how much may exist at one time: a person's ceilings, and what the quotas leave. */
    public Limits limits() {
        return Limits.of(ceilings).loweredTo(left());
    }

    /** Returns how much will exist at one time at most. */
    public Need atMost() {
        Limits limits = limits();
        var most = new EnumMap<Resource, Integer>(Resource.class);
        wanted().amounts()
                .forEach((resource, amount) -> most.put(
                        resource,
                        limits.of(resource)
                                .map(limit -> Math.min(limit.amount(), amount))
                                .orElse(amount)));
        return new Need(most);
    }

    /** Several projects' rests are one limit: the least, so that no order of checks exceeds any. */
    private Limits left() {
        return quotas.values().stream()
                .flatMap(List::stream)
                .map(Quota::asLimits)
                .reduce(new Limits(Map.of()), Limits::loweredTo);
    }

    /** Returns which single checks do not fit, resource by resource, with what to do; none where all do. */
    public List<String> obstacles() {
        var obstacles = new ArrayList<String>();
        Limits set = Limits.of(ceilings);
        for (Resource resource : Resource.values()) {
            set.of(resource)
                    .ifPresent(limit -> tooLarge(resource, limit, Set.copyOf(clouds.keySet()))
                            .ifPresent(checks -> obstacles.add(
                                    checks + "; the ceiling is " + limit.amount() + " (" + limit.why() + ")")));
            quotas.forEach((role, known) -> known.stream()
                    .filter(quota -> quota.resource() == resource)
                    .forEach(quota -> tooLarge(resource, quota.asLimit(), samePlace(role))
                            .ifPresent(checks -> obstacles.add(checks + "; the quota of project " + quota.project()
                                    + " (cloud '" + quota.cloud() + "') is " + quota.limit() + ", of which "
                                    + quota.used() + " used: " + quota.remedy()))));
        }
        return obstacles.stream().distinct().toList();
    }

    private Set<Role> samePlace(Role role) {
        String place = projects.getOrDefault(role, "");
        return Set.copyOf(clouds.keySet().stream()
                .filter(each -> projects.getOrDefault(each, "").equals(place))
                .toList());
    }

    private Optional<String> tooLarge(Resource resource, Limit limit, Set<Role> makers) {
        List<PlannedCheck> tooLarge = runnable()
                .filter(each -> needs(each, resource, makers) > limit.amount())
                .sorted(Comparator.comparingInt((PlannedCheck each) -> -needs(each, resource, makers)))
                .toList();
        return tooLarge.stream()
                .findFirst()
                .map(largest -> "'" + largest.check().sentence() + "' ("
                        + largest.check().id() + ")"
                        + (tooLarge.size() == 1 ? "" : " and " + (tooLarge.size() - 1) + " more")
                        + (tooLarge.size() == 1 ? " needs " : " need up to ")
                        + resource.count(needs(largest, resource, makers)) + " at once");
    }

    private static int needs(PlannedCheck check, Resource resource, Set<Role> makers) {
        return check.demand().all().entrySet().stream()
                .filter(each -> makers.contains(each.getKey()))
                .mapToInt(each -> each.getValue().amount(resource))
                .sum();
    }

    /** Returns by what the run is narrower than its concurrency wants, in sentences. */
    public List<String> narrowed() {
        Need wanted = wanted();
        Limits left = left();
        var sentences = new ArrayList<String>();
        wanted.amounts()
                .forEach((resource, amount) -> left.of(resource)
                        .filter(limit -> limit.amount()
                                < Limits.of(ceilings)
                                        .of(resource)
                                        .map(Limit::amount)
                                        .map(each -> Math.min(each, amount))
                                        .orElse(amount))
                        .ifPresent(limit -> sentences.add("no more than " + resource.count(limit.amount())
                                + " at once instead of " + amount + ", since that is " + limit.why())));
        return sentences;
    }
}
