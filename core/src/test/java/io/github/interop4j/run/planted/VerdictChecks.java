package io.github.interop4j.run.planted;

import static io.github.interop4j.judgement.Judgements.assertEventually;
import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.As;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Extension;
import io.github.interop4j.check.Microversion;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.compute.Keypair;
import io.github.interop4j.service.Service;
import io.github.interop4j.service.compute.Keypairs;
import io.github.interop4j.service.network.Networks;
import io.github.interop4j.session.Principal;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.NoSuchElementException;

/** A check for every way to end. */
@Capability("planted-verdicts")
class VerdictChecks {

    /** Words for a service that no catalog has. */
    @Service("billing")
    record Invoices(Principal principal) {}

    /** A thing without a recipe. */
    record Wish(String name) {}

    @Check("planted-shown")
    void aKeypairIsShown(Keypairs keypairs) {
        Answer created = keypairs.create(minimal -> {});
        assertThat(created).hasStatus(200);
        Id name = created.id("/keypair/name");
        assertThat(keypairs.show(name)).hasStatus(200).at("/keypair/name").isEqualTo(name.value());
    }

    @Check("planted-awaited")
    void aKeypairIsAwaited(Keypairs keypairs, @Given Keypair keypair) {
        assertEventually(() -> keypairs.show(keypair.id()))
                .at("/keypair/status")
                .isEqualTo("ACTIVE");
    }

    @Check("planted-given")
    void aKeypairIsGiven(Keypairs keypairs, @Given Keypair keypair) {
        assertThat(keypairs.list()).lists("/keypairs", "/keypair/name", keypair.name());
    }

    @Check("planted-typed")
    void aKeypairIsAskedForByTypedCalls(Principal principal) {
        var unused = principal.call(os -> os.compute().keypairs().list()).value();
    }

    @Check("planted-billing")
    void aServiceIsNotThere(Invoices invoices) {
        throw new IllegalStateException("never reached by " + invoices);
    }

    @Check("planted-other")
    @As(Role.OTHER)
    void aRoleIsNotPlayed(Keypairs keypairs) {
        assertThat(keypairs.list()).hasStatus(500);
    }

    @Check("planted-microversion")
    @Microversion("2.999")
    void aMicroversionIsNotOffered(Keypairs keypairs) {
        assertThat(keypairs.list()).hasStatus(500);
    }

    @Check("planted-extension")
    @Extension("nothing-like-it")
    void anExtensionIsNotOffered(Networks networks) {
        assertThat(networks.list()).hasStatus(500);
    }

    @Check("planted-own-assertion")
    void judgesWithAnAssertionOfItsOwn(Keypairs keypairs) {
        keypairs.list();
        throw new AssertionError("an invoice must have a number");
    }

    @Check("planted-bug")
    void hasABug() {
        throw new NoSuchElementException("No value present");
    }

    @Check("planted-wish")
    void isGivenWhatNobodyCanMake(@Given Wish wish) {
        throw new IllegalStateException("never reached with " + wish);
    }

    @Check("planted-parameter")
    void takesWhatNobodyKnows(StringBuilder nobodys) {
        throw new IllegalStateException("never reached with " + nobodys);
    }
}
