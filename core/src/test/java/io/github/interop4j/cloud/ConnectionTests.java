package io.github.interop4j.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a configuration wants requests to go, how secured, and how patient. */
class ConnectionTests {

    @TempDir
    Path root;

    Machine machine;

    @BeforeEach
    void anEmptyMachine() {
        machine = new Machine(root);
    }

    @ParameterizedTest
    @CsvSource({
        "interface: internal, internal",
        "interface: internalURL, internal",
        "endpoint_type: admin, admin",
        "interface: publicURL, public"
    })
    void theInterfaceMayBeSaidInOldWords(String line, String expected) {
        assertThat(machine.acme(line).endpointInterface()).isEqualTo(expected);
    }

    @Test
    void endpointTypeComesBeforeInterface() {
        assertThat(machine.acme("interface: internal", "endpoint_type: admin").endpointInterface())
                .isEqualTo("admin");
    }

    @Test
    void anUnknownInterfaceIsRefused() {
        assertThatThrownBy(() -> machine.acme("interface: private"))
                .hasMessage("Cloud 'acme' (" + root + "/here/clouds.yaml:2) has the interface 'private' [" + root
                        + "/here/clouds.yaml:4 clouds.acme.interface]; it must be one of public, internal, admin.");
    }

    @ParameterizedTest
    @CsvSource({
        "verify: true, true",
        "verify: false, false",
        "verify: no, false",
        "verify: on, true",
        "verify: 'False', false",
        "verify: , true",
        "insecure: true, false",
        "insecure: yes, false",
        "insecure: false, true"
    })
    void verificationIsOnUnlessSwitchedOff(String line, boolean verify) {
        assertThat(machine.acme(line).tls().verify()).isEqualTo(verify);
    }

