package io.github.interop4j.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.referencecloud.Fault;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.referencecloud.Requests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

class LauncherRunTests {

    /** Where this process looks for its clouds: the pom says so. */
    private static final Path CLOUDS = Path.of(System.getenv("OS_CLIENT_CONFIG_FILE"));

    private final List<TestExecutionResult> results = new CopyOnWriteArrayList<>();

    @BeforeEach
    @AfterEach
    void forgetTheClouds() throws IOException {
        Files.deleteIfExists(CLOUDS);
    }

    @Test
    void theChosenCapabilityIsCheckedAndTheCloudIsLeftAsItWas() {
        try (ReferenceCloud reference = ReferenceCloud.start()) {
            reference.writeCloudsYaml(CLOUDS);
            var before = reference.view();

            run("identity-v3-application-credentials");

            assertThat(results)
                    .hasSize(4)
                    .extracting(TestExecutionResult::getStatus)
                    .containsOnly(Status.SUCCESSFUL);
            assertThat(reference.received())
                    .anySatisfy(each -> assertThat(each.method() + " " + each.path())
                            .matches("POST /identity/v3/users/\\w+/application_credentials"));
            assertThat(reference.view()).isEqualTo(before);
        }
    }

    @Test
    void whatIsNotAsDemandedFails() {
        try (ReferenceCloud reference = ReferenceCloud.start()) {
            reference.writeCloudsYaml(CLOUDS);
            reference.tell(
                    Fault.on(Requests.matching("GET", "/v3/auth/catalog")).forgets("/catalog"));

            run("identity-v3-catalog");

            assertThat(results).singleElement().satisfies(each -> {
                assertThat(each.getStatus()).isEqualTo(Status.FAILED);
                assertThat(message(each))
                        .endsWith("GET /identity/v3/auth/catalog -> 200: /catalog must be a list but was absent");
            });
        }
    }

    @Test
    void whatCannotBeFoundOutIsNoPass() {
        try (ReferenceCloud reference = ReferenceCloud.start()) {
            reference.writeCloudsYaml(CLOUDS);
            reference.tell(
                    Fault.on(Requests.matching("GET", "/v3/auth/catalog")).dropsTheConnection());

            run("identity-v3-catalog");

            assertThat(results).singleElement().satisfies(each -> {
                assertThat(each.getStatus()).isEqualTo(Status.FAILED);
                assertThat(message(each)).startsWith("network: ");
            });
        }
    }

    @Test
    void whatNeedsACredentialThatIsNotThereIsAborted() {
        try (ReferenceCloud reference = ReferenceCloud.start()) {
            reference.writeCloudsYaml(CLOUDS);

            run("identity-v3-users-lockout");

            assertThat(results).singleElement().satisfies(each -> {
                assertThat(each.getStatus()).isEqualTo(Status.ABORTED);
                assertThat(message(each)).startsWith("needs credential expendable");
            });
        }
    }

    @Test
    void withoutACloudOneTestFailsAndThatIsAll() {
        run("identity-v3-application-credentials");

        assertThat(results).singleElement().satisfies(each -> {
            assertThat(each.getStatus()).isEqualTo(Status.FAILED);
            assertThat(message(each)).startsWith("There is no cloud");
        });
    }

    private void run(String capabilities) {
        LauncherRun.execute("reference", capabilities, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    results.add(result);
                }
            }
        });
    }

    private static String message(TestExecutionResult result) {
        return result.getThrowable().map(Throwable::getMessage).orElse("");
    }
}
