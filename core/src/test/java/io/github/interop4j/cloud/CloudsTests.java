package io.github.interop4j.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where configuration is looked for, and which cloud is meant. */
class CloudsTests {

    @TempDir
    Path root;

    Machine machine;

    @BeforeEach
    void anEmptyMachine() {
        machine = new Machine(root);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void filesAreLookedForInTheOrderOfOpenstacksdk() {
        assertThatThrownBy(() -> machine.discover().chosen()).hasMessage("""
                        There is no clouds.yaml, and no OS_… variable describes a cloud. Write one of these files, or set OS_AUTH_URL and its like:
                          %1$s/here/clouds.yaml
                          %1$s/here/clouds.yml
                          %1$s/here/clouds.json
                          %1$s/home/.config/openstack/clouds.yaml
                          %1$s/home/.config/openstack/clouds.yml
                          %1$s/home/.config/openstack/clouds.json
                          %1$s/etc/xdg/openstack/clouds.yaml
                          %1$s/etc/xdg/openstack/clouds.yml
                          %1$s/etc/xdg/openstack/clouds.json
                          %1$s/etc/openstack/clouds.yaml
                          %1$s/etc/openstack/clouds.yml
                          %1$s/etc/openstack/clouds.json""".formatted(root));
    }

    @Test
    void theWorkingDirectoryComesBeforeTheHome() {
        machine.write("home/.config/openstack/clouds.yaml", named("of-home"));
        machine.write("here/clouds.json", "{\"clouds\": {\"of-work\": {}}}");

        assertThat(machine.discover().names()).containsExactly("of-work");
        assertThat(machine.discover().file()).contains(root.resolve("here/clouds.json"));
    }

    @Test
    void theHomeComesBeforeTheMachine() {
        machine.write("etc/openstack/clouds.yaml", named("of-machine"));
        machine.write("home/.config/openstack/clouds.yml", named("of-home"));

        assertThat(machine.discover().names()).containsExactly("of-home");
    }

    @Test
    void theMachineComesLast() {
        machine.write("etc/openstack/clouds.yaml", named("of-machine"));

        assertThat(machine.discover().names()).containsExactly("of-machine");
    }

    @Test
    void inOneFolderYamlComesBeforeYmlBeforeJson() {
        machine.write("here/clouds.json", "{\"clouds\": {\"json\": {}}}");
        machine.write("here/clouds.yml", named("yml"));
        assertThat(machine.discover().names()).containsExactly("yml");

        machine.write("here/clouds.yaml", named("yaml"));
        assertThat(machine.discover().names()).containsExactly("yaml");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theFoldersOfXdgAreHonoured() {
        machine.write("own/openstack/clouds.yaml", named("of-own"));
        machine.write("site/openstack/clouds.yaml", named("of-site"));
        machine.set("XDG_CONFIG_DIRS", root.resolve("nowhere") + ":" + root.resolve("site"));
        assertThat(machine.discover().names()).containsExactly("of-site");

        machine.set("XDG_CONFIG_HOME", root.resolve("own").toString());
        assertThat(machine.discover().names()).containsExactly("of-own");
    }

    @Test
    void aSecondFileIsNotMergedAndNamedAsSkipped() {
        Path used = machine.clouds(named("of-work"));
        Path skipped = machine.write("etc/openstack/clouds.yaml", named("of-machine"));

        Clouds clouds = machine.discover();

        assertThat(clouds.names()).containsExactly("of-work");
        assertThat(clouds.skippedFiles())
                .containsExactly(new SkippedFile(skipped, "comes after " + used + ", and files are not merged", false));
        assertThat(clouds.warnings()).isEmpty();
    }

    @Test
    void theFileThatTheEnvironmentNamesComesFirst() {
        machine.clouds(named("of-work"));
        Path named = machine.write("here/elsewhere/mine.yaml", named("of-elsewhere"));

        assertThat(machine.set("OS_CLIENT_CONFIG_FILE", "elsewhere/mine.yaml")
                        .discover()
                        .file())
                .contains(named);
    }

    @Test
    void aNamedFileThatDoesNotExistIsSkippedWithAWarning() {
        Path used = machine.clouds(named("of-work"));

        Clouds clouds = machine.set("OS_CLIENT_CONFIG_FILE", "/nowhere.yaml").discover();

        assertThat(clouds.file()).contains(used);
        assertThat(clouds.warnings())
                .containsExactly("The file /nowhere.yaml does not exist, though OS_CLIENT_CONFIG_FILE names it; " + used
                        + " is used.");
    }

    @Test
    void aNamedFileThatDoesNotExistIsToldWhereNothingElseIs() {
        Clouds clouds = machine.set("OS_CLIENT_CONFIG_FILE", "/nowhere.yaml")
                .set("OS_CLIENT_SECURE_FILE", "/nowhere-else.yaml")
                .discover();

        assertThat(clouds.warnings())
                .containsExactly(
                        "The file /nowhere.yaml does not exist, though OS_CLIENT_CONFIG_FILE names it; no other is"
                                + " there.",
                        "The file /nowhere-else.yaml does not exist, though OS_CLIENT_SECURE_FILE names it; no other is"
                                + " there.");
        assertThatThrownBy(clouds::chosen)
                .hasMessageContaining("\n  /nowhere.yaml (does not exist, though OS_CLIENT_CONFIG_FILE names it)\n  "
                        + root + "/here/clouds.yaml\n");
    }

    @Test
    void aFolderInPlaceOfTheFileIsSkippedWithAWarning() throws IOException {
        Files.createDirectory(machine.workingDirectory().resolve("clouds.yaml"));
        Path used = machine.write("etc/openstack/clouds.yaml", named("of-machine"));

        Clouds clouds = machine.discover();

        assertThat(clouds.names()).containsExactly("of-machine");
        assertThat(clouds.warnings())
                .containsExactly(
                        "The file " + root + "/here/clouds.yaml cannot be read: it is a folder; " + used + " is used.");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatCannotBeReadIsSkippedWithAWarning() throws IOException {
        // Reading one's own memory at address 0 fails even for root, who may read every ordinary file.
        Path link =
                Files.createSymbolicLink(machine.workingDirectory().resolve("clouds.yaml"), Path.of("/proc/self/mem"));
        machine.write("etc/openstack/clouds.yaml", named("of-machine"));

        Clouds clouds = machine.discover();

        assertThat(clouds.names()).containsExactly("of-machine");
        assertThat(clouds.warnings())
                .singleElement()
                .asString()
                .startsWith("The file " + root + "/here/clouds.yaml cannot be read: ");
        Files.delete(link);
    }

    @Test
    void anEmptyFileCountsToo() {
        machine.clouds("# nothing yet\n");
        machine.write("etc/openstack/clouds.yaml", named("of-machine"));

        assertThat(machine.discover().names()).isEmpty();
        assertThatThrownBy(() -> machine.discover().chosen())
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("There is no cloud in " + root
                        + "/here/clouds.yaml: it has nothing below 'clouds'. Write one there.");
    }

    @Test
    void osCloudNamesTheCloudThatIsMeant() {
        machine.clouds("clouds:\n" + complete("one") + complete("two"));

        assertThat(machine.set("OS_CLOUD", "two").discover().chosen().name()).isEqualTo("two");
    }

    @Test
    void anEmptyOsCloudNamesNothing() {
        machine.clouds("clouds:\n" + complete("only"));

        assertThat(machine.set("OS_CLOUD", "").discover().chosen().name()).isEqualTo("only");
    }

    @Test
    void theOnlyCloudIsMeantWhenNoneIsNamed() {
        machine.clouds("clouds:\n" + complete("only"));

        assertThat(machine.discover().chosen().name()).isEqualTo("only");
    }

    @Test
    void variablesDescribeACloudThatComesBeforeTheOnlyOneOfTheFile() {
        machine.clouds("clouds:\n" + complete("of-file"));
        environmentCloud();

        Clouds clouds = machine.discover();

        assertThat(clouds.names()).containsExactly("of-file", "envvars");
        assertThat(clouds.chosen().name()).isEqualTo("envvars");
        assertThat(clouds.chosen().authUrl()).hasToString("https://of-environment.test/v3");
    }

    @Test
    void osCloudComesBeforeTheCloudOfTheVariables() {
        machine.clouds("clouds:\n" + complete("of-file"));
        environmentCloud();

        assertThat(machine.set("OS_CLOUD", "of-file").discover().chosen().name())
                .isEqualTo("of-file");
    }

    @Test
    void theCloudOfTheVariablesMayHaveAnotherName() {
        environmentCloud();

        Clouds clouds = machine.set("OS_CLOUD_NAME", "mine").discover();

        assertThat(clouds.names()).containsExactly("mine");
        assertThat(clouds.chosen().name()).isEqualTo("mine");
    }

    @Test
    void variablesThatOnlyChooseDescribeNoCloud() {
        machine.clouds("clouds:\n" + complete("only"));
        machine.set("OS_REGION_NAME", "RegionTwo")
                .set("OS_CLIENT_CONFIG_FILE", "clouds.yaml")
                .set("OS_CLIENT_SECURE_FILE", "clouds.yaml")
                .set("OS_CLOUD_NAME", "mine");

        assertThat(machine.discover().names()).containsExactly("only");
    }

    @Test
    void variablesOfOpenstacksOwnTestToolsDescribeNoCloud() {
        machine.set("OS_TEST_TIMEOUT", "60").set("OS_STDOUT_CAPTURE", "1").set("OS_LOG_CAPTURE", "1");

        assertThat(machine.discover().names()).isEmpty();
    }

    @Test
    void variablesAreNotMergedIntoANamedCloud() {
        machine.set("OS_USERNAME", "bob").set("OS_REGION_NAME", "RegionTwo");

        Cloud acme = machine.acme();

        assertThat(acme.credentials()).asString().contains("alice").doesNotContain("bob");
        assertThat(acme.region()).isEmpty();
        assertThat(acme.warnings())
                .containsExactly("The variables OS_REGION_NAME, OS_USERNAME change nothing about cloud 'acme':"
                        + " they describe a cloud of their own, 'envvars'.");
    }

    @Test
    void choosingACloudIsNothingToWarnOf() {
        assertThat(machine.set("OS_CLOUD", "acme").acme().warnings()).isEmpty();
    }

    @Test
    void everyVariableBecomesTheKeyOfItsName() {
        environmentCloud();
        machine.set("OS_REGION_NAME", "RegionTwo")
                .set("OS_INTERFACE", "internal")
                .set("OS_CACERT", "/ca.pem")
                .set("OS_COMPUTE_API_VERSION", "2.79");

        Cloud cloud = machine.discover().chosen();

        assertThat(cloud.region()).contains("RegionTwo");
        assertThat(cloud.endpointInterface()).isEqualTo("internal");
        assertThat(cloud.tls().cacert()).contains(Path.of("/ca.pem"));
        assertThat(cloud.defaultMicroversions()).isEqualTo(Map.of("compute", "2.79"));
        assertThat(cloud.settings())
                .contains(new Setting("interface", "internal", new Origin.Variable("OS_INTERFACE")));
    }

    @Test
    void secureYamlIsMergedOverCloudsYamlDownToEveryKey() {
        machine.clouds("""
                clouds:
                  acme:
                    auth: {auth_url: 'https://keystone.test/v3', username: alice, user_domain_id: d, password: wrong}
                    region_name: RegionOne
                """);
        Path secure = machine.write("etc/openstack/secure.yaml", """
                clouds:
                  acme:
                    auth:
                      password: right
                """);

        Clouds clouds = machine.discover();
        Cloud acme = clouds.chosen();

        assertThat(((Credentials.Password) acme.credentials()).password()).isEqualTo(Secret.of("right"));
        assertThat(acme.region()).contains("RegionOne");
        assertThat(clouds.secureFile()).contains(secure);
        assertThat(acme.settings().stream().filter(it -> it.key().equals("auth.password")))
                .singleElement()
                .hasToString("auth.password = ***  [" + secure + ":4 clouds.acme.auth.password]");
    }

    @Test
    void theSecureFileThatTheEnvironmentNamesComesFirst() {
        machine.clouds("clouds: {acme: {auth: {auth_url: 'https://k.test', username: alice, user_domain_id: d}}}");
        machine.write("here/secure.yaml", "clouds: {acme: {auth: {password: near}}}");
        machine.write("vault/mine.json", "{\"clouds\": {\"acme\": {\"auth\": {\"password\": \"named\"}}}}");

        Cloud acme = machine.set(
                        "OS_CLIENT_SECURE_FILE", root.resolve("vault/mine.json").toString())
                .discover()
                .chosen();

        assertThat(((Credentials.Password) acme.credentials()).password()).isEqualTo(Secret.of("named"));
    }

    private void environmentCloud() {
        machine.set("OS_AUTH_URL", "https://of-environment.test/v3")
                .set("OS_USERNAME", "alice")
                .set("OS_USER_DOMAIN_NAME", "Default")
                .set("OS_PASSWORD", "canary");
    }

    private static String named(String name) {
        return "clouds:\n" + complete(name);
    }

    private static String complete(String name) {
        return "  " + name
                + ": {auth: {auth_url: 'https://keystone.test/v3', username: alice, user_domain_id: d, password: canary}}\n";
    }
}
