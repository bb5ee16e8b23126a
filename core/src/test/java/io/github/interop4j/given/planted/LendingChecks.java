package io.github.interop4j.given.planted;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.compute.Guest;
import io.github.interop4j.given.network.Network;
import io.github.interop4j.service.network.Networks;

/**
 * Checks that are lent a network: eight that rename it and give it back, and some that do not come so far.
 */
@Capability("planted-lending")
class LendingChecks {

    @Check("planted-lending-1")
    @Capability("planted-lending-again")
    void isRenamed(Networks networks, @Given(lent = true) Network network) {
        isRenamedAndGivenBack(networks, network, "one");
    }

    @Check("planted-lending-2")
    @Capability("planted-lending-again")
    void isRenamedTwice(Networks networks, @Given(lent = true) Network network) {
        isRenamedAndGivenBack(networks, network, "two");
    }

    @Check("planted-lending-3")
    @Capability("planted-lending-again")
    void isRenamedThrice(Networks networks, @Given(lent = true) Network network) {
        isRenamedAndGivenBack(networks, network, "three");
    }

    @Check("planted-lending-4")
    @Capability("planted-lending-again")
    void isRenamedForTheFourthTime(Networks networks, @Given(lent = true) Network network) {
        isRenamedAndGivenBack(networks, network, "four");
    }

    @Check("planted-lending-5")
    @Capability("planted-lending-again")
    void isRenamedForTheFifthTime(Networks networks, @Given(lent = true) Network network) {
        isRenamedAndGivenBack(networks, network, "five");
    }

    @Check("planted-lending-6")
    @Capability("planted-lending-again")
    void isRenamedForTheSixthTime(Networks networks, @Given(lent = true) Network network) {
        isRenamedAndGivenBack(networks, network, "six");
    }

    @Check("planted-lending-7")
    @Capability("planted-lending-again")
    void isRenamedForTheSeventhTime(Networks networks, @Given(lent = true) Network network) {
        isRenamedAndGivenBack(networks, network, "seven");
    }

    @Check("planted-lending-8")
    @Capability("planted-lending-again")
    void isRenamedForTheEighthTime(Networks networks, @Given(lent = true) Network network) {
        isRenamedAndGivenBack(networks, network, "eight");
    }

    @Check("planted-lending-fails")
    void fails(Networks networks, @Given(lent = true) Network network) {
        assertThat(networks.show(network.id())).hasStatus(418);
    }

    @Check("planted-lending-fails-too")
    void failsToo(Networks networks, @Given(lent = true) Network network) {
        assertThat(networks.show(network.id())).hasStatus(418);
    }

    @Check("planted-lending-stumbles")
    void stumbles(Networks networks, @Given(lent = true) Network network) {
        networks.show(network.id());
        throw new IllegalStateException("it stumbled over " + network);
    }

    @Check("planted-lending-finds")
    void findsSomethingAmiss(Networks networks, @Given(lent = true) Network network) {
        assertThat(networks.show(network.id())).beyond().hasStatus(418);
    }

    @Check("planted-lending-absent")
    void isSkippedBeforeItBegins(@Given(lent = true) Network network, Guest guest) {
        throw new AssertionError("it ran with " + network + " and " + guest);
    }

    @Check("planted-lending-two")
    void isLentTwoAtOnce(
            Networks networks, @Given(lent = true) Network network, @Given(lent = true, as = "second") Network second) {
        assertThat(networks.list()).lists("/networks", "/id", network.id()).lists("/networks", "/id", second.id());
    }

    @Check("planted-lending-spends")
    void usesUpWhatItIsLent(Networks networks, @Given(lent = true, spent = true) Network network) {
        assertThat(networks.delete(network.id())).hasStatus(204);
    }

    @Check("planted-lending-spends-shared")
    void usesUpWhatIsShared(Networks networks, @Given(shared = true, spent = true) Network network) {
        assertThat(networks.delete(network.id())).hasStatus(204);
    }

    @Check("planted-lending-shares-1")
    @Capability("planted-lending-shares")
    void looksAtWhatIsShared(Networks networks, @Given(shared = true) Network network) {
        assertThat(networks.show(network.id())).hasStatus(200);
    }

    @Check("planted-lending-shares-2")
    @Capability("planted-lending-shares")
    void looksAtWhatIsSharedToo(Networks networks, @Given(shared = true) Network network) {
        assertThat(networks.show(network.id())).hasStatus(200);
    }

    @Check("planted-lending-spends-nothing")
    void usesUpWhatItLeavesAlone(Networks networks, @Given(shared = true, spent = true) Network network) {
        assertThat(networks.show(network.id())).hasStatus(200);
    }

    @Check("planted-lending-spends-own")
    void usesUpItsOwn(@Given(spent = true) Network network) {
        throw new AssertionError("it ran with " + network);
    }

    private static void isRenamedAndGivenBack(Networks networks, Network network, String name) {
        assertThat(networks.update(network.id(), minimal -> minimal.put("name", name)))
                .hasStatus(200);
        assertThat(networks.show(network.id())).at("/network/name").isEqualTo(name);
        assertThat(networks.update(network.id(), minimal -> minimal.put("name", network.name())))
                .hasStatus(200);
    }
}
