package io.github.interop4j.run;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A test runner that knows nothing of ours, as Surefire or an IDE: runs three checks as tests and says how each ended. */
final class PlainHost {

    private PlainHost() {}

    public static void main(String[] arguments) {
        var told = new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    System.out.println(result.getStatus()
                            + result.getThrowable()
                                    .map(thrown -> ": "
                                            + String.valueOf(thrown.getMessage())
                                                    .replace('\n', ' '))
                                    .orElse(""));
                }
            }
        };
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass("io.github.interop4j.run.planted.MakerChecks"))
                                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                                .configurationParameter(
                                        "junit.jupiter.execution.parallel.config.executor-service", "fork_join_pool")
                                .build(),
                        told);
    }
}
