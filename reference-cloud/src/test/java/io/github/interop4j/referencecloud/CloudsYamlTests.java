package io.github.interop4j.referencecloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.contentOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloudsYamlTests {

    @TempDir
    Path folder;

    @Test
    void namesACloudForEveryRole() {
        try (ReferenceCloud cloud =
                ReferenceCloud.builder().password("other", "it's").start()) {
            assertThat(cloud.cloudsYaml())
                    .contains(
                            "  reference:\n",
                            "  reference-other:\n",
                            "  reference-expendable:\n",
                            "  reference-reader:\n",
                            "  reference-admin:\n",
                            "  reference-application-credential:\n    auth_type: v3applicationcredential\n")
                    .contains("      auth_url: '" + cloud.authUrl() + "'\n")
                    .contains("      password: 'it''s'\n");
        }
    }

    @Test
    void theApplicationCredentialLogsInAndIsRestrictedUnlessAskedFor() {
        try (ReferenceCloud cloud = ReferenceCloud.start()) {
            assertThat(credentialToken(cloud)
                            .at("/token/application_credential/restricted")
                            .asBoolean())
                    .isTrue();
        }
        try (ReferenceCloud cloud =
                ReferenceCloud.builder().withUnrestrictedApplicationCredential().start()) {
            assertThat(credentialToken(cloud)
                            .at("/token/application_credential/restricted")
                            .asBoolean(true))
                    .isFalse();
        }
    }

    @Test
    void onlyItsOwnerCanReadTheFile() throws IOException {
        Path file = folder.resolve("clouds.yaml");
        try (ReferenceCloud cloud = ReferenceCloud.start()) {
            cloud.writeCloudsYaml(file);

            assertThat(file).hasContent(cloud.cloudsYaml());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void replacesAFileOfItsOwnAndNobodyElses() throws IOException {
        Path own = folder.resolve("own.yaml");
        Path foreign = Files.writeString(folder.resolve("clouds.yaml"), "clouds: {}\n");
        try (ReferenceCloud first = ReferenceCloud.start();
                ReferenceCloud second = ReferenceCloud.start()) {
            first.writeCloudsYaml(own);
            second.writeCloudsYaml(own);
            assertThat(own).hasContent(second.cloudsYaml());

            assertThatThrownBy(() -> first.writeCloudsYaml(foreign))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("cannot write the clouds.yaml: " + foreign
                            + ": it is not from a reference cloud; name another file");
            assertThat(foreign).hasContent("clouds: {}\n");
        }
    }

    @Test
    void theProgramSaysWhereItsCloudIsAndRemovesTheFileWhenItStops() {
        Path file = folder.resolve("clouds.yaml");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        List<Runnable> stops = new ArrayList<>();

        Main.run(
                List.of("--clouds", file.toString()),
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                stops::add);

        assertThat(file).exists();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .startsWith(contentOf(file.toFile()))
                .contains("# written to " + file + "\n");
        stops.forEach(Runnable::run);
        assertThat(file).doesNotExist();
    }

    @Test
    void theProgramNamesAPortItCannotHave() {
        try (ReferenceCloud cloud = ReferenceCloud.start()) {
            String port = String.valueOf(cloud.authUrl().getPort());
            PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

            assertThatThrownBy(() -> Main.run(List.of("--port", port), nowhere, Runnable::run))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageStartingWith("cannot listen on 127.0.0.1:" + port + ": ");
            assertThatThrownBy(() -> Main.run(List.of("--port", "70000"), nowhere, Runnable::run))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("--port 70000 is not a port: give a number up to 65535");
            assertThatThrownBy(() -> Main.run(List.of("--verbose"), nowhere, Runnable::run))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "cannot use '--verbose': the options are --port NUMBER, --clouds FILE and --release NAME,"
                                    + " which is one of mitaka, newton, ocata, zed");
        }
    }

    private static Answer credentialToken(ReferenceCloud cloud) {
        String yaml = cloud.cloudsYaml();
        return Client.of(cloud)
                .send(
                        "POST",
                        "/identity/v3/auth/tokens",
                        "{'auth':{'identity':{'methods':['application_credential'],'application_credential':{'id':'"
                                + valueOf("application_credential_id", yaml) + "','secret':'"
                                + valueOf("application_credential_secret", yaml) + "'}}}}");
    }

    private static String valueOf(String key, String yaml) {
        return yaml.lines()
                .filter(line -> line.strip().startsWith(key + ": "))
                .map(line -> line.substring(line.indexOf('\'') + 1, line.lastIndexOf('\'')))
                .findFirst()
                .orElseThrow();
    }
}