    @Test
    void insecureComesBeforeVerify() {
        assertThat(machine.acme("verify: true", "insecure: true").tls().verify())
                .isFalse();
        assertThat(machine.acme("verify: false", "insecure: false").tls().verify())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"true, false", "True, false", "false, true"})
    void insecureMayComeFromTheEnvironment(String value, boolean verify) {
        machine.set("OS_AUTH_URL", "https://k.test")
                .set("OS_USER_ID", "u")
                .set("OS_PASSWORD", "canary")
                .set("OS_INSECURE", value);

        assertThat(machine.discover().chosen().tls().verify()).isEqualTo(verify);
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify: /ca.pem", "insecure: 1", "verify: [true]"})
    void whatIsNeitherTrueNorFalseIsRefused(String line) {
        assertThatThrownBy(() -> machine.acme(line))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(" as " + line.replaceFirst(":.*", "") + " [" + root + "/here/clouds.yaml:4 ")
                .hasMessageEndingWith("]; it must be true or false.");
    }

    @Test
    void pathsAreRelativeToTheWorkingDirectoryAndKnowTheHome() {
        Tls tls = machine.acme("cacert: ~/ca.pem", "cert: certs/own.pem", "key: /secret/key.pem")
                .tls();

        assertThat(tls.cacert()).contains(root.resolve("home/ca.pem"));
        assertThat(tls.certificate()).contains(root.resolve("here/certs/own.pem"));
        assertThat(tls.key()).contains(Path.of("/secret/key.pem"));
        assertThat(machine.discover().chosen().settings())
                .extracting(Setting::toString)
                .contains("cacert = " + root + "/home/ca.pem  [" + root + "/here/clouds.yaml:4 clouds.acme.cacert]");
    }

    @Test
    void theHomeAloneIsAPathToo() {
        assertThat(machine.acme("cacert: '~'").tls().cacert()).contains(root.resolve("home"));
    }

    @Test
    void aTrustThatIsNotUsedIsWarnedOf() {
        assertThat(machine.acme("cacert: /ca.pem", "verify: false").warnings())
                .containsExactly("Cloud 'acme' (" + root + "/here/clouds.yaml:2) has a cacert [" + root
                        + "/here/clouds.yaml:4 clouds.acme.cacert] and switches verification off [" + root
                        + "/here/clouds.yaml:5 clouds.acme.verify], so the server's certificate is not checked. Remove"
                        + " verify.");
    }

    @Test
    void aKeyWithoutACertificateIsWarnedOf() {
        assertThat(machine.acme("key: /key.pem").warnings())
                .containsExactly("Cloud 'acme' (" + root + "/here/clouds.yaml:2) has a key [" + root
                        + "/here/clouds.yaml:4 clouds.acme.key] and no cert, so no certificate is shown. Add cert.");
    }

    @ParameterizedTest
    @CsvSource({"30, 30000", "2.5, 2500", "'''45''', 45000", "86400, 86400000", "0.001, 1"})
    void apiTimeoutIsTheDeadlineOfARequest(String seconds, long millis) {
        Pace pace = machine.acme("api_timeout: " + seconds).pace();

        assertThat(pace).isEqualTo(Pace.DEFAULT.withRequestDeadline(Duration.ofMillis(millis)));
        assertThat(machine.discover().chosen().settings())
                .extracting(Setting::toString)
                .contains("api_timeout = " + seconds.replace("'", "") + "  [" + root
                        + "/here/clouds.yaml:4 clouds.acme.api_timeout]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "soon", "86401", "1e3", "0.0001"})
    void aTimeoutThatIsNoneIsRefused(String timeout) {
        assertThatThrownBy(() -> machine.acme("api_timeout: '" + timeout + "'"))
                .hasMessage("Cloud 'acme' (" + root + "/here/clouds.yaml:2) has the api_timeout '" + timeout + "' ["
                        + root + "/here/clouds.yaml:4 clouds.acme.api_timeout]; it must be a number of seconds above 0,"
                        + " at most a day.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "block_storage_endpoint_override",
                "block-storage-endpoint-override",
                "volumev3_endpoint_override",
                "volume_endpoint_override",
                "volumev2_endpoint"
            })
    void anEndpointMayBeSaidUnderAnyNameOfItsService(String key) {
        assertThat(machine.acme(key + ": https://cinder.test/v3").endpointOverrides())
                .isEqualTo(Map.of("block-storage", URI.create("https://cinder.test/v3")));
    }

    @Test
    void theOfficialNameOfAServiceComesBeforeItsAliases() {
        assertThat(machine.acme(
                                "volume_endpoint_override: https://volume.test",
                                "volumev3_endpoint_override: https://volumev3.test",
                                "block_storage_endpoint_override: https://official.test")
                        .endpointOverrides())
                .isEqualTo(Map.of("block-storage", URI.create("https://official.test")));
        assertThat(machine.acme(
                                "volume_endpoint_override: https://volume.test",
                                "volumev3_endpoint_override: https://volumev3.test")
                        .endpointOverrides())
                .isEqualTo(Map.of("block-storage", URI.create("https://volumev3.test")));
    }

    @Test
    void anEndpointOverrideComesBeforeAnEndpoint() {
        assertThat(machine.acme(
                                "compute_endpoint: https://low.test",
                                "volume_endpoint_override: https://high.test",
                                "compute_endpoint_override: https://high.test")
                        .endpointOverrides())
                .containsEntry("compute", URI.create("https://high.test"));
    }

    @Test
    void aServiceThatNobodyKnowsMayHaveAnEndpointToo() {
        assertThat(machine.acme("in_house_billing_endpoint_override: https://billing.test")
                        .endpointOverrides())
                .isEqualTo(Map.of("in-house-billing", URI.create("https://billing.test")));
    }

    @Test
    void anEndpointMayNameTheProject() {
        assertThat(machine.acme(
                                "project_id: p1",
                                "volume_endpoint_override: https://cinder.test/v3/%(project_id)s",
                                "object_store_endpoint_override: https://swift.test/v1/AUTH_%(tenant_id)s")
                        .endpointOverrides())
                .isEqualTo(Map.of(
                        "block-storage", URI.create("https://cinder.test/v3/p1"),
                        "object-store", URI.create("https://swift.test/v1/AUTH_p1")));
    }

    @Test
    void anEndpointMayNameTheUser() {
        machine.clouds("""
                clouds:
                  acme:
                    auth: {auth_url: 'https://k.test', user_id: u1, password: canary}
                    compute_endpoint_override: https://nova.test/%(user_id)s
                """);

        assertThat(machine.discover().chosen().endpointOverrides())
                .isEqualTo(Map.of("compute", URI.create("https://nova.test/u1")));
    }

    @Test
    void aTokensEndpointMayNameTheProjectToo() {
        machine.clouds("""
                clouds:
                  acme:
                    auth_type: token
                    auth: {auth_url: 'https://k.test', token: canary, project_id: p1}
                    compute_endpoint_override: https://nova.test/%(project_id)s
                """);

        assertThat(machine.discover().chosen().endpointOverrides())
                .isEqualTo(Map.of("compute", URI.create("https://nova.test/p1")));
    }

    @Test
    void anEndpointThatNamesAnUnknownProjectIsRefused() {
        assertThatThrownBy(() -> machine.acme("volume_endpoint_override: https://cinder.test/v3/%(project_id)s"))
                .hasMessage("Cloud 'acme' (" + root + "/here/clouds.yaml:2) has %(project_id)s in"
                        + " block_storage_endpoint_override, but no project_id below auth. Write it below"
                        + " clouds.acme.auth, such as project_id: 21dced0fd20347869b93710d2b98aae0.");
    }

    @ParameterizedTest
    @CsvSource({
        "'https://nova.test/a b', that is no URL: Illegal character in path at character 20",
        "nova.test:8774, which is no http or https URL",
        "ftp://nova.test, which is no http or https URL",
        "https://alice:canary@nova.test, with a user or password in it"
    })
    void anEndpointThatIsNoUrlIsRefused(String url, String problem) {
        assertThatThrownBy(() -> machine.acme("compute_endpoint_override: '" + url + "'"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("[" + root + "/here/clouds.yaml:4 clouds.acme.compute_endpoint_override]")
                .hasMessageContaining(problem)
                .hasMessageNotContaining("canary");
    }

    @Test
    void versionsAreKnownByTheOfficialNameOfTheService() {
        Cloud acme = machine.acme("volume_api_version: 3", "identity_api_version: '3.0'", "image_api_version: latest");

        assertThat(acme.apiVersions()).isEqualTo(Map.of("block-storage", "3", "identity", "3"));
        assertThat(acme.defaultMicroversions()).isEmpty();
    }

    @Test
    void aDefaultMicroversionIsSentToTheService() {
        assertThat(machine.acme("compute_default_microversion: '2.53'", "volumev3_default_microversion: 3.27")
                        .defaultMicroversions())
                .isEqualTo(Map.of("compute", "2.53", "block-storage", "3.27"));
    }

    @Test
    void aMinorVersionImpliesAMicroversion() {
        Cloud acme = machine.acme("compute_api_version: 2.79");

        assertThat(acme.apiVersions()).isEqualTo(Map.of("compute", "2"));
        assertThat(acme.defaultMicroversions()).isEqualTo(Map.of("compute", "2.79"));
    }

    @Test
    void twoMicroversionsForOneServiceAreRefused() {
        assertThatThrownBy(() -> machine.acme("compute_api_version: 2.79", "compute_default_microversion: 2.53"))
                .hasMessage("Cloud 'acme' (" + root + "/here/clouds.yaml:2) asks compute for the microversion 2.79 ["
                        + root + "/here/clouds.yaml:4 clouds.acme.compute_api_version] and for 2.53 [" + root
                        + "/here/clouds.yaml:5 clouds.acme.compute_default_microversion]. Leave only the major version"
                        + " in compute_api_version.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compute_service_type",
                "compute_service_name",
                "volume_region_name",
                "image_interface",
                "image_endpoint_type",
                "compute_timeout"
            })
    void whatOpenstacksdkHonoursAndWeDoNotIsWarnedOf(String key) {
        assertThat(machine.acme(key + ": other").warnings())
                .containsExactly("Cloud 'acme' (" + root + "/here/clouds.yaml:2) has " + key + " [" + root
                        + "/here/clouds.yaml:4 clouds.acme." + key
                        + "], which openstacksdk honours and interop4j does not.");
    }
}
