package io.github.interop4j.run;

import io.github.interop4j.check.CheckSource;
import java.util.List;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/**
 * How the JUnit Platform is asked, so that nothing of the host's own JUnit configuration takes part.
 */
final class Hermetic {

    /** Among so many that wait, the one that best goes next is chosen. */
    private static final int WAITING = 200;

    private Hermetic() {}

    static LauncherConfig config() {
        return LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .build();
    }

    static LauncherDiscoveryRequest request(List<CheckSource> sources, PostDiscoveryFilter filter, int concurrency) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors(sources))
                .filters(filter)
                .enableImplicitConfigurationParameters(false)
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter(
                        "junit.jupiter.execution.parallel.config.executor-service", "worker_thread_pool")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter(
                        "junit.jupiter.execution.parallel.config.fixed.parallelism",
                        Integer.toString(threads(concurrency)))
                .build();
    }

    /** Whoever waits for room has a thread, and no place; of one at a time the order is of no account. */
    static int threads(int concurrency) {
        return concurrency == 1 ? 1 : concurrency + WAITING;
    }

    private static List<DiscoverySelector> selectors(List<CheckSource> sources) {
        return sources.stream()
                .flatMap(source -> source.packages().stream())
                .distinct()
                .map(name -> (DiscoverySelector) DiscoverySelectors.selectPackage(name))
                .toList();
    }
}
