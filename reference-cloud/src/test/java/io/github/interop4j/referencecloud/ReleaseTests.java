package io.github.interop4j.referencecloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interop4j.referencecloud.release.Release;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether a cloud of an older release says and does what that release did. */
class ReleaseTests {

    private static final String COMMON = "OpenStack-API-Version";
    private static final String NOVA = "X-OpenStack-Nova-API-Version";

    @ParameterizedTest
    @CsvSource({
        "MITAKA, 2.25, 3.0, v2.3, v3.6",
        "NEWTON, 2.38, 3.14, v2.4, v3.7",
        "OCATA, 2.42, 3.27, v2.5, v3.8",
        "ZED, 2.93, 3.70, v2.15, v3.14"
    })
    void versionDocumentsNameTheNewestOfTheirTime(
            Release release, String compute, String volume, String image, String identity) {
        try (ReferenceCloud cloud = cloudOf(release)) {
            Client member = member(cloud);

            assertThat(member.send("GET", "/compute/").at("/versions/1/version").asText())
                    .isEqualTo(compute);
            assertThat(member.send("GET", "/compute/v2.1")
                            .at("/version/version")
                            .asText())
                    .isEqualTo(compute);
            assertThat(current(member.send("GET", "/volume/"), "version")).containsExactly(volume);
            assertThat(member.send("GET", "/volume/v3")
                            .at("/versions/0/version")
                            .asText())
                    .isEqualTo(volume);
            assertThat(current(member.send("GET", "/image/versions"), "id")).containsExactly(image);
            assertThat(member.send("GET", "/identity/")
                            .at("/versions/values/0/id")
                            .asText())
                    .isEqualTo(identity);
            assertThat(member.send("GET", "/identity/v3").at("/version/id").asText())
                    .isEqualTo(identity);
        }
    }

    @ParameterizedTest
    @CsvSource({"MITAKA, SUPPORTED, stable", "NEWTON, DEPRECATED, deprecated", "OCATA, DEPRECATED, deprecated"})
    void olderApisAreAmongTheVersionsWithTheStatusTheyHad(Release release, String status, String identity) {
        try (ReferenceCloud cloud = cloudOf(release)) {
            Client member = member(cloud);

            assertThat(member.send("GET", "/volume/").at("/versions").findValuesAsText("id"))
                    .containsExactly("v1.0", "v2.0", "v3.0");
            assertThat(member.send("GET", "/volume/").at("/versions").findValuesAsText("status"))
                    .containsExactly(status, "SUPPORTED", "CURRENT");
            assertThat(member.send("GET", "/image/versions").at("/versions").findValuesAsText("id"))
                    .endsWith("v2.0", "v1.1", "v1.0");
            assertThat(member.send("GET", "/image/versions").at("/versions").findValuesAsText("status"))
                    .endsWith("SUPPORTED", status, status);
            assertThat(member.send("GET", "/identity/v2.0")
                            .at("/version/status")
                            .asText())
                    .isEqualTo(identity);
        }
    }

