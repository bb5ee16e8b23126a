package io.github.interop4j.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What overrides what: default, vendor profile, entry, region, argument. */
class PrecedenceTests {

    @TempDir
    Path root;

    Machine machine;

    @BeforeEach
    void anEmptyMachine() {
        machine = new Machine(root);
    }

    @Test
    void defaultsAreThoseOfOpenstacksdkAndSayThatTheyAre() {
        Cloud acme = machine.acme();

        assertThat(acme.region()).isEmpty();
        assertThat(acme.endpointInterface()).isEqualTo("public");
        assertThat(acme.tls()).isEqualTo(Tls.DEFAULT);
        assertThat(acme.pace()).isEqualTo(Pace.DEFAULT);
        assertThat(acme.endpointOverrides()).isEmpty();
        assertThat(acme.apiVersions()).isEmpty();
        assertThat(acme.defaultMicroversions()).isEmpty();
        assertThat(acme.warnings()).isEmpty();
        assertThat(acme.settings())
                .filteredOn(it -> it.origin() instanceof Origin.Default)
                .extracting(Setting::key, Setting::value)
                .containsExactlyInAnyOrder(
                        tuple("auth_type", "password"),
                        tuple("interface", "public"),
                        tuple("verify", "true"),
                        tuple("api_timeout", "60"));
    }

    @Test
    void theEntryOverridesItsVendorProfileKeyByKey() {
        machine.write("etc/openstack/clouds-public.yaml", """
                public-clouds:
                  vendor:
                    auth: {auth_url: 'https://vendor.test/v3', user_domain_id: of-vendor}
                    interface: internal
                    cacert: /vendor.pem
                """);
        Cloud acme = entry("""
                profile: vendor
                auth: {username: alice, password: canary, user_domain_id: of-entry}
                interface: admin
                """);

        assertThat(acme.authUrl()).hasToString("https://vendor.test/v3");
        assertThat(acme.credentials()).asString().contains("alice in domain id of-entry");
        assertThat(acme.endpointInterface()).isEqualTo("admin");
        assertThat(acme.tls().cacert()).contains(Path.of("/vendor.pem"));
        assertThat(acme.warnings()).isEmpty();
    }

    @Test
    void anEmptyValueSwitchesTheProfilesValueOff() {
        machine.write("here/clouds-public.yaml", "public-clouds: {vendor: {cacert: /vendor.pem}}");

        assertThat(machine.acme("profile: vendor", "cacert:").tls().cacert()).isEmpty();
        assertThat(machine.acme("profile: vendor").tls().cacert()).contains(Path.of("/vendor.pem"));
    }

    @Test
    void theOldWordForAProfileIsCloud() {
        machine.write("here/clouds-public.yaml", "public-clouds: {vendor: {interface: internal}}");

        assertThat(machine.acme("cloud: vendor").endpointInterface()).isEqualTo("internal");
    }

    @Test
    void anUnknownProfileIsPassedOverWithAWarning() {
        Path vendors = machine.write("here/clouds-public.yaml", "public-clouds: {vendor: {}}");

        assertThat(machine.acme("profile: vexxhost").warnings())
                .containsExactly("Cloud 'acme' (" + root + "/here/clouds.yaml:2) has the profile 'vexxhost' [" + root
                        + "/here/clouds.yaml:4 clouds.acme.profile], which is not in " + vendors + ". The"
                        + " profiles that come with openstacksdk, and profiles behind URLs, are not known here: write"
                        + " what it says into the cloud itself.");
    }

    @Test
    void aProfileWithoutAnyFileOfProfilesIsPassedOverToo() {
        assertThat(machine.acme("profile: https://vendor.test").warnings())
                .singleElement()
                .asString()
                .contains("has the profile 'https://vendor.test' [", "], which no clouds-public.yaml describes.");
    }

