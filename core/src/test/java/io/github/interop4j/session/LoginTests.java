package io.github.interop4j.session;

import static io.github.interop4j.session.Reference.cloud;
import static io.github.interop4j.session.Reference.principal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Credentials;
import io.github.interop4j.cloud.Scope;
import io.github.interop4j.cloud.Secret;
import io.github.interop4j.referencecloud.ReferenceCloud;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each kind of credential says to Keystone, and who one is then. */
class LoginTests {

    private static final ReferenceCloud REFERENCE = ReferenceCloud.start();

    private static final io.github.interop4j.cloud.Reference DEFAULT =
            io.github.interop4j.cloud.Reference.id("default");

    @AfterAll
    static void stop() {
        REFERENCE.close();
    }

    @Test
    void aPasswordLogsIn() {
        Identity identity = principal(cloud(REFERENCE, "reference")).identity();

        assertThat(identity.userName()).isEqualTo("member");
        assertThat(identity.projectName()).contains("reference");
        assertThat(identity.roles()).containsExactlyInAnyOrder("member", "reader");
        assertThat(identity.methods()).containsExactly("password");
        assertThat(identity.isAdmin()).isFalse();
        assertThat(identity.expires()).isAfter(Instant.now());
        assertThat(principal(cloud(REFERENCE, "reference-admin")).identity().isAdmin())
                .isTrue();
    }

    @Test
    void anApplicationCredentialLogsInByItsId() {
        Identity identity =
                principal(cloud(REFERENCE, "reference-application-credential")).identity();

        assertThat(identity.userName()).isEqualTo("member");
        assertThat(identity.methods()).containsExactly("application_credential");
    }

    @Test
    void anApplicationCredentialLogsInByItsNameAndItsUser() {
        Cloud byId = cloud(REFERENCE, "reference-application-credential");
        var known = (Credentials.ApplicationCredential) byId.credentials();
        var user = io.github.interop4j.cloud.Reference.named("member").in(DEFAULT);
        var byName = new Credentials.ApplicationCredential(
                Optional.empty(), Optional.of("reference"), Optional.of(user), known.secret());

        Identity identity =
                principal(byId.toBuilder().credentials(byName).build()).identity();
        assertThat(identity.userName()).isEqualTo("member");
        assertThat(identity.projectName()).contains("reference");
    }

    @Test
    void aTokenLogsInAndIsAskedForItsProject() {
        Cloud member = cloud(REFERENCE, "reference");
        Principal first = principal(member);
        String token = first.issued().headers().first("X-Subject-Token").orElseThrow();
        var project = io.github.interop4j.cloud.Reference.id(
                first.identity().projectId().orElseThrow());
        Credentials byToken = new Credentials.Token(Secret.of(token), new Scope.Project(project));

        Identity identity =
                principal(member.toBuilder().credentials(byToken).build()).identity();
        assertThat(identity.userName()).isEqualTo("member");
        assertThat(identity.methods()).containsExactlyInAnyOrder("password", "token");
    }

    static List<Credentials> credentials() {
        var user = io.github.interop4j.cloud.Reference.id("42");
        return List.of(
                new Credentials.Password(user, Secret.of("x"), new Scope.Domain(DEFAULT)),
                new Credentials.Password(user, Secret.of("x"), new Scope.System()),
                new Credentials.Password(user, Secret.of("x"), new Scope.Unscoped()),
                Credentials.ApplicationCredential.of("43", Secret.of("x")),
                new Credentials.Token(Secret.of("x"), new Scope.Unscoped()));
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void eachCredentialSaysWhatKeystoneWantsToHear(Credentials credentials) {
        String scope = credentials.toString().contains("Domain")
                        || credentials.toString().contains("domain")
                ? ",\"scope\":{\"domain\":{\"id\":\"default\"}}"
                : credentials.toString().contains("system") ? ",\"scope\":{\"system\":{\"all\":true}}" : "";
        String method = switch (credentials.getClass().getSimpleName()) {
            case "Password" -> "[\"password\"],\"password\":{\"user\":{\"id\":\"42\",\"password\":\"x\"}}";
            case "Token" -> "[\"token\"],\"token\":{\"id\":\"x\"}";
            default -> "[\"application_credential\"],\"application_credential\":{\"id\":\"43\",\"secret\":\"x\"}";
        };

        assertThat(Login.body(credentials))
                .hasToString("{\"auth\":{\"identity\":{\"methods\":" + method + "}" + scope + "}}");
    }

    @Test
    void theBodyToLogInWithHoldsTheRealSecretAndIsACopy() {
        Cloud cloud = Cloud.at(URI.create("http://127.0.0.1:1/v3"))
                .credentials(Credentials.ApplicationCredential.of("43", Secret.of("real")))
                .build();
        Principal principal = principal(cloud);
        principal.login().removeAll();

        assertThat(principal
                        .login()
                        .at("/auth/identity/application_credential/secret")
                        .textValue())
                .isEqualTo("real");
    }
}
