package io.github.interop4j.gates;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.budget.Creates;
import io.github.interop4j.budget.Need;
import io.github.interop4j.budget.Resource;
import io.github.interop4j.check.CheckListener;
import io.github.interop4j.check.CheckSource;
import io.github.interop4j.check.Demand;
import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.given.Order;
import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.ledger.Made;
import io.github.interop4j.lies.LiesTrial;
import io.github.interop4j.lies.ReferenceGuest;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.run.ConformanceRun;
import io.github.interop4j.verdict.CheckResult;
import io.github.interop4j.wire.Phase;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Runs one check by itself on a cloud of its own, and compares what it says with what the ledger and the world saw.
 */
public final class RoomTrial {

    /** What follows from others, and is nobody's to declare. */
    private static final Set<Resource> DERIVED =
            EnumSet.of(Resource.RESIZES, Resource.VCPUS, Resource.RAM_MB, Resource.VOLUME_GB);

    private final List<CheckSource> sources;
    private final UnaryOperator<ReferenceCloud.Builder> shape;

    public RoomTrial(List<CheckSource> sources, UnaryOperator<ReferenceCloud.Builder> shape) {
        this.sources = List.copyOf(sources);
        this.shape = shape;
    }

    /** Returns what the check with this id says wrongly or must not do, in sentences; none where all is well. */
    public List<String> of(String id) {
        try (ReferenceCloud reference = shape.apply(ReferenceCloud.builder()).start()) {
            Map<Role, Cloud> clouds = LiesTrial.clouds(reference);
            var watcher = new Watcher(reference);
            ConformanceRun run = ConformanceRun.against(
                            Optional.ofNullable(clouds.get(Role.MEMBER)).orElseThrow(),
                            Requirements.of(Guidelines.bundled().get("2020.06"), Program.PLATFORM))
                    .only(List.of(id))
                    .sources(sources)
                    .concurrency(1)
                    .listener(watcher)
                    .guest(new ReferenceGuest());
            clouds.forEach(run::as);
            var unused = run.execute();
            return watcher.objections;
        }
    }

    private static final class Watcher implements CheckListener {

        final ReferenceCloud cloud;
        final List<String> objections = new ArrayList<>();
        final Map<String, String> shared = new TreeMap<>();
        final Map<String, Map<String, String>> lent = new TreeMap<>();
        final Map<String, Order> orders = new TreeMap<>();

        Watcher(ReferenceCloud cloud) {
            this.cloud = cloud;
        }

        /** Remembers each as the world had it when it was made. */
        @Override
        public void shared(Order order, List<Made> things) {
            exceeded(order.title() + ": its recipe makes ", counted(things.stream()), order.need());
            things.forEach(thing -> orders.put(thing.id().value(), order));
            if (order.isLent()) {
                things.forEach(thing -> lent.put(
                        thing.id().value(), cloud.conditionOf(thing.id().value())));
                return;
            }
            Map<String, String> state = cloud.state();
            things.forEach(thing -> state.forEach((path, mark) -> {
                if (path.endsWith("/" + thing.id().value())) {
                    shared.put(path, mark);
                }
            }));
        }

        @Override
        public void made(CheckResult result, List<Made> things) {
            if (result.verdict().outcome() != Outcome.PASSED) {
                objections.add("it must pass to be compared but: " + result.verdict());
                return;
            }
            Method method = method(result);
            Need declared = Optional.ofNullable(method.getAnnotation(Creates.class))
                    .map(Need::of)
                    .orElse(Need.NOTHING);
            Need created = counted(things.stream().filter(each -> each.phase() == Phase.CHECK));
            for (Resource each : Resource.values()) {
                if (!DERIVED.contains(each)
                        && (declared.amount(each) < created.amount(each)
                                || declared.amount(each) > created.amount(each) + unseen(each, created))) {
                    objections.add("it creates " + each.count(created.amount(each)) + ", and @Creates says "
                            + declared.amount(each));
                }
            }
            Demand demand = Demand.of(method);
            Need given = demand.total().minus(declared);
            exceeded(
                    "the recipes of its givens make ",
                    counted(things.stream().filter(each -> each.phase() == Phase.GIVEN)),
                    given);
            overlookSpent(demand);
            Map<String, String> state = cloud.state();
            shared.forEach((path, mark) -> {
                String now = state.getOrDefault(path, "");
                if (!now.equals(mark)) {
                    objections.add(
                            "it " + (now.isEmpty() ? "removed" : "changed") + " what it shares with others: " + path);
                }
            });
            lent.forEach((id, before) -> {
                Map<String, String> now = cloud.conditionOf(id);
                Stream.concat(before.keySet().stream(), now.keySet().stream())
                        .distinct()
                        .filter(path -> !Objects.equals(before.get(path), now.get(path)))
                        .forEach(path -> objections.add("it did not give back as it was what it was lent: " + path));
            });
        }

        private void overlookSpent(Demand demand) {
            demand.shared()
                    .forEach((order, each) -> orders.forEach((id, made) -> {
                        if (each.isSpent()
                                && (made.equals(order) || each.copies().contains(made))) {
                            lent.remove(id);
                            shared.keySet().removeIf(path -> path.endsWith("/" + id));
                        }
                    }));
        }

        /** The port that the DHCP of a subnet takes is made by the cloud: the ledger does not see it. */
        private static int unseen(Resource resource, Need created) {
            return resource == Resource.PORTS ? created.amount(Resource.SUBNETS) : 0;
        }

        private void exceeded(String who, Need made, Need said) {
            for (Resource each : Resource.values()) {
                if (!DERIVED.contains(each) && made.amount(each) > said.amount(each)) {
                    objections.add(who + each.count(made.amount(each)) + ", and need() says " + said.amount(each));
                }
            }
        }

        private static Need counted(Stream<Made> things) {
            return Need.sum(things.flatMap(each -> Resource.ofKind(each.kind()).stream())
                    .map(each -> Need.of(each, 1))
                    .toList());
        }

        private static Method method(CheckResult result) {
            String[] source = result.source().split("#");
            try {
                return Stream.of(Class.forName(source[0]).getDeclaredMethods())
                        .filter(each -> each.getName().equals(source[1]))
                        .findFirst()
                        .orElseThrow();
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
