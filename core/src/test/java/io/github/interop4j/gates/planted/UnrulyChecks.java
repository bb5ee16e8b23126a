package io.github.interop4j.gates.planted;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.budget.Creates;
import io.github.interop4j.budget.Need;
import io.github.interop4j.check.Check;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.given.compute.Keypair;
import io.github.interop4j.given.compute.Server;
import io.github.interop4j.given.network.Network;
import io.github.interop4j.service.compute.Keypairs;
import io.github.interop4j.service.compute.Servers;
import io.github.interop4j.service.network.Networks;

/**
 * Checks as they must not be, and one as they should: the gate has to tell.
 */
class UnrulyChecks {

    @Creates(keypairs = 1)
    @Check("planted-unruly-honest")
    void makesWhatItSays(Keypairs keypairs, @Given Keypair own, @Given(shared = true) Keypair shared) {
        assertThat(keypairs.create(minimal -> {})).hasStatus(200);
        assertThat(keypairs.show(shared.id())).hasStatus(200);
        assertThat(keypairs.delete(own.id())).hasStatus(202);
    }

    @Check("planted-unruly-silent")
    void makesOneAndSaysNothing(Keypairs keypairs) {
        assertThat(keypairs.create(minimal -> {})).hasStatus(200);
    }

    @Creates(keypairs = 2)
    @Check("planted-unruly-boasting")
    void makesOneAndSaysTwo(Keypairs keypairs) {
        assertThat(keypairs.create(minimal -> {})).hasStatus(200);
    }

    @Check("planted-unruly-recipe")
    void isGivenWhatNoRecipeTold(Keypairs keypairs, @Given(by = Silent.class) Keypair own) {
        assertThat(keypairs.show(own.id())).hasStatus(200);
    }

    @Check("planted-unruly-removing")
    void removesWhatIsShared(Keypairs keypairs, @Given(shared = true) Keypair shared) {
        assertThat(keypairs.delete(shared.id())).hasStatus(202);
    }

    @Check("planted-unruly-altering")
    void renamesWhatIsShared(Networks networks, @Given(shared = true) Network shared) {
        assertThat(networks.update(shared.id(), minimal -> {})).hasStatus(200);
    }

    @Check("planted-unruly-returning")
    void givesBackWhatItIsLent(Servers servers, @Given(lent = true) Server lent) {
        assertThat(servers.update(lent.id(), minimal -> {})).hasStatus(200);
        assertThat(servers.update(lent.id(), minimal -> minimal.put("name", lent.name())))
                .hasStatus(200);
    }

    @Check("planted-unruly-keeping")
    void renamesWhatItIsLent(Servers servers, @Given(lent = true) Server lent) {
        assertThat(servers.update(lent.id(), minimal -> {})).hasStatus(200);
    }

    @Check("planted-unruly-spending")
    void usesUpWhatIsKept(
            Keypairs keypairs,
            Servers servers,
            @Given(shared = true, spent = true) Keypair shared,
            @Given(lent = true, spent = true) Server lent) {
        assertThat(keypairs.delete(shared.id())).hasStatus(202);
        assertThat(servers.delete(lent.id())).hasStatus(204);
    }

    @Check("planted-unruly-spending-more")
    void usesUpOneAndRemovesTheOther(
            Keypairs keypairs,
            @Given(shared = true, spent = true) Keypair shared,
            @Given(shared = true, as = "other") Keypair other) {
        assertThat(keypairs.delete(shared.id())).hasStatus(202);
        assertThat(keypairs.delete(other.id())).hasStatus(202);
    }

    /** Does not say what it needs. */
    static final class Silent implements Recipe<Keypair> {

        @Override
        public Keypair make(Kitchen kitchen) {
            var made = kitchen.success(kitchen.words(Keypairs::new).create(minimal -> {}));
            return new Keypair(made.id("/keypair/name").value(), "");
        }

        @Override
        public Need need() {
            return Need.NOTHING;
        }
    }
}
