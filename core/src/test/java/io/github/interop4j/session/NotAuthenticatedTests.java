package io.github.interop4j.session;

import static io.github.interop4j.session.Reference.cloud;
import static io.github.interop4j.session.Reference.principal;
import static io.github.interop4j.wire.RawServer.answers;
import static io.github.interop4j.wire.RawServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.wire.RawServer;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What one is told when Keystone gives no token, or none of use. */
@Timeout(60)
class NotAuthenticatedTests {

    @Test
    void aWrongPasswordNamesTheCloudAndWhereEachPartOfTheCredentialIsWritten() {
        try (var reference =
                ReferenceCloud.builder().password("member", "right").start()) {
            String refused = refused(reference.cloudsYaml().replace("password: 'right'", "password: 'canary-7f3a'"));

            assertThat(refused)
                    .isEqualTo("cloud 'reference': Keystone at " + reference.authUrl() + "/auth/tokens answered 401"
                            + " \"The request you have made requires authentication.\"; check the credential"
                            + " (username from FILE:10 clouds.reference.auth.username,"
                            + " user_domain_name from FILE:9 clouds.reference.auth.user_domain_name,"
                            + " password from FILE:6 clouds.reference.auth.password,"
                            + " project_name from FILE:8 clouds.reference.auth.project_name,"
                            + " project_domain_name from FILE:7 clouds.reference.auth.project_domain_name),"
                            + " and that the user has a role in the project");
        }
    }

    @Test
    void aProjectInWhichTheUserHasNoRoleIsRefusedWithThatHint() {
        try (var reference = ReferenceCloud.start()) {
            String refused =
                    refused(reference.cloudsYaml().replaceFirst("project_name: 'reference'", "project_name: 'other'"));

            assertThat(refused).contains("answered 401").endsWith(", and that the user has a role in the project");
        }
    }

    @Test
    void aTokenWithoutAProjectIsOfNoUse() {
        String token = "{\"token\":{\"user\":{\"id\":\"42\",\"name\":\"somebody\",\"domain\":{\"id\":\"default\"}}}}";
        try (var keystone = RawServer.that(json(201, token, "X-Subject-Token: canary-7f3a"))) {
            String refused = refused("""
                    clouds:
                      reference:
                        auth: {auth_url: '%s', username: somebody, password: x, user_domain_name: Default}
                    """.formatted(keystone.at("/v3")));

            assertThat(refused)
                    .isEqualTo("cloud 'reference': Keystone at " + keystone.at("/v3/auth/tokens") + " gave the user"
                            + " somebody a token without a project, and so without a catalog: the credential names no"
                            + " project (username from FILE:3 clouds.reference.auth.username,"
                            + " user_domain_name from FILE:3 clouds.reference.auth.user_domain_name,"
                            + " password from FILE:3 clouds.reference.auth.password), and the user"
                            + " has no role in a default one. Name a project in which the user has a role:"
                            + " project_id, or project_name and project_domain_name, below auth.");
        }
    }

    @Test
    void aTokenWithoutAProjectWillDoWhereEndpointsAreNamed() {
        try (var keystone = RawServer.that(json(201, "{\"token\":{}}", "X-Subject-Token: t"))) {
            Cloud cloud = programmatic(keystone.at("/v3")).toBuilder()
                    .endpointOverride("compute", keystone.at("/compute/v2.1"))
                    .build();

            assertThat(principal(cloud).catalog().endpoint("compute").uri()).isEqualTo(keystone.at("/compute/v2.1"));
        }
    }

    @Test
    void anAddressThatAnswersHtmlIsNotKeystones() {
        try (var apache = RawServer.that(answers(200, "text/html", "<html>It works!</html>"))) {
            assertThat(refused(yaml(apache.at(""))))
                    .isEqualTo("cloud 'reference': Keystone at " + apache.at("/v3/auth/tokens")
                            + " answered 200 with a body that is not JSON; auth_url (from FILE:3"
                            + " clouds.reference.auth.auth_url) must be the address of Keystone v3, with or without"
                            + " /v3");
        }
    }