    @Test
    void theTopOfTheEntryOverridesAuthForProjectDomainAndToken() {
        Cloud acme = entry("""
                auth: {auth_url: 'https://k.test', username: alice, password: canary, user_domain_id: low, project_id: low}
                project_id: high
                user_domain_id: high
                """);

        assertThat(acme.credentials())
                .isEqualTo(new Credentials.Password(
                        Reference.named("alice").in(Reference.id("high")),
                        Secret.of("canary"),
                        new Scope.Project(Reference.id("high"))));
        assertThat(acme.warnings())
                .contains("Cloud 'acme' (" + root + "/here/clouds.yaml:2) says project_id twice: " + root
                        + "/here/clouds.yaml:4 clouds.acme.project_id is used, " + root
                        + "/here/clouds.yaml:3 clouds.acme.auth.project_id is not.");
    }

    @Test
    void authOverridesTheTopOfTheEntryForEverythingElse() {
        Cloud acme = entry("""
                auth: {auth_url: 'https://right.test', username: right, password: canary, user_domain_id: d}
                auth_url: https://wrong.test
                username: wrong
                password: wrong
                """);

        assertThat(acme.authUrl()).hasToString("https://right.test");
        assertThat(acme.credentials())
                .isEqualTo(new Credentials.Password(
                        Reference.named("right").in(Reference.id("d")), Secret.of("canary"), new Scope.Unscoped()));
        assertThat(acme.warnings()).hasSize(3);
    }

    @Test
    void whatIsSaidOnlyAtTheTopOfTheEntryCountsAsWell() {
        Cloud acme = entry("""
                auth_url: https://k.test
                username: alice
                user_domain_name: Default
                password: canary
                project_name: demo
                project_domain_name: Default
                """);

        assertThat(acme.credentials())
                .hasToString(
                        "Password[user=alice in domain Default, password=***, scope=project demo in domain Default]");
        assertThat(acme.warnings()).isEmpty();
    }

    @Test
    void hyphensInKeysAreUnderscores() {
        Cloud acme = entry("""
                auth: {auth-url: 'https://k.test', user-id: u1, password: canary, project-id: p1}
                region-name: RegionOne
                compute-endpoint-override: https://nova.test
                """);

        assertThat(acme.credentials()).asString().contains("user=id u1", "project id p1");
        assertThat(acme.region()).contains("RegionOne");
        assertThat(acme.endpointOverrides()).containsEntry("compute", URI.create("https://nova.test"));
    }

    @Test
    void theRegionOverridesTheEntry() {
        Cloud acme = machine.acme(
                "interface: public",
                "cacert: /of-entry.pem",
                "regions:",
                "  - name: RegionOne",
                "    values: {interface: internal, cacert: null, auth: {password: of-region}}");

        assertThat(acme.region()).contains("RegionOne");
        assertThat(acme.endpointInterface()).isEqualTo("internal");
        assertThat(acme.tls().cacert()).contains(Path.of("/of-entry.pem"));
        assertThat(((Credentials.Password) acme.credentials()).password()).isEqualTo(Secret.of("of-region"));
        assertThat(acme.credentials()).asString().contains("alice");
        assertThat(acme.settings())
                .contains(new Setting(
                        "interface",
                        "internal",
                        new Origin.File(
                                root.resolve("here/clouds.yaml"),
                                "clouds.acme.regions[0].values.interface",
                                OptionalInt.of(8))));
    }

    @Test
    void theFirstOfSeveralRegionsIsMeantWithAWarning() {
        Cloud acme = machine.acme("regions: [RegionOne, RegionTwo]");

        assertThat(acme.region()).contains("RegionOne");
        assertThat(acme.warnings())
                .containsExactly("Cloud 'acme' (" + root
                        + "/here/clouds.yaml:2) has the regions RegionOne, RegionTwo; the first is used.");
    }

