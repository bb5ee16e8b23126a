package io.github.interop4j.network;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.budget.Creates;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Extension;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.network.Network;
import io.github.interop4j.given.network.Subnet;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.service.network.Networks;
import io.github.interop4j.service.network.Subnets;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.List;
import java.util.Map;

@Capability("networks-l2-CRUD")
@Spec("https://docs.openstack.org/api-ref/network/v2/#networks")
class NetworkChecks {

    @Check("0e269138-0da6-4efc-a46d-578161e7b221")
    @Creates(networks = 1, subnets = 1, ports = 1)
    void aNetworkAndItsSubnetAreRenamedAndDeleted(Networks networks, Subnets subnets) {
        Answer created = networks.create(minimal -> {});
        isNew(created).at("/network/subnets").hasSize(0);
        Id network = created.id("/network/id");
        String name = networks.newName();
        isCalled("network", networks.update(network, minimal -> minimal.put("name", name)), name);

        Answer added = subnets.create(network, minimal -> {});
        assertThat(added).hasStatus(201).beyond().conformsTo("subnet");
        Id subnet = added.id("/subnet/id");
        isCalled("subnet", subnets.update(subnet, minimal -> minimal.put("name", name)), name);
        isStored("network", networks.show(network), name).at("/network/subnets").isEqualTo(List.of(subnet.value()));
        isStored("subnet", subnets.show(subnet), name).at("/subnet/network_id").isEqualTo(network);

        isDeleted(networks, network);
    }

    @Check("2bf13842-c93f-4a69-83ed-717d2ec3b44e")
    void aNetworkIsShown(Networks networks, @Given(shared = true) Network network) {
        assertThat(networks.show(network.id()))
                .hasStatus(200)
                .at("/network/id")
                .isEqualTo(network.id())
                .at("/network/name")
                .isEqualTo(network.name())
                .beyond()
                .conformsTo("network")
                .at("/network/admin_state_up")
                .isEqualTo(true)
                .at("/network/status")
                .isEqualTo("ACTIVE")
                .at("/network/shared")
                .isEqualTo(false)
                .at("/network/router:external")
                .isEqualTo(false)
                .at("/network/subnets")
                .hasSize(0)
                .at("/network/tags")
                .hasSize(0)
                .at("/network/description")
                .isEqualTo("")
                .at("/network/mtu")
                .isAsIn(network.created())
                .at("/network/project_id")
                .isAsIn(network.created())
                .at("/network/tenant_id")
                .isAsIn(network.created(), "/network/project_id")
                .at("/network/created_at")
                .isAsIn(network.created())
                .at("/network/updated_at")
                .isAsIn(network.created())
                .at("/network/revision_number")
                .isAsIn(network.created());
    }

    @Check("867819bb-c4b6-45f7-acf9-90edcf70aa5e")
    @Extension("net-mtu")
    void asMuchOfANetworkIsShownAsIsAskedFor(Networks networks, @Given(shared = true) Network network) {
        assertThat(networks.show(network.id(), threeFields()))
                .hasStatus(200)
                .at("/network")
                .hasOnlyFields("id", "name", "mtu")
                .at("/network/id")
                .isEqualTo(network.id())
                .at("/network/name")
                .isEqualTo(network.name())
                .at("/network/mtu")
                .isAsIn(network.created());
    }

    @Check("f7ffdeda-e200-4a7a-bcbe-05716e86bf43")
    void aNetworkIsListed(Networks networks, @Given(shared = true) Network network) {
        assertThat(networks.list())
                .hasStatus(200)
                .lists("/networks", "/id", network.id())
                .beyond()
                .conformsTo("networks")
                .whereListed("/networks", "/id", network.id(), "/name")
                .isEqualTo(network.name())
                .whereListed("/networks", "/id", network.id(), "/status")
                .isEqualTo("ACTIVE")
                .whereListed("/networks", "/id", network.id(), "/admin_state_up")
                .isEqualTo(true)
                .whereListed("/networks", "/id", network.id(), "/shared")
                .isEqualTo(false)
                .whereListed("/networks", "/id", network.id(), "/router:external")
                .isEqualTo(false)
                .whereListed("/networks", "/id", network.id(), "/mtu")
                .isAsIn(network.created(), "/network/mtu")
                .whereListed("/networks", "/id", network.id(), "/project_id")
                .isAsIn(network.created(), "/network/project_id")
                .whereListed("/networks", "/id", network.id(), "/tenant_id")
                .isAsIn(network.created(), "/network/project_id")
                .whereListed("/networks", "/id", network.id(), "/created_at")
                .isAsIn(network.created(), "/network/created_at")
                .whereListed("/networks", "/id", network.id(), "/updated_at")
                .isAsIn(network.created(), "/network/updated_at")
                .whereListed("/networks", "/id", network.id(), "/revision_number")
                .isAsIn(network.created(), "/network/revision_number")
                .whereListed("/networks", "/id", network.id(), "/description")
                .isEqualTo("");
    }

