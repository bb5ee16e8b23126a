package io.github.interop4j.identity;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.identity.IdentityV2;
import io.github.interop4j.given.identity.Token;
import io.github.interop4j.service.identity.TokensV2;
import java.time.Instant;

@Capability("identity-v2-tokens-create")
@Spec("https://docs.openstack.org/api-ref/identity/v2/#authenticate")
class TokenV2Checks {

    @Check("65ae3b78-91ff-467b-a705-f6678863b8ec")
    void aTokenOfVersion2NamesItsTenantAndHasTimeLeft(TokensV2 tokens, @Given IdentityV2 identity, @Given Token own) {
        assertThat(tokens.create())
                .hasStatus(200)
                .at("/access/token/id")
                .isText()
                .at("/access/token/expires")
                .isAfter(Instant.now())
                .at("/access/token/tenant/id")
                .isEqualTo(own.project())
                .at("/access/token/tenant/name")
                .isAsIn(own.issued(), "/token/project/name")
                .at("/access/user/id")
                .isEqualTo(own.user())
                .beyond()
                .conformsTo("token-v2")
                .at("/access/user/name")
                .isAsIn(own.issued(), "/token/user/name")
                .at("/access/user/username")
                .isAsIn(own.issued(), "/token/user/name")
                .at("/access/token/tenant/enabled")
                .isEqualTo(true)
                .at("/access/token/issued_at")
                .isAfter(own.since())
                .lists("/access/serviceCatalog", "/type", "identity");
    }
}
