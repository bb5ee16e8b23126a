package io.github.interop4j.given.planted;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.As;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.compute.Keypair;
import io.github.interop4j.service.compute.Keypairs;

/**
 * Five checks that need three keypairs in all: one, a second one, and another user's.
 */
@Capability("planted-sharing")
class SharingChecks {

    @Check("planted-sharing-1")
    void isShown(Keypairs keypairs, @Given(shared = true) Keypair keypair) {
        assertThat(keypairs.show(keypair.id())).hasStatus(200);
    }

    @Check("planted-sharing-2")
    void isShownAgain(Keypairs keypairs, @Given(shared = true) Keypair keypair) {
        assertThat(keypairs.show(keypair.id())).hasStatus(200);
    }

    @Check("planted-sharing-3")
    void twoAreListed(
            Keypairs keypairs,
            @Given(shared = true) Keypair first,
            @Given(shared = true, as = "second") Keypair second) {
        assertThat(keypairs.list())
                .lists("/keypairs", "/keypair/name", first.id())
                .lists("/keypairs", "/keypair/name", second.id());
    }

    @Check("planted-sharing-4")
    void theSecondIsListed(Keypairs keypairs, @Given(shared = true, as = "second") Keypair second) {
        assertThat(keypairs.list()).lists("/keypairs", "/keypair/name", second.id());
    }

    @As(Role.OTHER)
    @Check("planted-sharing-5")
    void anotherUsersIsAnother(Keypairs keypairs, @Given(shared = true) Keypair keypair) {
        assertThat(keypairs.show(keypair.id())).hasStatus(200);
    }
}