    @Check("6ae6d24f-9194-4869-9c85-c313cb20e080")
    @Extension("net-mtu")
    void asMuchOfNetworksIsListedAsIsAskedFor(Networks networks, @Given(shared = true) Network network) {
        assertThat(networks.list(threeFields()))
                .hasStatus(200)
                .each("/networks", "")
                .hasOnlyFields("id", "name", "mtu")
                .beyond()
                .whereListed("/networks", "/id", network.id(), "/name")
                .isEqualTo(network.name())
                .whereListed("/networks", "/id", network.id(), "/mtu")
                .isAsIn(network.created(), "/network/mtu");
    }

    @Check("f04f61a9-b7f3-4194-90b2-9bcf660d1bfe")
    void aSubnetIsDeletedWithItsNetwork(Networks networks, Subnets subnets, @Given Subnet subnet) {
        isDeleted(networks, subnet.network().id());
        assertThat(subnets.show(subnet.id()))
                .isRefused(404)
                .beyond()
                .at("/NeutronError/type")
                .isEqualTo("SubnetNotFound");
    }

    @Check("af774677-42a9-4e4b-bb58-16fe6a5bc1ec")
    @Capability("networks-l3-CRUD")
    @Extension("external-net")
    void anExternalNetworkIsListedAndItsSubnetsAreHiddenUnlessItIsShared(Networks networks, Subnets subnets) {
        Answer external = networks.list(Map.of("router:external", true));
        assertThat(external)
                .hasStatus(200)
                .at("/networks")
                .isNotEmptyList()
                .listsOnly("/networks", "/router:external", true)
                .beyond()
                .conformsTo("networks")
                .listsOnly("/networks", "/status", "ACTIVE");

        Answer within = subnets.list(Map.of("network_id", external.id("/networks/0/id")));
        if (external.flag("/networks/0/shared")) {
            assertThat(within).hasStatus(200).at("/subnets").isNotEmptyList();
        } else {
            assertThat(within).hasStatus(200).at("/subnets").hasSize(0);
        }
    }

    @Check("c72c1c0c-2193-4aca-ccc4-b1442640bbbb")
    @Creates(networks = 1)
    @Extension("standard-attr-description")
    void aNetworkKeepsItsDescription(Networks networks) {
        Answer created = networks.create(minimal -> minimal.put("description", "green"));
        isNew(created).at("/network/description").isEqualTo("green");
        Id network = created.id("/network/id");
        isDescribed("green", networks.list(Map.of("id", network)), "/networks/0");

        Answer updated = networks.update(network, minimal -> minimal.put("description", "blue"));
        isDescribed("blue", updated, "/network").conformsTo("network");
        isDescribed("blue", networks.list(Map.of("id", network)), "/networks/0")
                .conformsTo("networks")
                .at("/networks")
                .hasSize(1)
                .at("/networks/0")
                .isAsIn(updated, "/network");
    }

    private static Map<String, ?> threeFields() {
        return Map.of("fields", List.of("id", "name", "mtu"));
    }

    private static AnswerAssert isNew(Answer created) {
        return assertThat(created)
                .hasStatus(201)
                .at("/network/status")
                .isEqualTo("ACTIVE")
                .beyond()
                .conformsTo("network")
                .at("/network/admin_state_up")
                .isEqualTo(true)
                .at("/network/shared")
                .isEqualTo(false)
                .at("/network/router:external")
                .isEqualTo(false);
    }

    private static void isCalled(String kind, Answer updated, String name) {
        assertThat(updated)
                .hasStatus(200)
                .at("/" + kind + "/name")
                .isEqualTo(name)
                .beyond()
                .conformsTo(kind);
    }

    private static AnswerAssert isStored(String kind, Answer shown, String name) {
        return assertThat(shown)
                .beyond()
                .hasStatus(200)
                .conformsTo(kind)
                .at("/" + kind + "/name")
                .isEqualTo(name);
    }

    private static AnswerAssert isDescribed(String description, Answer answer, String place) {
        return assertThat(answer)
                .hasStatus(200)
                .at(place + "/description")
                .isEqualTo(description)
                .beyond();
    }

    private static void isDeleted(Networks networks, Id network) {
        assertThat(networks.delete(network)).hasStatus(204).beyond().hasNoBody();
        assertThat(networks.show(network))
                .beyond()
                .isRefused(404)
                .at("/NeutronError/type")
                .isEqualTo("NetworkNotFound");
    }
}
