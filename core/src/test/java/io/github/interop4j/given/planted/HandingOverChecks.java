package io.github.interop4j.given.planted;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.budget.Creates;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.HandOver;
import io.github.interop4j.given.network.Network;
import io.github.interop4j.given.network.Port;
import io.github.interop4j.given.network.PortBehindRouter;
import io.github.interop4j.service.network.Networks;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;

/**
 * Checks that make a network and hand it over, or do not come so far; and some that hand over what they cannot.
 */
@Capability("planted-handing-over")
class HandingOverChecks {

    @Check("planted-hands-over-lent")
    @Creates(networks = 1)
    void handsOverToOneAtATime(Networks networks, @Given(lent = true) HandOver<Network> next) {
        handsOver(networks, next);
    }

    @Check("planted-hands-over-shared")
    @Creates(networks = 1)
    void handsOverToAll(Networks networks, @Given(shared = true) HandOver<Network> next) {
        handsOver(networks, next);
    }

    @Check("planted-hands-over-another")
    @Creates(networks = 1)
    void handsOverBesidesWhatItIsLent(
            Networks networks, @Given(lent = true) Network lent, @Given(lent = true) HandOver<Network> next) {
        assertThat(networks.show(lent.id())).hasStatus(200);
        handsOver(networks, next);
    }

    @Check("planted-hands-over-and-fails")
    @Creates(networks = 1)
    void handsOverAndFails(Networks networks, @Given(lent = true) HandOver<Network> next) {
        Network made = handsOver(networks, next);
        assertThat(networks.show(made.id())).hasStatus(418);
    }

    @Check("planted-hands-over-and-finds")
    @Creates(networks = 1)
    void handsOverAndFindsSomethingAmiss(Networks networks, @Given(lent = true) HandOver<Network> next) {
        Network made = handsOver(networks, next);
        assertThat(networks.show(made.id())).beyond().hasStatus(418);
    }

    @Check("planted-hands-over-nothing")
    @Creates(networks = 1)
    void handsOverNothing(Networks networks, @Given(lent = true) HandOver<Network> next) {
        assertThat(networks.create(minimal -> {})).hasStatus(201);
    }

    @Check("planted-hands-over-what-is-not-its-own")
    @Creates(networks = 1)
    void handsOverWhatItDoesNotOwe(Networks networks, @Given(lent = true) HandOver<Network> next) {
        Answer created = networks.create(minimal -> {});
        next.of(network(created), new Id("0b5b1f6e-0000-4000-8000-000000000000"));
    }

    @Check("planted-hands-over-what-is-gone")
    @Creates(networks = 1)
    void handsOverWhatItHasDeleted(Networks networks, @Given(lent = true) HandOver<Network> next) {
        Network made = handsOver(networks, next);
        assertThat(networks.delete(made.id())).hasStatus(204);
        assertThat(networks.show(made.id())).hasStatus(404);
    }

    @Check("planted-hands-over-own")
    void handsOverToNobody(@Given HandOver<Network> next) {
        throw new AssertionError("it ran with " + next.thing());
    }

    @Check("planted-hands-over-spent")
    void handsOverToBeUsedUp(@Given(lent = true, spent = true) HandOver<Network> next) {
        throw new AssertionError("it ran with " + next.thing());
    }

    @Check("planted-hands-over-whatever")
    void handsOverWhoKnowsWhat(@Given(lent = true) HandOver<?> next) {
        throw new AssertionError("it ran with " + next.thing());
    }

    @Check("planted-hands-over-a-part")
    void handsOverWhatStandsOnWhatIsShared(@Given(lent = true, by = PortBehindRouter.class) HandOver<Port> next) {
        throw new AssertionError("it ran with " + next.thing());
    }

    private static Network handsOver(Networks networks, HandOver<Network> next) {
        Answer created = networks.create(minimal -> {});
        Network made = network(created);
        next.of(made, made.id());
        return made;
    }

    private static Network network(Answer created) {
        assertThat(created).hasStatus(201);
        return new Network(
                created.id("/network/id"), created.json().at("/network/name").asText(), created);
    }
}
