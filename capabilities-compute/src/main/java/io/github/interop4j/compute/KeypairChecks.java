package io.github.interop4j.compute;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.budget.Creates;
import io.github.interop4j.check.As;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Microversion;
import io.github.interop4j.check.Spec;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.compute.Keypair;
import io.github.interop4j.service.compute.Keypairs;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;

@Capability("compute-keypairs-create-type")
@Spec("https://docs.openstack.org/api-ref/compute/#keypairs-keypairs")
class KeypairChecks {

    @Check("89d59d43-f735-441a-abcf-0601727f47b6")
    @Creates(keypairs = 1)
    @Microversion("2.2")
    void aKeypairKeepsTheTypeItWasCreatedWith(Keypairs keypairs) {
        Answer created = keypairs.create(minimal -> minimal.put("type", "x509"));
        assertThat(created)
                .hasStatus(201)
                .conformsTo("keypair-created")
                .at("/keypair/type")
                .isEqualTo("x509")
                .beyond()
                .at("/keypair/public_key")
                .matches("(?s)-----BEGIN CERTIFICATE-----.*-----END CERTIFICATE-----\\s*");
        Id name = created.id("/keypair/name");

        assertThat(keypairs.show(name))
                .hasStatus(200)
                .conformsTo("keypair")
                .at("/keypair/type")
                .isEqualTo("x509")
                .beyond()
                .at("/keypair/name")
                .isEqualTo(name)
                .at("/keypair/public_key")
                .isAsIn(created);
        assertThat(keypairs.list())
                .hasStatus(200)
                .conformsTo("keypairs")
                .whereListed("/keypairs", "/keypair/name", name, "/keypair/type")
                .isEqualTo("x509")
                .beyond()
                .whereListed("/keypairs", "/keypair/name", name, "/keypair/public_key")
                .isAsIn(created, "/keypair/public_key");
    }

    @Check("85bcdd8f-56b4-4868-ae56-63fbf6f7e405")
    @Capability("compute-keypairs")
    void aKeypairOfAnotherUserIsOutOfReach(@Given Keypair keypair, @As(Role.OTHER) Keypairs others) {
        assertThat(others.show(keypair.id()))
                .isRefused(404)
                .beyond()
                .at("/itemNotFound")
                .isPresent();
    }
}