    @Test
    void anAddressThatKnowsNoSuchPathIsNotKeystones() {
        try (var other = RawServer.that(json(404, "{\"error\":{\"message\":\"not here\"}}"))) {
            assertThat(refused(yaml(other.at("/identity"))))
                    .isEqualTo("cloud 'reference': Keystone at " + other.at("/identity/v3/auth/tokens")
                            + " answered 404 \"not here\"; auth_url (from FILE:3 clouds.reference.auth.auth_url)"
                            + " must be the address of Keystone v3, with or without /v3");
        }
    }

    @Test
    void anAddressThatPointsElsewhereIsToldWhere() {
        try (var old = RawServer.that(answers(301, "text/html", "moved", "Location: https://new.example.org/v3"))) {
            assertThat(refused(yaml(old.at("/v3"))))
                    .contains("answered 301 and points to \"https://new.example.org/v3\"; auth_url (from ");
        }
    }

    @Test
    void anAnswerWithoutATokenIsNotKeystones() {
        try (var other = RawServer.that(json(201, "{\"token\":{}}"))) {
            assertThat(catchThrowable(
                            () -> principal(programmatic(other.at("/v3"))).identity()))
                    .isInstanceOf(NotAuthenticated.class)
                    .hasMessage("cloud '127.0.0.1': Keystone at " + other.at("/v3/auth/tokens") + " answered 201"
                            + " without the header X-Subject-Token; auth_url (from argument) must be the address of"
                            + " Keystone v3, with or without /v3");
        }
    }

    @Test
    void aTokenWithABodyThatIsNoJsonIsNotKeystones() {
        try (var other = RawServer.that(answers(201, "text/plain", "welcome", "X-Subject-Token: t"))) {
            assertThat(refused(yaml(other.at("/v3"))))
                    .contains(" answered 201 with a body that is not JSON; auth_url (from ");
        }
    }

    @Test
    void aKeystoneThatIsDownSaysSoAndNoRemedyIsMadeUp() {
        try (var down = RawServer.that(json(500, "{\"error\":{\"message\":\"out of order\"}}"))) {
            assertThat(refused(yaml(down.at("/v3"))))
                    .isEqualTo("cloud 'reference': Keystone at " + down.at("/v3/auth/tokens")
                            + " answered 500 \"out of order\"");
        }
    }

    @Test
    void whatWasNeverAcceptedIsNotTriedAgainLestTheUserBeLocked() {
        try (var reference =
                ReferenceCloud.builder().password("member", "right").start()) {
            Principal principal = principal(
                    cloud(reference.cloudsYaml().replace("password: 'right'", "password: 'wrong'"), "reference"));
            Throwable first = catchThrowable(principal::identity);

            assertThatThrownBy(() -> principal.send(Request.of("compute", "GET", Request.Base.ENDPOINT, "/x")))
                    .isInstanceOf(NotAuthenticated.class)
                    .hasMessage(first.getMessage());
            assertThat(reference.received()).hasSize(1);
        }
    }

    @Test
    void aKeystoneThatWasDownIsTriedAgain() {
        try (var recovering = RawServer.that(
                json(500, "{}"),
                json(201, "{\"token\":{\"catalog\":[],\"user\":{\"name\":\"me\"}}}", "X-Subject-Token: t"))) {
            Principal principal = principal(programmatic(recovering.at("/v3")));

            assertThatThrownBy(principal::identity).isInstanceOf(NotAuthenticated.class);
            assertThat(principal.identity().userName()).isEqualTo("me");
        }
    }

    private static String yaml(URI authUrl) {
        return """
                clouds:
                  reference:
                    auth: {auth_url: '%s', username: u, password: canary-7f3a, user_domain_name: d}
                """.formatted(authUrl);
    }

    private static Cloud programmatic(URI authUrl) {
        return Cloud.at(authUrl)
                .credentials(io.github.interop4j.cloud.Credentials.ApplicationCredential.of(
                        "id", io.github.interop4j.cloud.Secret.of("canary-7f3a")))
                .build();
    }

    /** Returns what one is told, with FILE for the file that the test wrote. */
    private static String refused(String yaml) {
        Throwable thrown =
                catchThrowable(() -> principal(cloud(yaml, "reference")).identity());
        assertThat(thrown).isInstanceOf(NotAuthenticated.class).hasNoCause();
        String message = String.valueOf(thrown.getMessage());
        assertThat(message).doesNotContain("canary");
        return message.replaceAll("/\\S*/clouds.yaml", "FILE");
    }
}
