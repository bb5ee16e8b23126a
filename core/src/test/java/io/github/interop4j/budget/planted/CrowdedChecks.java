package io.github.interop4j.budget.planted;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.budget.Creates;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.given.Given;
import io.github.interop4j.service.compute.Keypairs;

/**
 * Checks that need one or two servers at once, alone, shared, and both: no two sorts fit into the room of two.
 */
@Capability("planted-crowded")
class CrowdedChecks {

    @Check("planted-crowded-own-1")
    void anOwnOne(Keypairs keypairs, @Given Counted own) {
        assertThat(keypairs.show(own.id())).hasStatus(200);
    }

    @Check("planted-crowded-own-2")
    void anotherOwnOne(Keypairs keypairs, @Given Counted own) {
        assertThat(keypairs.show(own.id())).hasStatus(200);
    }

    @Check("planted-crowded-own-3")
    void aThirdOwnOne(Keypairs keypairs, @Given Counted own) {
        assertThat(keypairs.show(own.id())).hasStatus(200);
    }

    @Check("planted-crowded-two-own")
    void twoOfItsOwn(Keypairs keypairs, @Given Counted one, @Given Counted other) {
        assertThat(keypairs.show(one.id())).hasStatus(200);
        assertThat(keypairs.show(other.id())).hasStatus(200);
    }

    @Creates(servers = 1)
    @Check("planted-crowded-created")
    void oneThatItMakesItself(Keypairs keypairs) {
        assertThat(keypairs.create(minimal -> minimal.put("public_key", Counted.PUBLIC_KEY)))
                .hasStatus(200);
    }

    @Creates(servers = 1)
    @Check("planted-crowded-own-and-created")
    void anOwnOneAndOneThatItMakesItself(Keypairs keypairs, @Given Counted own) {
        assertThat(keypairs.create(minimal -> minimal.put("public_key", Counted.PUBLIC_KEY)))
                .hasStatus(200);
        assertThat(keypairs.show(own.id())).hasStatus(200);
    }

    @Check("planted-crowded-shared-1")
    void aSharedOne(Keypairs keypairs, @Given(shared = true) Counted shared) {
        assertThat(keypairs.show(shared.id())).hasStatus(200);
    }

    @Check("planted-crowded-shared-2")
    void theSameSharedOne(Keypairs keypairs, @Given(shared = true) Counted shared) {
        assertThat(keypairs.show(shared.id())).hasStatus(200);
    }

    @Check("planted-crowded-two-shared")
    void twoSharedOnes(
            Keypairs keypairs,
            @Given(shared = true) Counted first,
            @Given(shared = true, as = "second") Counted second) {
        assertThat(keypairs.show(first.id())).hasStatus(200);
        assertThat(keypairs.show(second.id())).hasStatus(200);
    }

    @Check("planted-crowded-own-and-shared")
    void anOwnOneAndASharedOne(Keypairs keypairs, @Given Counted own, @Given(shared = true) Counted shared) {
        assertThat(keypairs.show(own.id())).hasStatus(200);
        assertThat(keypairs.show(shared.id())).hasStatus(200);
    }

    @Check("planted-crowded-on-shared")
    void oneThatStandsOnASharedOne(Keypairs keypairs, @Given Standing standing) {
        assertThat(keypairs.show(standing.on().id())).hasStatus(200);
    }

    @Check("planted-crowded-shared-on-shared")
    void aSharedOneThatStandsOnASharedOne(Keypairs keypairs, @Given(shared = true) Standing standing) {
        assertThat(keypairs.show(standing.on().id())).hasStatus(200);
        assertThat(keypairs.show(standing.own().id())).hasStatus(200);
    }

    @Check("planted-crowded-nothing")
    void nothingAtAll(Keypairs keypairs) {
        assertThat(keypairs.list()).hasStatus(200);
    }
}
