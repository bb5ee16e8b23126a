package io.github.interop4j.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cloud as a program describes it, and the small values it is made of. */
class CloudTests {

    private static final Credentials ALICE = new Credentials.Password(
            Reference.named("alice").in(Reference.id("default")),
            Secret.of("canary"),
            new Scope.Project(Reference.named("demo").in(Reference.named("Default"))));

    @TempDir
    Path root;

    @Test
    void aProgramMayDescribeACloud() {
        Cloud cloud = Cloud.at(URI.create("http://127.0.0.1:5000/v3"))
                .name("acme")
                .credentials(ALICE)
                .region("RegionOne")
                .endpointInterface("internal")
                .tls(new Tls(
                        true,
                        Optional.of(Path.of("/ca.pem")),
                        Optional.of(Path.of("/c.pem")),
                        Optional.of(Path.of("/k.pem"))))
                .endpointOverride("volumev3", URI.create("http://127.0.0.1/v3"))
                .apiVersion("volume", "3")
                .defaultMicroversion("compute", "2.79")
                .pace(Pace.DEFAULT.scaledBy(0.5))
                .build();

        assertThat(cloud.name()).isEqualTo("acme");
        assertThat(cloud.authUrl()).hasToString("http://127.0.0.1:5000/v3");
        assertThat(cloud.credentials()).isEqualTo(ALICE);
        assertThat(cloud.region()).contains("RegionOne");
        assertThat(cloud.endpointInterface()).isEqualTo("internal");
        assertThat(cloud.tls())
                .isEqualTo(new Tls(
                        true,
                        Optional.of(Path.of("/ca.pem")),
                        Optional.of(Path.of("/c.pem")),
                        Optional.of(Path.of("/k.pem"))));
        assertThat(cloud.endpointOverrides()).isEqualTo(Map.of("block-storage", URI.create("http://127.0.0.1/v3")));
        assertThat(cloud.apiVersions()).isEqualTo(Map.of("block-storage", "3"));
        assertThat(cloud.defaultMicroversions()).isEqualTo(Map.of("compute", "2.79"));
        assertThat(cloud.pace().requestDeadline()).hasSeconds(30);
        assertThat(cloud.settings())
                .extracting(Setting::toString)
                .containsExactlyInAnyOrder(
                        "auth.auth_url = http://127.0.0.1:5000/v3  [argument]",
                        "auth = Password[user=alice in domain id default, password=***, scope=project demo in domain"
                                + " Default]  [argument]",
                        "region_name = RegionOne  [argument]",
                        "interface = internal  [argument]",
                        "cacert = /ca.pem  [argument]",
                        "cert = /c.pem  [argument]",
                        "key = /k.pem  [argument]",
                        "verify = true  [argument]",
                        "block_storage_endpoint_override = http://127.0.0.1/v3  [argument]",
                        "block_storage_api_version = 3  [argument]",
                        "compute_default_microversion = 2.79  [argument]",
                        "api_timeout = 30  [argument]");
    }

    @Test
    void whatAProgramDoesNotSayIsTheDefault() {
        Cloud cloud =
                Cloud.at(URI.create("http://keystone.test")).credentials(ALICE).build();

        assertThat(cloud.name()).isEqualTo("keystone.test");
        assertThat(cloud.region()).isEmpty();
        assertThat(cloud.endpointInterface()).isEqualTo("public");
        assertThat(cloud.tls()).isEqualTo(Tls.DEFAULT);
        assertThat(cloud.pace()).isEqualTo(Pace.DEFAULT);
        assertThat(cloud.settings())
                .filteredOn(it -> it.origin() instanceof Origin.Default)
                .extracting(Setting::key)
                .containsExactlyInAnyOrder("interface", "verify", "api_timeout");
    }

    @Test
    void aCloudOfAFileMayBeChangedAndSaysWhatWasChanged() {
        Cloud read = new Machine(root)
                .acme(
                        "region_name: RegionOne",
                        "insecure: true",
                        "cacert: /of-file.pem",
                        "compute_endpoint_override: https://nova.test");

        Cloud changed = read.toBuilder()
                .region("RegionTwo")
                .tls(Tls.DEFAULT)
                .credentials(ALICE)
                .build();

        assertThat(changed.region()).contains("RegionTwo");
        assertThat(changed.endpointOverrides()).isEqualTo(read.endpointOverrides());
        assertThat(changed.warnings()).isEqualTo(read.warnings()).isNotEmpty();
        assertThat(changed.settings())
                .filteredOn(it -> it.origin() instanceof Origin.Argument)
                .extracting(Setting::key, Setting::value)
                .containsExactlyInAnyOrder(
                        tuple("region_name", "RegionTwo"), tuple("verify", "true"), tuple("auth", ALICE.toString()));
        assertThat(changed.settings())
                .filteredOn(it -> it.origin() instanceof Origin.File)
                .extracting(Setting::key)
                .containsExactlyInAnyOrder("auth.auth_url", "compute_endpoint_override");
        assertThat(read.region()).contains("RegionOne");
    }

    @Test
    void aCloudWithoutCredentialsIsRefused() {
        Cloud.Builder cloud = Cloud.at(URI.create("http://keystone.test")).name("acme");

        assertThatThrownBy(cloud::build)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Cloud 'acme' has no credentials; name them with Cloud.Builder.credentials(…).");
    }

