package io.github.interop4j.identity;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.NeedsPassword;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.identity.ApplicationCredential;
import io.github.interop4j.given.identity.Token;
import io.github.interop4j.service.identity.ApplicationCredentials;
import io.github.interop4j.service.identity.Tokens;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

@Capability("identity-v3-application-credentials")
@Spec("https://docs.openstack.org/api-ref/identity/v3/#application-credentials")
@NeedsPassword
class ApplicationCredentialChecks {

    @Check("8080c75c-eddc-4786-941a-c2da7039ae61")
    void anApplicationCredentialOpensItsProject(ApplicationCredentials credentials, Tokens tokens, @Given Token own) {
        String name = credentials.newName();
        Answer created = credentials.create(minimal -> minimal.put("name", name));
        assertThat(created).hasStatus(201).at("/application_credential/secret").isText();
        itIsOnesOwnAsWished(created, own, name);
        Id credential = created.id("/application_credential/id");

        Answer shown = credentials.show(credential);
        assertThat(shown)
                .hasStatus(200)
                .at("/application_credential/secret")
                .isAbsent()
                .beyond()
                .conformsTo("application-credential");
        theyDescribeTheSame(shown, created);
        theyDescribeTheSame(created, shown);

        Answer token =
                tokens.createByApplicationCredential(credential, created.secret("/application_credential/secret"));
        assertThat(token)
                .hasStatus(201)
                .at("/token/project/id")
                .isEqualTo(own.project())
                .beyond()
                .conformsTo("token")
                .hasHeader("X-Subject-Token")
                .at("/token/methods")
                .isEqualTo(List.of("application_credential"))
                .at("/token/application_credential/id")
                .isEqualTo(credential)
                .at("/token/application_credential/name")
                .isEqualTo(name)
                .at("/token/application_credential/restricted")
                .isEqualTo(true)
                .at("/token/user")
                .isAsIn(own.issued())
                .at("/token/project")
                .isAsIn(own.issued())
                .at("/token/roles")
                .isAsIn(own.issued())
                .at("/token/catalog")
                .isAsIn(own.issued())
                .at("/token/issued_at")
                .isAfter(own.since())
                .at("/token/expires_at")
                .isAfter(Instant.now());
        assertThat(tokens.showItself(token.secretHeader("X-Subject-Token")))
                .beyond()
                .hasStatus(200)
                .conformsTo("token")
                .at("/token")
                .isAsIn(token);
    }

    @Check("852daf0c-42b5-4239-8466-d193d0543ed3")
    void anApplicationCredentialEndsWhenItIsWished(ApplicationCredentials credentials, @Given Token own) {
        String name = credentials.newName();
        String end = LocalDateTime.now(ZoneOffset.UTC)
                .plusHours(1)
                .withNano(495_849_000)
                .toString();
        Answer created = credentials.create(minimal -> minimal.put("name", name).put("expires_at", end));

        assertThat(created)
                .hasStatus(201)
                .at("/application_credential/expires_at")
                .isEqualTo(end);
        itIsOnesOwnAsWished(created, own, name);
        Answer shown = credentials.show(created.id("/application_credential/id"));
        assertThat(shown).beyond().hasStatus(200).conformsTo("application-credential");
        theyDescribeTheSame(shown, created);
        theyDescribeTheSame(created, shown);
    }

    @Check("ff0cd457-6224-46e7-b79e-0ada4964a8a6")
    void onesApplicationCredentialsAreListed(
            ApplicationCredentials credentials,
            @Given Token own,
            @Given ApplicationCredential first,
            @Given ApplicationCredential second) {
        assertThat(credentials.list())
                .hasStatus(200)
                .lists("/application_credentials", "/id", first.id())
                .lists("/application_credentials", "/id", second.id())
                .beyond()
                .conformsTo("application-credentials")
                .listsOnly("/application_credentials", "/user_id", own.user())
                .whereListed("/application_credentials", "/id", first.id(), "/name")
                .isEqualTo(first.name())
                .whereListed("/application_credentials", "/id", second.id(), "/name")
                .isEqualTo(second.name())
                .whereListed("/application_credentials", "/id", second.id(), "/project_id")
                .isEqualTo(own.project())
                .whereListed("/application_credentials", "/id", second.id(), "/description")
                .isAsIn(second.created(), "/application_credential/description")
                .whereListed("/application_credentials", "/id", second.id(), "/roles")
                .isAsIn(second.created(), "/application_credential/roles")
                .whereListed("/application_credentials", "/id", second.id(), "/links")
                .isAsIn(second.created(), "/application_credential/links")
                .at("/links/self")
                .matches(".+/v3/users/" + own.user() + "/application_credentials");
    }

    @Check("9bb5e5cc-5250-493a-8869-8b665f6aa5f6")
    void anApplicationCredentialIsFoundByItsName(
            ApplicationCredentials credentials,
            @Given Token own,
            @Given ApplicationCredential another,
            @Given ApplicationCredential wanted) {
        assertThat(credentials.listNamed(wanted.name()))
                .hasStatus(200)
                .at("/application_credentials")
                .hasSize(1)
                .at("/application_credentials/0/name")
                .isEqualTo(wanted.name())
                .beyond()
                .conformsTo("application-credentials")
                .doesNotList("/application_credentials", "/id", another.id())
                .at("/application_credentials/0/id")
                .isEqualTo(wanted.id())
                .at("/application_credentials/0/user_id")
                .isEqualTo(own.user())
                .at("/application_credentials/0/project_id")
                .isEqualTo(own.project())
                .at("/application_credentials/0/roles")
                .isAsIn(wanted.created(), "/application_credential/roles")
                .at("/application_credentials/0/links")
                .isAsIn(wanted.created(), "/application_credential/links")
                .at("/links/self")
                .matches(".+/v3/users/" + own.user() + "/application_credentials\\?name=" + wanted.name());
    }

    private static void itIsOnesOwnAsWished(Answer created, Token own, String name) {
        assertThat(created)
                .beyond()
                .conformsTo("application-credential-created")
                .at("/application_credential/name")
                .isEqualTo(name)
                .at("/application_credential/user_id")
                .isEqualTo(own.user())
                .at("/application_credential/project_id")
                .isEqualTo(own.project());
    }

    private static void theyDescribeTheSame(Answer one, Answer other) {
        assertThat(one)
                .beyond()
                .at("/application_credential/id")
                .isAsIn(other)
                .at("/application_credential/name")
                .isAsIn(other)
                .at("/application_credential/description")
                .isAsIn(other)
                .at("/application_credential/user_id")
                .isAsIn(other)
                .at("/application_credential/project_id")
                .isAsIn(other)
                .at("/application_credential/roles")
                .isAsIn(other)
                .at("/application_credential/expires_at")
                .isAsIn(other)
                .at("/application_credential/unrestricted")
                .isAsIn(other)
                .at("/application_credential/system")
                .isAsIn(other)
                .at("/application_credential/links")
                .isAsIn(other);
    }
}
