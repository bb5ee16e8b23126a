package io.github.interop4j.lies.planted;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Check;
import io.github.interop4j.service.compute.Keypairs;

/**
 * Checks as they must not be: the gate has to say so.
 */
class CarelessChecks {

    @Check("planted-empty")
    void nothingIsJudged(Keypairs keypairs) {
        keypairs.list();
    }

    @Check("planted-status-only")
    void onlyTheStatusIsJudged(Keypairs keypairs) {
        assertThat(keypairs.list()).hasStatus(200);
    }

    @Check("planted-deletion")
    void aDeletionIsBelieved(Keypairs keypairs) {
        var created = keypairs.create(minimal -> {});
        assertThat(created).hasStatus(200).at("/keypair/name").isText();
        assertThat(keypairs.delete(created.id("/keypair/name"))).hasStatus(202);
    }

    @Check("planted-suspicious")
    void anHonestCloudIsFoundFaultWith(Keypairs keypairs) {
        assertThat(keypairs.list()).hasStatus(200).beyond().hasHeader("X-Nobody-Promised");
    }

    @Check("planted-careful")
    void aDeletedKeypairIsGone(Keypairs keypairs) {
        var created = keypairs.create(minimal -> {});
        assertThat(created).hasStatus(200).at("/keypair/name").isText();
        assertThat(keypairs.delete(created.id("/keypair/name"))).hasStatus(202);
        assertThat(keypairs.show(created.id("/keypair/name"))).hasStatus(404);
    }
}
