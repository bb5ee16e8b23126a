package io.github.interop4j.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.nightly.Shell.Said;
import io.github.interop4j.referencecloud.ReferenceCloud;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTests {

    private static final String CANARY = "canary-5f1c0e";

    @TempDir
    Path folder;

    @Test
    void everyValueHasItsFileAndKey() {
        try (ReferenceCloud cloud =
                ReferenceCloud.builder().password("member", CANARY).start()) {
            Said said = new Shell(folder).clouds(cloud.cloudsYaml()).interop4j("explain", "--cloud", "reference");

            assertThat(said.code()).isZero();
            assertThat(said.out())
                    .startsWith("cloud 'reference'\n")
                    .containsPattern("\n  auth.username +member +\\Q" + folder.resolve("clouds.yaml")
                            + "\\E:\\d+ clouds.reference.auth.username\n")
                    .containsPattern("\n  auth.password +\\*\\*\\* +\\Q" + folder.resolve("clouds.yaml") + "\\E:\\d+ ")
                    .containsPattern("\n  verify +true +default\n")
                    .contains("\nfiles\n  used     " + folder.resolve("clouds.yaml") + "\n");
            assertThat(said.all()).doesNotContain(CANARY);
        }
    }

    @Test
    void itLogsInAndShowsWhereEachServiceAnswers() {
        try (ReferenceCloud cloud = ReferenceCloud.start()) {
            String compute = cloud.authUrl().resolve("/compute/v2.1").toString();
            Said said = new Shell(folder).clouds(cloud.cloudsYaml()).interop4j("explain", "--cloud", "reference");

            assertThat(said.out())
                    .containsPattern("\nlogged in as\n  user      member \\([0-9a-f]{32}\\)\n  project   reference \\(")
                    .containsPattern("\n  by        password, until 20")
                    .contains("\nendpoints, interface public, region RegionOne\n")
                    .containsPattern("\n  compute +\\Q" + compute + "\\E  catalog\n")
                    .containsPattern("\n  object-store +\\Q" + cloud.authUrl().resolve("/object-store/v1/AUTH_"));
        }
    }

    @Test
    void anOverrideIsToldFromTheCatalog() {
        try (ReferenceCloud cloud = ReferenceCloud.start()) {
            String yaml = cloud.cloudsYaml()
                    .replace(
                            "interface: public",
                            "interface: public\n    compute_endpoint_override: http://127.0.0.1:1/nova");
            Said said = new Shell(folder).clouds(yaml).interop4j("explain", "--cloud", "reference");

            assertThat(said.out()).containsPattern("\n  compute +http://127\\.0\\.0\\.1:1/nova +endpoint override\n");
        }
    }

    @Test
    void offlineNobodyIsAsked() {
        try (ReferenceCloud cloud = ReferenceCloud.start()) {
            Said said = new Shell(folder)
                    .clouds(cloud.cloudsYaml())
                    .interop4j("explain", "--cloud", "reference", "--offline");

            assertThat(said.code()).isZero();
            assertThat(said.out()).contains("auth.auth_url").doesNotContain("logged in as");
            assertThat(cloud.received()).isEmpty();
        }
    }

    @Test
    void aFileThatDoesNotCountIsNamedWithTheReason() {
        try (ReferenceCloud cloud = ReferenceCloud.start()) {
            Said said = new Shell(folder)
                    .clouds(cloud.cloudsYaml())
                    .file("clouds.yml", "clouds: {}")
                    .interop4j("explain", "--cloud", "reference", "--offline");

            assertThat(said.out())
                    .contains("\n  skipped  " + folder.resolve("clouds.yml") + " comes after "
                            + folder.resolve("clouds.yaml"));
        }
    }

    @Test
    void withoutANameTheEnvironmentChooses() {
        try (ReferenceCloud cloud = ReferenceCloud.start()) {
            Said said = new Shell(folder)
                    .clouds(cloud.cloudsYaml())
                    .with("OS_CLOUD", "reference-other")
                    .interop4j("explain", "--offline");

            assertThat(said.out()).startsWith("cloud 'reference-other'\n");
        }
    }
}
