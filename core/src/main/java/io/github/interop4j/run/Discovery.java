package io.github.interop4j.run;

import io.github.interop4j.check.Check;
import io.github.interop4j.check.Demand;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Finds the checks of all sources on the class path and keeps those that are wanted, noting which there are.
 */
final class Discovery implements PostDiscoveryFilter {

    private final BiPredicate<String, String> wanted;
    private final List<KnownCheck> seen = new ArrayList<>();
    private final Set<String> kept = new LinkedHashSet<>();
    private final List<PlannedCheck> planned = new ArrayList<>();

    /** Keeps the checks of which this holds, given id and capability. */
    Discovery(BiPredicate<String, String> wanted) {
        this.wanted = wanted;
    }

    @Override
    public FilterResult apply(TestDescriptor descriptor) {
        Optional<Method> method = descriptor
                .getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(MethodSource::getJavaMethod);
        if (method.isEmpty()) {
            return FilterResult.included("not a method");
        }
        Check check = method.get().getAnnotation(Check.class);
        if (check == null) {
            // a host's own tests, factories and templates may lie in the same package
            return FilterResult.excluded("not a check");
        }
        KnownCheck known = KnownCheck.of(method.get(), check);
        seen.add(known);
        boolean isWanted = wanted.test(known.id(), known.capability());
        if (isWanted) {
            kept.add(known.id());
            planned.add(new PlannedCheck(known, demand(method.get())));
        }
        return FilterResult.includedIf(isWanted);
    }

    /** A check that cannot say what it takes will say so itself when it is run. */
    private static Demand demand(Method method) {
        try {
            return Demand.of(method);
        } catch (IllegalStateException broken) {
            return Demand.NOTHING;
        }
    }

    /** Returns whether any source has a check with this id, wanted or not. */
    boolean has(String id) {
        return seen.stream().anyMatch(each -> each.id().equals(id));
    }

    /** Returns the class and method of each check with this id. */
    List<String> sourcesOf(String id) {
        return seen.stream()
                .filter(each -> each.id().equals(id))
                .map(KnownCheck::source)
                .toList();
    }

    /** Returns two wanted checks that claim the same id and variant, if there are. */
    Optional<List<KnownCheck>> twins() {
        var first = new HashMap<String, KnownCheck>();
        for (KnownCheck each : seen) {
            KnownCheck other = kept.contains(each.id()) ? first.put(each.id() + each.variant(), each) : null;
            if (other != null && !other.source().equals(each.source())) {
                return Optional.of(List.of(other, each));
            }
        }
        return Optional.empty();
    }

    /** Returns whether any check, wanted or not, has this id or capability. */
    boolean knows(String name) {
        return names().anyMatch(name::equals);
    }

    Stream<String> names() {
        return seen.stream().flatMap(each -> Stream.of(each.id(), each.capability()));
    }

    List<KnownCheck> seen() {
        return List.copyOf(seen);
    }

    /** Returns the wanted checks, with what they take. */
    List<PlannedCheck> planned() {
        return List.copyOf(planned);
    }

    Set<String> kept() {
        return kept;
    }
}