    @Test
    void zedHasNoOlderApis() {
        try (ReferenceCloud cloud = cloudOf(Release.ZED)) {
            Client member = member(cloud);

            assertThat(member.send("GET", "/volume/").at("/versions").findValuesAsText("id"))
                    .containsExactly("v3.0");
            assertThat(member.send("GET", "/image/versions").at("/versions").findValuesAsText("id"))
                    .doesNotContain("v1.0", "v1.1");
            assertThat(types(member))
                    .containsExactlyInAnyOrder("identity", "compute", "network", "volumev3", "object-store", "image");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MITAKA", "NEWTON", "OCATA"})
    void theCatalogHasEveryVolumeApiOfTheTime(Release release) {
        try (ReferenceCloud cloud = cloudOf(release)) {
            assertThat(types(member(cloud)))
                    .containsExactlyInAnyOrder(
                            "identity",
                            "compute",
                            "network",
                            "volume",
                            "volumev2",
                            "volumev3",
                            "object-store",
                            "image");
        }
    }

    @ParameterizedTest
    @CsvSource({"MITAKA, 2.25, 2.26", "NEWTON, 2.38, 2.39", "OCATA, 2.42, 2.43", "ZED, 2.93, 2.94"})
    void novaRefusesWhatIsAboveItsRange(Release release, String highest, String above) {
        try (ReferenceCloud cloud = cloudOf(release)) {
            Client member = member(cloud);

            Answer refused = member.send("GET", "/compute/v2.1/servers", "", Map.of(NOVA, above));
            assertThat(refused.status()).isEqualTo(406);
            assertThat(refused.at("/computeFault/message").asText())
                    .isEqualTo("Version " + above + " is not supported by the API. Minimum is 2.1 and maximum is "
                            + highest + ".");
            assertThat(member.send("GET", "/compute/v2.1/servers", "", Map.of(NOVA, highest))
                            .status())
                    .isEqualTo(200);
            Answer latest = member.send("GET", "/compute/v2.1/servers", "", Map.of(NOVA, "latest"));
            assertThat(latest.status()).isEqualTo(200);
            assertThat(latest.header(NOVA)).isEqualTo(highest);
        }
    }

    @Test
    void novaReadsTheCommonHeaderSinceNewtonOnly() {
        try (ReferenceCloud mitaka = cloudOf(Release.MITAKA);
                ReferenceCloud newton = cloudOf(Release.NEWTON)) {
            Map<String, String> latest = Map.of(COMMON, "compute latest");

            Answer overlooked = member(mitaka).send("GET", "/compute/v2.1/servers", "", latest);
            assertThat(overlooked.header(NOVA)).isEqualTo("2.1");
            assertThat(overlooked.header(COMMON)).isEmpty();
            assertThat(overlooked.header("Vary")).isEqualTo(NOVA);
            assertThat(member(newton)
                            .send("GET", "/compute/v2.1/servers", "", latest)
                            .header(COMMON))
                    .isEqualTo("compute 2.38");
        }
    }

    @ParameterizedTest
    @CsvSource({"MITAKA, 3.0, 3.1", "NEWTON, 3.14, 3.15", "OCATA, 3.27, 3.28", "ZED, 3.70, 3.71"})
    void cinderRefusesWhatIsAboveItsRange(Release release, String highest, String above) {
        try (ReferenceCloud cloud = cloudOf(release)) {
            Client member = member(cloud);
            String volumes = "/volume/v3/" + projectOf(cloud) + "/volumes";

            Answer refused = member.send("GET", volumes, "", Map.of(COMMON, "volume " + above));
            assertThat(refused.status()).isEqualTo(406);
            assertThat(new String(refused.body().bytes(), StandardCharsets.UTF_8))
                    .contains("Minimum is 3.0 and maximum is " + highest + ".");
            Answer latest = member.send("GET", volumes, "", Map.of(COMMON, "volume latest"));
            assertThat(latest.status()).isEqualTo(200);
            assertThat(latest.header(COMMON)).isEqualTo("volume " + highest);
        }
    }

    @Test
    void cindersVersion2SharesItsVolumesWithVersion3AndKnowsNoMicroversion() {
        try (ReferenceCloud cloud = cloudOf(Release.MITAKA)) {
            Client member = member(cloud);
            String project = projectOf(cloud);

            Answer made = member.send("POST", "/volume/v2/" + project + "/volumes", "{'volume':{'size':1}}");
            assertThat(made.status()).isEqualTo(202);
            assertThat(made.at("/volume/links/0/href").asText()).contains("/volume/v2/" + project);
            String id = made.at("/volume/id").asText();
            assertThat(member.send("GET", "/volume/v3/" + project + "/volumes/" + id)
                            .at("/volume/links/0/href")
                            .asText())
                    .contains("/volume/v3/" + project);
            Answer shown =
                    member.send("GET", "/volume/v2/" + project + "/volumes/" + id, "", Map.of(COMMON, "volume 3.99"));
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.header(COMMON)).isEmpty();
        }
    }

    @Test
    void applicationCredentialsCameAfterOcata() {
        try (ReferenceCloud ocata = cloudOf(Release.OCATA);
                ReferenceCloud zed = cloudOf(Release.ZED)) {
            Client then = member(ocata);
            Client now = member(zed);

            assertThat(then.send("GET", "/identity/v3/users/" + then.userId() + "/application_credentials")
                            .status())
                    .isEqualTo(404);
            assertThat(now.send("GET", "/identity/v3/users/" + now.userId() + "/application_credentials")
                            .status())
                    .isEqualTo(200);
            assertThat(ocata.cloudsYaml()).doesNotContain("reference-application-credential");
            assertThat(zed.cloudsYaml()).contains("reference-application-credential");
        }
    }

    @Test
    void networkExtensionsAreThoseOfTheTime() {
        try (ReferenceCloud mitaka = cloudOf(Release.MITAKA);
                ReferenceCloud newton = cloudOf(Release.NEWTON);
                ReferenceCloud zed = cloudOf(Release.ZED)) {
            assertThat(extensions(mitaka))
                    .contains("net-mtu", "standard-attr-description")
                    .doesNotContain("sorting", "filter-validation");
            assertThat(extensions(newton)).contains("sorting").doesNotContain("filter-validation");
            assertThat(extensions(zed)).contains("sorting", "filter-validation");
            assertThat(member(mitaka)
                            .send("GET", "/network/v2.0/extensions/sorting")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void theProgramStartsTheReleaseThatIsNamed(@TempDir Path folder) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        List<Runnable> stops = new ArrayList<>();

        Main.run(
                List.of(
                        "--release",
                        "Ocata",
                        "--clouds",
                        folder.resolve("c.yaml").toString()),
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                stops::add);

        try {
            String authority =
                    printed.toString(StandardCharsets.UTF_8).replaceAll("(?s).*?auth_url: 'http://([^/]+)/.*", "$1");
            assertThat(Client.at("http://" + authority)
                            .send("GET", "/compute/")
                            .at("/versions/1/version")
                            .asText())
                    .isEqualTo("2.42");
        } finally {
            stops.forEach(Runnable::run);
        }
    }

    @Test
    void theProgramNamesTheReleasesItKnows() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Main.run(List.of("--release", "havana"), nowhere, Runnable::run))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no release 'havana' to simulate: those known are mitaka, newton, ocata, zed");
    }

    private static ReferenceCloud cloudOf(Release release) {
        return ReferenceCloud.builder()
                .release(release)
                .password("member", "secret")
                .start();
    }

    private static Client member(ReferenceCloud cloud) {
        return Client.of(cloud).login("member", "secret", "reference");
    }

    private static String projectOf(ReferenceCloud cloud) {
        return member(cloud)
                .send("GET", "/identity/v3/auth/projects")
                .at("/projects/0/id")
                .asText();
    }

    private static List<String> types(Client client) {
        return client.send("GET", "/identity/v3/auth/catalog").at("/catalog").findValuesAsText("type");
    }

    private static List<String> extensions(ReferenceCloud cloud) {
        return member(cloud)
                .send("GET", "/network/v2.0/extensions")
                .at("/extensions")
                .findValuesAsText("alias");
    }

    private static List<String> current(Answer versions, String field) {
        List<String> found = new ArrayList<>();
        versions.at("/versions").forEach(each -> {
            if (each.path("status").asText().equals("CURRENT")) {
                found.add(each.path(field).asText());
            }
        });
        return found;
    }
}
