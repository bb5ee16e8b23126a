package io.github.interop4j.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** As whom a configuration wants to speak. */
class CredentialsTests {

    private static final Reference ALICE = Reference.named("alice").in(Reference.named("Default"));
    private static final Secret CANARY = Secret.of("canary");

    @TempDir
    Path root;

    Machine machine;

    @BeforeEach
    void anEmptyMachine() {
        machine = new Machine(root);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "auth_type: password", "auth_type: v3password", "auth_plugin: password"})
    void aPasswordIsTheUsualWay(String authType) {
        assertThat(credentials("username: alice, user_domain_name: Default, password: canary", authType))
                .isEqualTo(new Credentials.Password(ALICE, CANARY, new Scope.Unscoped()));
    }

    @Test
    void authTypeOverridesItsOldName() {
        assertThat(credentials("token: canary", "auth_type: v3token", "auth_plugin: password"))
                .isInstanceOf(Credentials.Token.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "v3token"})
    void aTokenOfSomebodyElseWillDo(String authType) {
        assertThat(credentials("token: canary, project_id: p1", "auth_type: " + authType))
                .isEqualTo(new Credentials.Token(CANARY, new Scope.Project(Reference.id("p1"))));
    }

    @Test
    void theOldNameOfATokenIsAuthToken() {
        assertThat(credentials("auth_token: canary", "auth_type: token"))
                .isEqualTo(new Credentials.Token(CANARY, new Scope.Unscoped()));
    }

    @Test
    void anApplicationCredentialMayBeNamedByItsId() {
        assertThat(credentials(
                        "application_credential_id: ac1, application_credential_secret: canary",
                        "auth_type: v3applicationcredential"))
                .isEqualTo(Credentials.ApplicationCredential.of("ac1", CANARY));
    }

    @Test
    void anApplicationCredentialMayBeNamedByItsNameAndUser() {
        assertThat(credentials(
                        "application_credential_name: nightly, application_credential_secret: canary,"
                                + " username: alice, user_domain_name: Default",
                        "auth_type: v3applicationcredential"))
                .isEqualTo(new Credentials.ApplicationCredential(
                        Optional.empty(), Optional.of("nightly"), Optional.of(ALICE), CANARY));
    }

    @ParameterizedTest
    @CsvSource({"project_id, p1", "project_name, demo", "tenant_name, demo", "domain_id, d1", "system_scope, all"})
    void anApplicationCredentialMustNotHaveAScope(String key, String value) {
        assertThatThrownBy(() -> credentials(
                        "application_credential_id: ac1, application_credential_secret: canary, " + key + ": " + value,
                        "auth_type: v3applicationcredential"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Cloud 'acme' (" + root + "/here/clouds.yaml:2) has an application credential and also "
                        + key.replace("tenant", "project") + " [" + root + "/here/clouds.yaml:3 clouds.acme.auth." + key
                        + "]. An application credential carries its own project: remove every project and domain it"
                        + " should be scoped to.");
    }

    @Test
    void aUserMayBeNamedByItsId() {
        assertThat(credentials("user_id: u1, username: alice, password: canary"))
                .isEqualTo(new Credentials.Password(Reference.id("u1"), CANARY, new Scope.Unscoped()));
    }

    @Test
    void anIdOfADomainComesBeforeItsName() {
        assertThat(credentials("username: alice, user_domain_name: Default, user_domain_id: d1, password: canary"))
                .isEqualTo(new Credentials.Password(
                        Reference.named("alice").in(Reference.id("d1")), CANARY, new Scope.Unscoped()));
    }

    @Test
    void aProjectMayBeNamedByItsId() {
        assertThat(scope("project_id: p1, project_name: demo")).isEqualTo(new Scope.Project(Reference.id("p1")));
    }

    @Test
    void aProjectMayBeNamedByItsNameAndDomain() {
        assertThat(scope("project_name: demo, project_domain_name: Other"))
                .isEqualTo(new Scope.Project(Reference.named("demo").in(Reference.named("Other"))));
        assertThat(scope("project_name: demo, project_domain_id: d2"))
                .isEqualTo(new Scope.Project(Reference.named("demo").in(Reference.id("d2"))));
    }

    @Test
    void theOldWordForAProjectIsTenant() {
        assertThat(scope("tenant_id: p1")).isEqualTo(new Scope.Project(Reference.id("p1")));
        assertThat(scope("tenant_name: demo, project_domain_id: d2"))
                .isEqualTo(new Scope.Project(Reference.named("demo").in(Reference.id("d2"))));
    }

    @Test
    void aDomainMayBeTheScope() {
        assertThat(scope("domain_id: d1")).isEqualTo(new Scope.Domain(Reference.id("d1")));
        assertThat(scope("domain_name: Default")).isEqualTo(new Scope.Domain(Reference.named("Default")));
    }

    @Test
    void theSystemMayBeTheScope() {
        assertThat(scope("system_scope: all")).isEqualTo(new Scope.System());
        assertThat(machine.discover().chosen().settings())
                .extracting(Setting::toString)
                .contains("auth.system_scope = all  [" + root + "/here/clouds.yaml:3 clouds.acme.auth.system_scope]");
    }

    @Test
    void theSystemHasNoParts() {
        assertThatThrownBy(() -> scope("system_scope: some"))
                .hasMessageContaining(" has the system_scope 'some' [" + root
                        + "/here/clouds.yaml:3 clouds.acme.auth.system_scope];" + " Keystone knows only 'all'.");
    }

    @Test
    void twoScopesAreRefused() {
        assertThatThrownBy(() -> scope("system_scope: all, project_id: p1"))
                .hasMessageContaining(" asks for the system [" + root
                        + "/here/clouds.yaml:3 clouds.acme.auth.system_scope] and for the project id p1. A token is"
                        + " good for one of them: remove the other.");
    }

    @ParameterizedTest
    @CsvSource({"domain_id, id", "domain_name, name"})
    void oneDomainStandsForUserAndProject(String key, String by) {
        Reference domain = by.equals("id") ? Reference.id("d1") : Reference.named("d1");

        assertThat(credentials("username: alice, password: canary, project_name: demo, " + key + ": d1"))
                .isEqualTo(new Credentials.Password(
                        Reference.named("alice").in(domain),
                        CANARY,
                        new Scope.Project(Reference.named("demo").in(domain))));
    }

    @Test
    void aDomainOfItsOwnComesBeforeTheOneForBoth() {
        assertThat(
                        credentials(
                                "username: alice, password: canary, project_name: demo, domain_name: both, user_domain_name: own"))
                .isEqualTo(new Credentials.Password(
                        Reference.named("alice").in(Reference.named("own")),
                        CANARY,
                        new Scope.Project(Reference.named("demo").in(Reference.named("both")))));
    }

    @Test
    void withoutAProjectADomainIsTheScopeAndNotTheUsers() {
        assertThatThrownBy(() -> credentials("username: alice, password: canary, domain_name: Default"))
                .hasMessage("Cloud 'acme' (" + root + "/here/clouds.yaml:2) names its user without the user's domain."
                        + " Write it below clouds.acme.auth, such as user_domain_name: Default.");
    }

    @ParameterizedTest
    @CsvSource({"default_domain_id, id", "default_domain, id", "default_domain_name, name"})
    void theDefaultDomainStandsForUserAndProject(String key, String by) {
        Reference domain = by.equals("id") ? Reference.id("d1") : Reference.named("d1");

        assertThat(credentials("username: alice, password: canary, project_name: demo, " + key + ": d1"))
                .isEqualTo(new Credentials.Password(
                        Reference.named("alice").in(domain),
                        CANARY,
                        new Scope.Project(Reference.named("demo").in(domain))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"default_domain_name", "default_domain"})
    void everyOtherNameOfADomainComesBeforeTheDefaultOne(String key) {
        assertThat(credentials("username: alice, password: canary, project_name: demo, user_domain_name: Own,"
                        + " domain_name: Both, " + key + ": low"))
                .isEqualTo(new Credentials.Password(
                        Reference.named("alice").in(Reference.named("Own")),
                        CANARY,
                        new Scope.Project(Reference.named("demo").in(Reference.named("Both")))));
    }

    @Test
    void theIdOfTheDefaultDomainComesBeforeEveryNameOfADomain() {
        assertThat(credentials("username: alice, password: canary, user_domain_name: Own, default_domain_id: d1"))
                .isEqualTo(new Credentials.Password(
                        Reference.named("alice").in(Reference.id("d1")), CANARY, new Scope.Unscoped()));
    }

    @Test
    void aNumberIsTextAsLongAsItReadsAsItIsWritten() {
        assertThat(credentials("user_id: 42, password: 12345678"))
                .isEqualTo(new Credentials.Password(Reference.id("42"), Secret.of("12345678"), new Scope.Unscoped()));
    }

    @Test
    void aKeyThatNothingUsesIsWarnedOf() {
        machine.clouds(
                "clouds: {acme: {auth: {auth_url: 'https://k.test', user_id: u, password: canary, projcet-id: p}}}");

        assertThat(machine.discover().chosen().warnings())
                .containsExactly("Cloud 'acme' (" + root + "/here/clouds.yaml:1) has auth.projcet_id [" + root
                        + "/here/clouds.yaml:1 clouds.acme.auth.projcet-id], which nothing uses. Did you mean"
                        + " project_id?");
    }

    private Scope scope(String auth) {
        return ((Credentials.Password) credentials("user_id: u1, password: canary, " + auth)).scope();
    }

    private Credentials credentials(String auth, String... lines) {
        machine.clouds("clouds:\n  acme:\n    auth: {auth_url: 'https://k.test', " + auth + "}\n    "
                + String.join("\n    ", lines) + "\n");
        return machine.discover().chosen().credentials();
    }
}
