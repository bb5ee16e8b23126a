package io.github.interop4j.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.check.CheckSource;
import io.github.interop4j.referencecloud.Fault;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.referencecloud.Requests;
import io.github.interop4j.run.planted.PlantedSource;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same checks as ordinary tests of a host, in a process of its own since its environment says which cloud. */
class PlainHostTests {

    @TempDir
    Path folder;

    @Test
    void theCloudOfTheEnvironmentIsCheckedAndLeftAsItWas() throws Exception {
        try (ReferenceCloud cloud = ReferenceCloud.start()) {
            cloud.writeCloudsYaml(folder.resolve("clouds.yaml"));
            var before = cloud.view();

            assertThat(host(Map.of("OS_CLOUD", "reference"))).hasSize(3).containsOnly("SUCCESSFUL");
            assertThat(cloud.view()).isEqualTo(before);
        }
    }

    @Test
    void withoutACloudOneTestFailsAndThatIsAll() throws Exception {
        assertThat(host(Map.of()))
                .singleElement()
                .asString()
                .startsWith(
                        "FAILED: There is no clouds.yaml, and no OS_… variable describes a cloud. Write one of these"
                                + " files, or set OS_AUTH_URL and its like:   "
                                + folder.resolve("clouds.yaml"));
    }

    @Test
    void onlyTheChosenCapabilitiesAndIdsAreRun() throws Exception {
        try (ReferenceCloud cloud = ReferenceCloud.start()) {
            cloud.writeCloudsYaml(folder.resolve("clouds.yaml"));

            assertThat(choosing("planted-maker-1, planted-maker-3")).hasSize(2).containsOnly("SUCCESSFUL");
            assertThat(keypairsMade(cloud)).isEqualTo(2);
            assertThat(choosing("planted-makers")).hasSize(3).containsOnly("SUCCESSFUL");
            assertThat(choosing("planted-twins")).isEmpty();
        }
    }

    @Test
    void aCapabilityThatNoCheckHasIsNotPassedOver() throws Exception {
        try (ReferenceCloud cloud = ReferenceCloud.start()) {
            cloud.writeCloudsYaml(folder.resolve("clouds.yaml"));

            assertThat(choosing("planted-makers,planted-makres"))
                    .singleElement()
                    .asString()
                    .startsWith("FAILED: interop4j.capabilities names 'planted-makres', which is neither capability nor"
                            + " id of a check on the class path. There are ")
                    .contains(", planted-makers, ");
            assertThat(cloud.received()).isEmpty();
        }
    }

    @Test
    void whatIsLeftBehindStandsInTheLedgerOfTheNamedFolder() throws Exception {
        try (ReferenceCloud cloud = ReferenceCloud.start()) {
            cloud.writeCloudsYaml(folder.resolve("clouds.yaml"));
            cloud.tell(Fault.on(Requests.matching("DELETE", "/v2.1/os-keypairs/{name}"))
                    .answers(403));

            assertThat(host(Map.of("OS_CLOUD", "reference"), "-Dinterop4j.state=" + folder.resolve("state")))
                    .filteredOn("SUCCESSFUL"::equals)
                    .hasSize(3);
            try (Stream<Path> ledgers = Files.list(folder.resolve("state/ledger/reference"))) {
                assertThat(ledgers)
                        .singleElement()
                        .satisfies(
                                ledger -> assertThat(Files.readString(ledger)).contains("\"kind\":\"keypair\""));
            }
        }
    }

    @Test
    void aWrongPasswordIsTriedOnce() throws Exception {
        try (ReferenceCloud cloud =
                ReferenceCloud.builder().password("member", "right").start()) {
            Files.writeString(folder.resolve("clouds.yaml"), cloud.cloudsYaml().replace("'right'", "wrong"));

            onlyOneFailed(
                    host(Map.of("OS_CLOUD", "reference")),
                    "cloud 'reference': Keystone at " + cloud.authUrl() + "/auth/tokens answered 401 ");
            assertThat(cloud.received()).hasSize(1);
        }
    }

    @Test
    void anAdministratorIsRefusedUnlessAllowed() throws Exception {
        try (ReferenceCloud cloud = ReferenceCloud.start()) {
            cloud.writeCloudsYaml(folder.resolve("clouds.yaml"));

            onlyOneFailed(
                    host(Map.of(), "-Dinterop4j.cloud=reference-admin"),
                    "the user admin of cloud 'reference-admin' is an administrator: ");
            assertThat(host(Map.of(), "-Dinterop4j.cloud=reference-admin", "-Dinterop4j.allow-admin=true"))
                    .hasSize(3)
                    .containsOnly("SUCCESSFUL");
        }
    }

    @Test
    void aCredentialGoesToNoCloudThatIsNotVerified() throws Exception {
        try (ReferenceCloud cloud = ReferenceCloud.start()) {
            Files.writeString(
                    folder.resolve("clouds.yaml"),
                    cloud.cloudsYaml()
                            .replace("http://", "https://")
                            .replaceFirst("(?m)^    interface: public", "    interface: public\n    verify: false"));

            assertThat(host(Map.of("OS_CLOUD", "reference")))
                    .singleElement()
                    .asString()
                    .startsWith("FAILED: cloud 'reference' says that certificates are not to be verified");
            assertThat(cloud.received()).isEmpty();
        }
    }

    private static void onlyOneFailed(List<String> said, String message) {
        assertThat(said).hasSize(3);
        assertThat(said)
                .filteredOn(each -> each.startsWith("FAILED"))
                .singleElement()
                .asString()
                .startsWith("FAILED: " + message);
        assertThat(said)
                .filteredOn(each -> !each.startsWith("FAILED"))
                .allSatisfy(each -> assertThat(each)
                        .startsWith("ABORTED: not run, as the check that failed first says: " + message));
    }

    private static long keypairsMade(ReferenceCloud cloud) {
        return cloud.received().stream()
                .filter(each -> each.method().equals("POST") && each.path().endsWith("/os-keypairs"))
                .count();
    }

    /** A class path on which a jar says where the planted checks are. */
    private List<String> choosing(String capabilities) throws Exception {
        Path services = Files.createDirectories(folder.resolve("jar/META-INF/services"));
        Files.writeString(services.resolve(CheckSource.class.getName()), PlantedSource.class.getName());
        return host(Map.of("OS_CLOUD", "reference"), "-Dinterop4j.capabilities=" + capabilities);
    }

    private List<String> host(Map<String, String> environment, String... options) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Duser.home=" + folder.resolve("home"),
                "-cp",
                System.getProperty("java.class.path") + File.pathSeparator + folder.resolve("jar")));
        command.addAll(List.of(options));
        command.add(PlainHost.class.getName());
        Path said = folder.resolve("said");
        var host = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        host.environment().keySet().removeIf(name -> name.startsWith("OS_") || name.startsWith("XDG_"));
        host.environment().putAll(environment);
        Process process = host.start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return lines(said);
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }
}
