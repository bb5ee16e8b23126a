package io.github.interop4j.identity;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.cloud.Secret;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.identity.Token;
import io.github.interop4j.service.identity.Tokens;
import io.github.interop4j.wire.Answer;
import java.time.Instant;

@Capability("identity-v3-tokens-create")
@Spec("https://docs.openstack.org/api-ref/identity/v3/#authentication-and-token-management")
class TokenChecks {

    @Check("6f8e4436-fc96-4282-8122-e41df57197a9")
    void aTokenNamesItsUserAndHasTimeLeft(Tokens tokens, @Given Token own) {
        Answer created = tokens.create();

        assertThat(created)
                .hasStatus(201)
                .hasHeader("X-Subject-Token")
                .lists("/token/methods", "", own.method())
                .at("/token/user/id")
                .isEqualTo(own.user())
                .at("/token/user/name")
                .isAsIn(own.issued())
                .at("/token/expires_at")
                .isAfter(Instant.now())
                .at("/token/expires_at")
                .isAfter(created.time("/token/issued_at"));
        itSaysWhatOnesOwnTokenSays(created, own);
        assertThat(tokens.show(created.secretHeader("X-Subject-Token")))
                .beyond()
                .hasStatus(200)
                .conformsTo("token")
                .at("/token")
                .isAsIn(created);
    }

    @Check("a9512ac3-3909-48a4-b395-11f438e16260")
    @Capability("identity-v3-tokens-validate")
    void aTokenIsShownAsItWasIssued(Tokens tokens, @Given Token own) {
        Answer created = tokens.create();
        assertThat(created).hasStatus(201);
        itSaysWhatOnesOwnTokenSays(created, own);
        Secret token = created.secretHeader("X-Subject-Token");

        itIsShownAsItWasIssued(tokens.show(token), created, own);

        assertThat(tokens.revoke(token)).hasStatus(204).hasNoBody();
        assertThat(tokens.show(token))
                .hasStatus(404)
                .beyond()
                .conformsTo("error")
                .at("/error/code")
                .isEqualTo(404)
                .at("/error/title")
                .isEqualTo("Not Found");
    }

    @Check("0f9f5a5f-d5cd-4a86-8a5b-c5ded151f212")
    @Capability("identity-v3-tokens-delete")
    void aTokenExistsUntilItIsRevoked(Tokens tokens, @Given Token own) {
        Answer created = tokens.create();
        assertThat(created).hasStatus(201);
        itSaysWhatOnesOwnTokenSays(created, own);
        Secret token = created.secretHeader("X-Subject-Token");

        assertThat(tokens.check(token))
                .hasStatus(200)
                .hasNoBody()
                .beyond()
                .hasHeader("X-Subject-Token", token.reveal());
        itIsShownAsItWasIssued(tokens.show(token), created, own);

        assertThat(tokens.revoke(token)).hasStatus(204).hasNoBody();
        assertThat(tokens.check(token)).hasStatus(404).hasNoBody();
    }

    private static void itIsShownAsItWasIssued(Answer shown, Answer created, Token own) {
        assertThat(shown)
                .hasStatus(200)
                .at("/token/user/id")
                .isEqualTo(own.user())
                .at("/token")
                .isAsIn(created)
                .beyond()
                .conformsTo("token")
                .hasHeader(
                        "X-Subject-Token",
                        created.secretHeader("X-Subject-Token").reveal());
    }

    private static void itSaysWhatOnesOwnTokenSays(Answer created, Token own) {
        assertThat(created)
                .beyond()
                .conformsTo("token")
                .at("/token/user")
                .isAsIn(own.issued())
                .at("/token/project")
                .isAsIn(own.issued())
                .at("/token/is_domain")
                .isAsIn(own.issued())
                .at("/token/roles")
                .isAsIn(own.issued())
                .at("/token/methods")
                .isAsIn(own.issued())
                .at("/token/catalog")
                .isAsIn(own.issued())
                .at("/token/issued_at")
                .isAfter(own.since())
                .at("/token/expires_at")
                .isAfter(Instant.now());
    }
}
