package io.github.interop4j.examples.embedding;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Checks as ordinary tests, for a harness that has a JUnit Launcher already.
 */
final class LauncherRun {

    private LauncherRun() {}

    // snippet: launcher
    static void execute(String cloud, String capabilities, TestExecutionListener listener) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage("io.github.interop4j.identity"))
                .configurationParameter("interop4j.cloud", cloud)
                .configurationParameter("interop4j.capabilities", capabilities)
                .build();
        try (LauncherSession session = LauncherFactory.openSession()) {
            session.getLauncher().execute(request, listener);
        }
    }
    // end
}
