package io.github.interop4j.run;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.CheckSource;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Finds the checks of all sources on the class path and keeps those a selection wants, noting which ids have one.
 */
final class Discovery implements PostDiscoveryFilter {

    private final Selection selection;
    private final Set<String> seen = new TreeSet<>();
    private final Set<String> kept = new LinkedHashSet<>();

    Discovery(Selection selection) {
        this.selection = selection;
    }

    static List<DiscoverySelector> selectors(List<CheckSource> sources) {
        return sources.stream()
                .flatMap(source -> source.packages().stream())
                .distinct()
                .map(name -> (DiscoverySelector) DiscoverySelectors.selectPackage(name))
                .toList();
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
            return FilterResult.includedIf(!method.get().isAnnotationPresent(Test.class));
        }
        seen.add(check.value());
        boolean wanted = selection.wants(check.value(), capability(method.get()));
        if (wanted) {
            kept.add(check.value());
        }
        return FilterResult.includedIf(wanted);
    }

    private static String capability(Method method) {
        return Optional.ofNullable(method.getAnnotation(Capability.class))
                .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(Capability.class)))
                .map(Capability::value)
                .orElse("");
    }

    /** Returns whether any source has a check with this id, wanted or not. */
    boolean has(String id) {
        return seen.contains(id);
    }

    Set<String> kept() {
        return kept;
    }
}