    @ParameterizedTest
    @CsvSource({
        "keystone.test/v3, keystone.test/v3",
        "ftp://keystone.test, ftp://keystone.test",
        "https://alice:canary@keystone.test/v3, https://***@keystone.test/v3"
    })
    void anAuthUrlThatIsNoneIsRefused(String url, String shown) {
        assertThatThrownBy(() -> Cloud.at(URI.create(url)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "The auth URL '" + shown + "' is not an http or https URL without user and password; write it"
                                + " like https://keystone.example.org:5000/v3.");
    }

    @Test
    void nothingThatIsPrintedShowsASecret() {
        Cloud password =
                Cloud.at(URI.create("http://k.test")).credentials(ALICE).build();
        Cloud token = password.toBuilder()
                .credentials(new Credentials.Token(Secret.of("canary"), new Scope.Unscoped()))
                .build();
        Cloud applicationCredential = password.toBuilder()
                .credentials(Credentials.ApplicationCredential.of("ac1", Secret.of("canary")))
                .build();
        Cloud ofFile = new Machine(root).acme();

        for (Cloud cloud : new Cloud[] {password, token, applicationCredential, ofFile}) {
            assertThat(cloud.toString() + cloud.settings() + cloud.credentials())
                    .contains("***")
                    .doesNotContain("canary");
        }
    }

    @Test
    void aCloudIsToldByNameUrlRegionAndUser() {
        assertThat(Cloud.at(URI.create("http://k.test/v3"))
                        .name("acme")
                        .region("RegionOne")
                        .credentials(ALICE)
                        .build())
                .hasToString(
                        "cloud 'acme' at http://k.test/v3 in RegionOne as Password[user=alice in domain id default,"
                                + " password=***, scope=project demo in domain Default]");
    }

    @Test
    void secretsAreEqualByValue() {
        assertThat(Secret.of("canary"))
                .isEqualTo(Secret.of("canary"))
                .hasSameHashCodeAs(Secret.of("canary"))
                .isNotEqualTo(Secret.of("other"))
                .hasToString("***");
        assertThat(Secret.of("canary").reveal()).isEqualTo("canary");
    }

    @Test
    void aPaceIsScaledAsAWhole() {
        assertThat(Pace.DEFAULT.scaledBy(0.01))
                .isEqualTo(new Pace(
                        Duration.ofMillis(600),
                        Duration.ofMillis(1200),
                        Duration.ofMillis(3000),
                        Duration.ofMillis(10)));
        assertThat(Pace.DEFAULT.scaledBy(0.0001).pollInterval()).isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void aPaceOfNothingIsRefused() {
        assertThatThrownBy(() -> Pace.DEFAULT.withRequestDeadline(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a pace must be longer than nothing, not PT0S");
        assertThatThrownBy(() -> Pace.DEFAULT.scaledBy(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a pace is scaled by a positive number, not -1.0");
    }

    @Test
    void aReferenceIsAnIdOrANameAndOnlyANameHasADomain() {
        assertThatThrownBy(() -> new Reference(Optional.of("a"), Optional.of("b"), Optional.empty()))
                .hasMessage("a reference needs an id or a name, and not both");
        assertThatThrownBy(() -> new Reference(Optional.empty(), Optional.empty(), Optional.empty()))
                .hasMessage("a reference needs an id or a name, and not both");
        assertThatThrownBy(() -> Reference.id("a").in(Reference.id("d"))).hasMessage("an id needs no domain");
    }

    @Test
    void everyScopeSaysWhatItIs() {
        assertThat(new Scope.Project(Reference.id("p1"))).hasToString("project id p1");
        assertThat(new Scope.Domain(Reference.named("Default"))).hasToString("domain Default");
        assertThat(new Scope.System()).hasToString("system");
        assertThat(new Scope.Unscoped()).hasToString("no scope");
    }

    @Test
    void anApplicationCredentialIsAnIdOrANameAndUser() {
        assertThatThrownBy(() -> new Credentials.ApplicationCredential(
                        Optional.empty(), Optional.of("nightly"), Optional.empty(), Secret.of("canary")))
                .hasMessage("an application credential needs its id, or its name and its user");
    }

    @Test
    void rolesAreKnownByTheirTitles() {
        assertThat(Role.named("other")).isEqualTo(Role.OTHER);
        assertThat(Role.named("EXPENDABLE")).isEqualTo(Role.EXPENDABLE);
        assertThat(Role.MEMBER.title()).isEqualTo("member");
    }

    @Test
    void anUnknownRoleNamesTheKnownOnes() {
        assertThatThrownBy(() -> Role.named("root"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("There is no role 'root'; the roles are member, other, expendable, reader, admin.");
    }

    @Test
    void aServiceIsKnownByAllItsNames() {
        assertThat(ServiceTypes.canonical("volumev3")).isEqualTo("block-storage");
        assertThat(ServiceTypes.canonical("Block_Storage")).isEqualTo("block-storage");
        assertThat(ServiceTypes.canonical("application-deployment"))
                .isEqualTo(ServiceTypes.canonical("application_deployment"))
                .isEqualTo("application-deployment");
        assertThat(ServiceTypes.canonical("in_house")).isEqualTo("in-house");
        assertThat(ServiceTypes.aliases("block-storage"))
                .isEqualTo(ServiceTypes.aliases("volume"))
                .containsExactly("volumev3", "volumev2", "volume", "block-store");
        assertThat(ServiceTypes.names("sharev2")).containsExactly("shared-file-system", "sharev2", "share");
        assertThat(ServiceTypes.names("in-house")).containsExactly("in-house");
        assertThat(ServiceTypes.isKnown("volumev2")).isTrue();
        assertThat(ServiceTypes.isKnown("key_manager")).isTrue();
        assertThat(ServiceTypes.isKnown("in-house")).isFalse();
    }
}
