package io.github.interop4j.identity;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.identity.Token;
import io.github.interop4j.service.identity.Domains;

@Capability("identity-v3-domains")
@Spec("https://docs.openstack.org/api-ref/identity/v3/#show-domain-details")
class DomainChecks {

    @Check("17a5de24-e6a0-4e4a-a9ee-d85b6e5612b5")
    void theDomainOfOnesProjectIsEnabled(Domains domains, @Given Token own) {
        assertThat(domains.show(own.domain()))
                .hasStatus(200)
                .at("/domain/enabled")
                .isEqualTo(true)
                .beyond()
                .conformsTo("domain")
                .at("/domain/id")
                .isEqualTo(own.domain())
                .at("/domain/name")
                .isAsIn(own.issued(), "/token/project/domain/name")
                .at("/domain/links/self")
                .matches(".+/v3/domains/" + own.domain());
    }
}
