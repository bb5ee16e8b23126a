package io.github.interop4j.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the user reads when the configuration cannot be used: the file, the key, the remedy, and no secret. */
class BadConfigurationTests {

    private static final String ADVICE =
            " Look at the indentation of this line and the one before it, and put text that holds ': ' or ' #', or"
                    + " begins with a special character such as * & ! @ % {, in quotes.";

    @TempDir
    Path root;

    Machine machine;
    Path file;

    @BeforeEach
    void anEmptyMachine() {
        machine = new Machine(root);
        file = root.resolve("here/clouds.yaml");
    }

    @Test
    void anUnknownCloudNamesTheKnownOnesTheNearestFirst() {
        machine.clouds("clouds: {production: {}, acme: {}, acme-test: {}}");

        assertThatThrownBy(() -> machine.discover().named("Acme-tset"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("There is no cloud 'Acme-tset' in " + file + "; there are acme-test, acme, production.");
    }

    @Test
    void anUnknownCloudOfTheEnvironmentNamesTheVariable() {
        machine.clouds("clouds: {acme: {}}");

        assertThatThrownBy(() -> machine.set("OS_CLOUD", "amce").discover().chosen())
                .hasMessage("There is no cloud 'amce', which OS_CLOUD names, in " + file + "; there is only acme.");
    }

    @Test
    void severalCloudsAndNoneNamedListsThem() {
        machine.clouds("clouds: {two: {}, one: {}}");

        assertThatThrownBy(() -> machine.discover().chosen())
                .hasMessage("There are several clouds in " + file
                        + ": two, one. Name one, or set OS_CLOUD to one of them.");
    }

    @Test
    void withoutAnyCloudANameIsNoBetterThanNone() {
        assertThatThrownBy(() -> machine.discover().named("acme")).hasMessageStartingWith("There is no clouds.yaml, ");
    }

    @Test
    void whatIsWrittenInPlaceOfAValueIsNeverShown() {
        Value.Section section = (Value.Section)
                YamlFile.read(file, "a: canary\nb: [canary]\nc: {d: canary}").orElseThrow();

        assertThat(section.toString() + section.entries())
                .contains("text at " + file + ":1 a", "a list at " + file + ":2 b")
                .doesNotContain("canary");
    }

    @Test
    void cloudsThatOnlyASecureFileHoldsAreListedToo() {
        Path secure = machine.write("here/secure.yaml", "clouds: {two: {}, one: {}}");

        assertThatThrownBy(() -> machine.discover().chosen())
                .hasMessageStartingWith("There are several clouds in " + secure + ": two, one.");
    }

    @Test
    void aCloudOfTheFileMayNotTakeTheNameOfTheVariables() {
        machine.clouds("clouds: {envvars: {}}");

        assertThatThrownBy(() -> machine.discover())
                .hasMessage(
                        "The cloud 'envvars' [" + file + ":1 clouds.envvars] has the name that is kept for the cloud"
                                + " of the OS_… variables. Rename it, or give that one another name with OS_CLOUD_NAME.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'clouds:\n  acme:\n    auth: {}\n   interface: x'|4|4|expected <block end>",
                "'clouds:\n  acme:\n    password: canary: x'|3|21|mapping values are not allowed here",
                "'clouds:\n\tacme: {}'|2|1|found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB)"
                        + " for indentation)",
                "'clouds: {acme: {'|1|17|expected the node content",
                "'clouds:\n  acme:\n    password: *canary'|3|15|there is an alias (*) whose anchor (&) is missing",
                "'clouds:\n  acme:\n    password: !canary!canary x'|3|15|there is a tag (!) that nobody defines",
                "'clouds:\n  acme:\n    password: @canary'|3|15|found character '@' that cannot start any token. (Do not"
                        + " use @ for indentation)",
                "'clouds: {}\n---\nclouds: {}'|2|1|but found another document"
            })
    void brokenYamlNamesFileLineColumnAndProblem(String yaml, int line, int column, String problem) {
        machine.clouds(yaml);

        assertThatThrownBy(() -> machine.discover())
                .isInstanceOf(ConfigurationException.class)
                .hasNoCause()
                .hasMessage(file + ":" + line + ":" + column + " is not valid YAML: " + problem + "." + ADVICE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "{\"clouds\": {\"acme\": canary}}|1|21|a bare word stands where quoted text or a number belongs",
                "{\"clouds\": {} \"canary\"}|1|15|Unexpected character ('\"' (code 34)): was expecting comma to separate"
                        + " Object entries",
            })
    void brokenJsonNamesFileLineColumnAndProblem(String json, int line, int column, String problem) {
        Path jsonFile = machine.write("here/clouds.json", json);

        assertThatThrownBy(() -> machine.discover())
                .isInstanceOf(ConfigurationException.class)
                .hasNoCause()
                .hasMessage(jsonFile + ":" + line + ":" + column + " is not valid JSON: " + problem
                        + ". Look for a missing comma, quote or bracket here or just before.");
    }

    @Test
    void jsonWithSomethingBehindItIsRefused() {
        Path jsonFile = machine.write("here/clouds.json", "{\"clouds\": {}}\n{}");

        assertThatThrownBy(() -> machine.discover())
                .hasMessage(jsonFile
                        + ":2:1 is not valid JSON: something follows where the document has ended. Remove it.");
    }

    @Test
    void aFileInAnotherEncodingIsRefused() throws IOException {
        Files.write(file, "clouds: {zürich: {}}".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> machine.discover())
                .hasMessage(file + " is not text in UTF-8; save it in that encoding.");
    }

    @Test
    void theMarkThatWindowsPutsBeforeUtf8IsNoProblem() {
        machine.clouds("\uFEFFclouds: {acme: {}}");

        assertThat(machine.discover().names()).containsExactly("acme");
    }

    @Test
    void aFileWithForbiddenCharactersIsRefused() {
        machine.clouds("clouds: {acme: '\u0001'}");

        assertThatThrownBy(() -> machine.discover())
                .hasMessage(file + " is not valid YAML: it holds characters that YAML does not allow, or is far too"
                        + " large.");
    }

    @Test
    void aFileThatIsNoSectionIsRefused() {
        machine.clouds("- acme\n- other\n");

        assertThatThrownBy(() -> machine.discover())
                .hasMessage(file + " is a list and not a section; it must begin with a key such as clouds:");
    }

    @Test
    void cloudsThatAreNoSectionAreRefused() {
        machine.clouds("clouds: [acme]\n");

        assertThatThrownBy(() -> machine.discover())
                .hasMessage(
                        "'clouds' [" + file + ":1 clouds] is a list; it must be a section with a key for every cloud.");
    }

    @Test
    void aCloudThatIsEmptyIsRefused() {
        machine.clouds("clouds:\n  acme:\n");

        assertThatThrownBy(() -> machine.discover().chosen())
                .hasMessage("Cloud 'acme' [" + file
                        + ":2 clouds.acme] is nothing; it must be a section with keys of its own, such as auth.");
    }

    @Test
    void anAnchorThatContainsItselfIsRefused() {
        machine.clouds("clouds: &all\n  acme: *all\n");

        assertThatThrownBy(() -> machine.discover())
                .hasMessageEndingWith("nests deeper than any clouds.yaml does; look for an anchor (&) that contains an"
                        + " alias (*) of itself.");
    }

    @Test
    void aMergeOfSomethingElseThanASectionIsRefused() {
        machine.clouds("clouds:\n  acme:\n    <<: canary\n");

        assertThatThrownBy(() -> machine.discover())
                .hasMessage(file + ":3 merges (<<) something that is not a section; name the anchor (&) of a section.");
    }

    @Test
    void aListInPlaceOfAKeyIsRefused() {
        machine.clouds("clouds:\n  ? [a, b]\n  : {}\n");

        assertThatThrownBy(() -> machine.discover())
                .hasMessage(file + ":2 has a list or a section where a key belongs; write the key as text.");
    }

    @Test
    void aMissingAuthUrlIsNamed() {
        machine.clouds("clouds:\n  acme:\n    auth: {username: alice}\n");

        assertThatThrownBy(() -> machine.discover().chosen())
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Cloud 'acme' (" + file + ":2) has no auth_url. Write it below clouds.acme.auth, such as"
                        + " auth_url: https://keystone.example.org:5000/v3.");
    }

    @Test
    void aMissingAuthUrlNamesTheProfileThatShouldHaveHadOne() {
        machine.clouds("clouds:\n  acme:\n    profile: vexxhost\n    auth: {username: alice}\n");

        assertThatThrownBy(() -> machine.discover().chosen())
                .hasMessageStartingWith("Cloud 'acme' (" + file + ":2) has no auth_url, and neither has its profile"
                        + " 'vexxhost' (profiles are read from clouds-public.yaml only). Write it below");
    }

    @Test
    void aMissingAuthUrlOfTheEnvironmentNamesTheVariables() {
        machine.set("OS_PASSWORD", "canary").set("OS_USERNAME", "alice").set("OS_REGION_NAME", "RegionOne");

        assertThatThrownBy(() -> machine.discover().chosen())
                .hasMessage("Cloud 'envvars' (environment variable OS_PASSWORD, OS_USERNAME) has no auth_url. Set"
                        + " OS_AUTH_URL, such as OS_AUTH_URL=https://keystone.example.org:5000/v3.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"keystone.test:5000/v3", "/v3", "ldap://keystone.test"})
    void anAuthUrlThatIsNoneIsRefused(String url) {
        machine.clouds("clouds:\n  acme:\n    auth: {auth_url: '" + url + "', user_id: u, password: canary}\n");

        assertThatThrownBy(() -> machine.discover().chosen())
                .hasMessage("Cloud 'acme' (" + file + ":2) has the auth_url '" + url + "' [" + file
                        + ":3 clouds.acme.auth.auth_url], which is no http or https URL. Write it like"
                        + " https://keystone.example.org:5000/v3.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v3password|user_id: u|password",
                "token|user_id: u|token",
                "v3applicationcredential|application_credential_id: ac1|application_credential_secret"
            })
    void aMissingSecretIsNamed(String authType, String auth, String missing) {
        machine.clouds("clouds:\n  acme:\n    auth_type: " + authType + "\n    auth: {auth_url: 'https://k.test', "
                + auth + "}\n");

        assertThatThrownBy(() -> machine.discover().chosen())
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Cloud 'acme' (" + file + ":2) has no " + missing + ", and its auth_type is " + authType
                        + ". Write it below clouds.acme.auth, such as " + missing
                        + ": …. A secure.yaml beside the file may hold it as well.");
    }

    @Test
    void aMissingSecretOfTheEnvironmentNamesItsVariable() {
        machine.set("OS_AUTH_URL", "https://k.test").set("OS_USER_ID", "u");

        assertThatThrownBy(() -> machine.discover().chosen())
                .hasMessage("Cloud 'envvars' (environment variable OS_AUTH_URL, OS_USER_ID) has no password, and its"
                        + " auth_type is password. Set OS_PASSWORD, such as OS_PASSWORD=….");
    }

    @Test
    void aMissingUserIsNamed() {
        assertThatThrownBy(() -> auth("password: canary"))
                .hasMessage("Cloud 'acme' (" + file + ":2) has neither a username nor a user_id. Write it below"
                        + " clouds.acme.auth, such as username: alice.");
    }

    @Test
    void aMissingDomainOfTheProjectIsNamed() {
        assertThatThrownBy(() -> auth("user_id: u, password: canary, project_name: demo"))
                .hasMessage("Cloud 'acme' (" + file + ":2) names its project without the project's domain. Write it"
                        + " below clouds.acme.auth, such as project_domain_name: Default.");
    }

    @Test
    void anApplicationCredentialWithoutIdOrNameIsNamed() {
        assertThatThrownBy(() -> auth("application_credential_secret: canary", "auth_type: v3applicationcredential"))
                .hasMessage("Cloud 'acme' (" + file + ":2) has neither an application_credential_id nor an"
                        + " application_credential_name. Write it below clouds.acme.auth, such as"
                        + " application_credential_id: 21dced0fd20347869b93710d2b98aae0.");
    }

    @Test
    void anUnknownAuthTypeNamesTheKnownOnes() {
        assertThatThrownBy(() -> auth("user_id: u", "auth_type: v3totp"))
                .hasMessage("Cloud 'acme' (" + file + ":2) has the auth_type 'v3totp' [" + file
                        + ":4 clouds.acme.auth_type]; interop4j knows password, v3password, token, v3token,"
                        + " v3applicationcredential.");
    }

    @Test
    void aTrustIsRefused() {
        assertThatThrownBy(() -> auth("user_id: u, password: canary, trust_id: t1"))
                .hasMessage("Cloud 'acme' (" + file + ":2) has a trust_id [" + file
                        + ":3 clouds.acme.auth.trust_id], and interop4j cannot use trusts. Remove it, or name another"
                        + " cloud.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yes|true or false|Put it in quotes.",
                "0123|a number that reads differently from what is written|Put it in quotes.",
                "1_000|a number that reads differently from what is written|Put it in quotes.",
                "12:34:56|a number that reads differently from what is written|Put it in quotes.",
                "[canary]|a list|Write one value.",
                "{canary: canary}|a section of its own|Write one value."
            })
    void aValueThatIsNoTextIsRefusedWithoutShowingIt(String yaml, String kind, String advice) {
        assertThatThrownBy(() -> auth("user_id: u, password: " + yaml))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Cloud 'acme' (" + file + ":2) has " + kind + " as auth.password [" + file
                        + ":3 clouds.acme.auth.password]; it must be text. " + advice);
    }

    @Test
    void aMicroversionThatYamlTakesForAnotherNumberIsRefused() {
        assertThatThrownBy(() -> auth("user_id: u, password: canary", "compute_default_microversion: 2.10"))
                .hasMessage("Cloud 'acme' (" + file + ":2) has a number that reads differently from what is written as"
                        + " compute_default_microversion [" + file + ":4 clouds.acme.compute_default_microversion]; it"
                        + " must be text. Put it in quotes.");
    }

    @Test
    void anAuthThatIsNoSectionIsRefused() {
        machine.clouds("clouds:\n  acme:\n    auth: canary\n");

        assertThatThrownBy(() -> machine.discover().chosen())
                .hasMessage("Cloud 'acme' (" + file + ":2) has text as auth [" + file
                        + ":3 clouds.acme.auth]; it must be a section with keys of its own, such as username.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "regions: RegionOne|has text as regions|it must be a list, such as [RegionOne, RegionTwo].",
                "regions: [[RegionOne]]|has a list as a region|it must be text.",
                "region_name: {}|has a section of its own as region_name|it must be text.",
                "region_name: no|has true or false as region_name|it must be text. Put it in quotes.",
                "regions: [{name: A, values: 1}]|has a number as values of a region|it must be a section with keys of its"
                        + " own, such as auth."
            })
    void regionsOfTheWrongKindAreRefused(String line, String problem, String remedy) {
        assertThatThrownBy(() -> auth("user_id: u, password: canary", line))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(problem + " [" + file + ":4 clouds.acme.region")
                .hasMessageEndingWith(remedy);
    }

    private void auth(String auth, String... lines) {
        machine.clouds("clouds:\n  acme:\n    auth: {auth_url: 'https://k.test', " + auth + "}\n    "
                + String.join("\n    ", lines) + "\n");
        machine.discover().chosen();
    }
}
