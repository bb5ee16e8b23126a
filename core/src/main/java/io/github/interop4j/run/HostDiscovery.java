package io.github.interop4j.run;

import io.github.interop4j.check.Check;
import io.github.interop4j.check.HostSettings;
import io.github.interop4j.cloud.ConfigurationException;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Chooses among the checks that a plain test runner finds, as the {@link HostSettings} say.
 *
 * <p>Where they cannot be followed, one check is left, which fails and says why; one a class where no cloud is named. A run
 * of ours does not have this one: it chooses itself. The host's own tests are left alone.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class HostDiscovery implements LauncherDiscoveryListener, PostDiscoveryFilter {

    /**
     * JUnit makes two of these, one that listens and one that filters, and tells only the first what it is asked for;
     * it discovers on one thread.
     */
    private static final ThreadLocal<@Nullable Choice> CHOICE = new ThreadLocal<>();

    @Override
    public void launcherDiscoveryStarted(LauncherDiscoveryRequest request) {
        CHOICE.set(new Choice(request.getConfigurationParameters()));
    }

    @Override
    public void launcherDiscoveryFinished(LauncherDiscoveryRequest request) {
        CHOICE.remove();
    }

    @Override
    public FilterResult apply(TestDescriptor descriptor) {
        Choice choice = CHOICE.get();
        Optional<Method> check = check(descriptor);
        return choice == null || check.isEmpty()
                ? FilterResult.included("not ours to choose")
                : FilterResult.includedIf(choice.wants(check.get()));
    }

    /** The sources of other engines may name methods that cannot be loaded. */
    private static Optional<Method> check(TestDescriptor descriptor) {
        boolean isJupiter = descriptor.getUniqueId().getSegments().stream()
                .anyMatch(each ->
                        each.getType().equals("engine") && each.getValue().equals("junit-jupiter"));
        return descriptor
                .getSource()
                .filter(source -> isJupiter && source instanceof MethodSource)
                .map(source -> ((MethodSource) source).getJavaMethod())
                .filter(method -> method.isAnnotationPresent(Check.class));
    }

    /** Is made up when the first check is found: whoever has none is asked for no cloud. */
    private static final class Choice {

        private final ConfigurationParameters parameters;
        private @Nullable Predicate<Method> wanted;

        Choice(ConfigurationParameters parameters) {
            this.parameters = parameters;
        }

        boolean wants(Method check) {
            if (wanted == null) {
                wanted = read(parameters);
            }
            return wanted.test(check);
        }

        private static Predicate<Method> read(ConfigurationParameters parameters) {
            try {
                return HostSettings.read(parameters::get)::want;
            } catch (ConfigurationException itWillSay) {
                // Surefire asks which classes have tests without the parameters with which it will run those
                boolean isAll = parameters.get(HostSettings.CLOUD).isPresent();
                var left = new HashSet<String>();
                return check -> left.add(isAll ? "" : check.getDeclaringClass().getName());
            }
        }
    }
}
