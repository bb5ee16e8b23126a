package io.github.interop4j.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.run.planted.Eavesdropper;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** A host with a JUnit configuration of its own, which would keep every check from running. */
class HermeticRunTests {

    @TempDir
    Path host;

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private final PlantedRun planted = new PlantedRun();

    @BeforeEach
    void configureTheHost() throws IOException {
        Files.writeString(host.resolve("junit-platform.properties"), """
                junit.platform.execution.dryRun.enabled = true
                junit.jupiter.execution.timeout.default = 1 ns
                """);
        Path services = Files.createDirectories(host.resolve("META-INF/services"));
        for (Class<?> service : new Class<?>[] {TestExecutionListener.class, LauncherSessionListener.class}) {
            Files.writeString(services.resolve(service.getName()), Eavesdropper.class.getName() + "\n");
        }
        Thread.currentThread()
                .setContextClassLoader(
                        new URLClassLoader(new URL[] {host.toUri().toURL()}, before));
    }

    @AfterEach
    void forgetTheHost() throws IOException {
        ((URLClassLoader) Thread.currentThread().getContextClassLoader()).close();
        Thread.currentThread().setContextClassLoader(before);
        System.clearProperty("planted.heard.session");
        System.clearProperty("planted.heard.plan");
        planted.close();
    }

    @Test
    void aRunHasNothingOfIt() {
        RunResult result = planted.of("planted-shown").execute();

        assertThat(PlantedRun.line(result, "planted-shown").outcome()).isEqualTo(Outcome.PASSED);
        assertThat(System.getProperty("planted.heard.session")).isNull();
        assertThat(System.getProperty("planted.heard.plan")).isNull();
    }

    @Test
    void theListOfChecksHasNothingOfIt() {
        assertThat(Catalogue.of(List.of(() -> List.of("io.github.interop4j.run.planted")))
                        .checks())
                .extracting(KnownCheck::id)
                .contains("planted-shown");
        assertThat(System.getProperty("planted.heard.session")).isNull();
    }

    /** Else the other tests would show nothing. */
    @Test
    void theHostsOwnTestsHaveAllOfIt() {
        var summary = new SummaryGeneratingListener();

        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectMethod(
                                        "io.github.interop4j.run.planted.AmongOthers", "isATest"))
                                .build(),
                        summary);

        assertThat(summary.getSummary().getTestsSucceededCount()).isZero();
        assertThat(System.getProperty("planted.heard.session")).isEqualTo("yes");
        assertThat(System.getProperty("planted.heard.plan")).isEqualTo("yes");
    }
}