    @Test
    void anotherRegionMayBeAskedFor() {
        machine.acme("regions: [RegionOne, {name: RegionTwo, values: {interface: internal}}]");

        Cloud two = machine.discover().named("acme", "RegionTwo");

        assertThat(two.region()).contains("RegionTwo");
        assertThat(two.endpointInterface()).isEqualTo("internal");
        assertThat(two.warnings()).isEmpty();
    }

    @Test
    void aRegionThatTheCloudDoesNotHaveIsRefused() {
        machine.acme("regions: [RegionOne, RegionTwo]");
        Clouds clouds = machine.discover();

        assertThatThrownBy(() -> clouds.named("acme", "regiontwo"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Cloud 'acme' (" + root + "/here/clouds.yaml:2) has no region 'regiontwo'; it has"
                        + " RegionTwo, RegionOne. Upper and lower case matter.");
    }

    @Test
    void anyRegionMayBeAskedForWhereTheCloudNamesNone() {
        machine.acme();

        Cloud cloud = machine.discover().named("acme", "RegionNine");

        assertThat(cloud.region()).contains("RegionNine");
        assertThat(cloud.settings()).contains(new Setting("region_name", "RegionNine", new Origin.Argument()));
    }

    @Test
    void regionNameMayBeSeveralNamesWithCommas() {
        assertThat(machine.acme("region_name: RegionOne,RegionTwo").region()).contains("RegionOne");
        assertThat(machine.discover().named("acme", "RegionTwo").region()).contains("RegionTwo");
    }

    @Test
    void regionsComeBeforeRegionName() {
        Cloud acme = machine.acme("region_name: RegionTwo", "regions: [RegionOne, RegionTwo]");

        assertThat(acme.region()).contains("RegionOne");
    }

    @Test
    void anEmptyListOfRegionsSaysThatThereIsNone() {
        assertThat(machine.acme("region_name: RegionTwo", "regions: []").region())
                .isEmpty();
    }

    @Test
    void theProfilesRegionsCountWhereTheEntryNamesNone() {
        machine.write(
                "here/clouds-public.yaml",
                "public-clouds: {vendor: {regions: [{name: V1, values: {interface: internal}}]}}");

        assertThat(machine.acme("profile: vendor").region()).contains("V1");
        assertThat(machine.acme("profile: vendor").endpointInterface()).isEqualTo("internal");
        assertThat(machine.acme("profile: vendor", "region_name: Mine").region())
                .contains("Mine");
    }

    @Test
    void aRegionWithAnUnknownKeyIsRefused() {
        assertThatThrownBy(() -> machine.acme("regions: [{name: RegionOne, interface: internal}]"))
                .hasMessage("Cloud 'acme' (" + root + "/here/clouds.yaml:2) has a region [" + root
                        + "/here/clouds.yaml:4 clouds.acme.regions[0]] with the key interface; a region has a name"
                        + " and, below values, what is different there.");
    }

    @Test
    void aRegionWithoutANameIsRefused() {
        assertThatThrownBy(() -> machine.acme("regions: [{values: {interface: internal}}]"))
                .hasMessageEndingWith(
                        "without a name; a region has a name and, below values, what is different there.");
    }

    @Test
    void placeholdersAreFilledFromTheTopOfTheEntry() {
        Cloud acme = entry("""
                auth: {auth_url: 'https://{region_name}.{interface}.test/v3', user_id: u, password: canary}
                region_name: RegionOne
                interface: internal
                compute_endpoint_override: https://nova.{region_name}.test
                """);

        assertThat(acme.authUrl()).hasToString("https://RegionOne.internal.test/v3");
        assertThat(acme.endpointOverrides()).containsEntry("compute", URI.create("https://nova.RegionOne.test"));
    }

    @Test
    void aPlaceholderThatNothingFillsIsRefused() {
        assertThatThrownBy(() -> entry("auth: {auth_url: 'https://{region_name}.test', user_id: u, password: canary}"))
                .hasMessage("Cloud 'acme' (" + root + "/here/clouds.yaml:2) has {region_name} in auth_url, but no value"
                        + " for it. Write it below clouds.acme, such as region_name: ….");
    }

    @Test
    void bracesInAPasswordAreLeftAlone() {
        Cloud acme = entry("auth: {auth_url: 'https://k.test', user_id: u, password: 'a{region_name}b'}");

        assertThat(((Credentials.Password) acme.credentials()).password()).isEqualTo(Secret.of("a{region_name}b"));
    }

    @Test
    void everyValueKnowsTheFileAndKeyItCameFrom() {
        Path file = machine.clouds("""
                clouds:
                  acme:
                    auth:
                      auth_url: https://k.test
                      username: alice
                      user_domain_name: Default
                      password: canary
                    region_name: RegionOne
                    verify: false
                    compute_api_version: 2.79
                """);

        assertThat(machine.discover().chosen().settings())
                .extracting(Setting::toString)
                .containsExactly(
                        "auth.auth_url = https://k.test  [" + file + ":4 clouds.acme.auth.auth_url]",
                        "auth_type = password  [default]",
                        "auth.username = alice  [" + file + ":5 clouds.acme.auth.username]",
                        "auth.user_domain_name = Default  [" + file + ":6 clouds.acme.auth.user_domain_name]",
                        "auth.password = ***  [" + file + ":7 clouds.acme.auth.password]",
                        "region_name = RegionOne  [" + file + ":8 clouds.acme.region_name]",
                        "interface = public  [default]",
                        "verify = false  [" + file + ":9 clouds.acme.verify]",
                        "api_timeout = 60  [default]",
                        "compute_api_version = 2.79  [" + file + ":10 clouds.acme.compute_api_version]",
                        "compute_default_microversion = 2.79  [" + file + ":10 clouds.acme.compute_api_version]");
    }

    @Test
    void saidTwiceButTheSameIsNothingToWarnOf() {
        assertThat(machine.acme("username: alice", "region_name: RegionOne").warnings())
                .isEmpty();
    }

    @Test
    void listsOfJsonAreRead() {
        machine.write("here/clouds.json", """
                {"clouds": {"acme": {"auth": {"auth_url": "https://k.test", "user_id": "u", "password": "canary"},
                                     "regions": ["RegionOne", {"name": "RegionTwo"}]}}}
                """);

        assertThat(machine.discover().named("acme", "RegionTwo").settings())
                .extracting(Setting::toString)
                .contains("region_name = RegionTwo  [" + root + "/here/clouds.json:2 clouds.acme.regions[1].name]");
    }

    @Test
    void jsonKnowsItsLinesToo() {
        machine.write("here/clouds.json", """
                {"clouds": {
                  "acme": {"auth": {"auth_url": "https://k.test", "user_id": "u",
                                    "password": "canary"}}}}
                """);

        assertThat(machine.discover().chosen().settings())
                .filteredOn(it -> it.key().equals("auth.password"))
                .extracting(Setting::origin)
                .isEqualTo(List.of(new Origin.File(
                        root.resolve("here/clouds.json"), "clouds.acme.auth.password", OptionalInt.of(3))));
    }

    @Test
    void anchorsAndMergeKeysOfYamlAreHonoured() {
        machine.clouds("""
                common: &common
                  auth: &auth {auth_url: 'https://k.test', user_id: u, password: canary}
                  interface: internal
                  region_name: RegionOne
                other: &other {region_name: RegionNine, api_timeout: 30}
                clouds:
                  acme:
                    <<: [*common, *other]
                    interface: admin
                """);

        Cloud acme = machine.discover().chosen();

        assertThat(acme.endpointInterface()).isEqualTo("admin");
        assertThat(acme.region()).contains("RegionOne");
        assertThat(acme.pace().requestDeadline()).hasSeconds(30);
    }

    private Cloud entry(String lines) {
        machine.clouds("clouds:\n  acme:\n" + lines.indent(4));
        return machine.discover().named("acme");
    }
}
