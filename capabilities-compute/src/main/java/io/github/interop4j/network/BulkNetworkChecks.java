package io.github.interop4j.network;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.budget.Creates;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.network.Network;
import io.github.interop4j.service.network.Networks;
import io.github.interop4j.service.network.Ports;
import io.github.interop4j.service.network.Subnets;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.List;

@Capability("networks-l2-CRUD")
@Spec("https://docs.openstack.org/api-ref/network/v2/#bulk-create-networks")
class BulkNetworkChecks {

    @Check("d4f9024d-1e28-4fc1-a6b1-25dbc6fa11e2")
    @Creates(networks = 2)
    void twoNetworksAreMadeAtOnce(Networks networks) {
        Answer created = networks.createAll(2, (index, network) -> network.put("admin_state_up", index == 0));
        List<Id> made = areMade(created, "networks");
        assertThat(created)
                .beyond()
                .at("/networks/0/admin_state_up")
                .isEqualTo(true)
                .at("/networks/1/admin_state_up")
                .isEqualTo(false);
        areListed(networks.list(), "networks", made);

        assertThat(networks.delete(made.get(0))).hasStatus(204).beyond().hasNoBody();
        assertThat(networks.delete(made.get(1))).hasStatus(204).beyond().hasNoBody();
        areGone(networks.list(), "networks", made);
    }

    @Check("8936533b-c0aa-4f29-8e53-6cc873aec489")
    @Creates(subnets = 2, ports = 2)
    void twoSubnetsAreMadeAtOnce(Subnets subnets, @Given Network one, @Given Network other) {
        Answer created = subnets.createAll(List.of(one.id(), other.id()), (index, subnet) -> {
            if (index == 1) {
                subnet.remove("name");
            }
        });
        List<Id> made = areMade(created, "subnets");
        assertThat(created)
                .beyond()
                .at("/subnets/0/network_id")
                .isEqualTo(one.id())
                .at("/subnets/0/cidr")
                .isEqualTo("10.100.0.0/28")
                .at("/subnets/1/network_id")
                .isEqualTo(other.id())
                .at("/subnets/1/cidr")
                .isEqualTo("10.100.1.0/28")
                .at("/subnets/1/name")
                .isEqualTo("")
                .each("/subnets", "/allocation_pools")
                .hasSize(1);
        Answer list = subnets.list();
        areListed(list, "subnets", made);
        areAsMade(list, "subnets", created);

        assertThat(subnets.delete(made.get(0))).hasStatus(204).beyond().hasNoBody();
        assertThat(subnets.delete(made.get(1))).hasStatus(204).beyond().hasNoBody();
        areGone(subnets.list(), "subnets", made);
    }

    @Check("48037ff2-e889-4c3b-b86a-8e3f34d2d060")
    @Creates(ports = 2)
    void twoPortsAreMadeAtOnce(Ports ports, @Given Network one, @Given Network other) {
        Answer created = ports.createAll(List.of(one.id(), other.id()), (index, port) -> {
            port.put("admin_state_up", index == 0);
            if (index == 1) {
                port.remove("name");
            }
        });
        List<Id> made = areMade(created, "ports");
        assertThat(created)
                .beyond()
                .at("/ports/0/network_id")
                .isEqualTo(one.id())
                .at("/ports/0/admin_state_up")
                .isEqualTo(true)
                .at("/ports/1/network_id")
                .isEqualTo(other.id())
                .at("/ports/1/admin_state_up")
                .isEqualTo(false)
                .at("/ports/1/name")
                .isEqualTo("");
        Answer list = ports.list();
        areListed(list, "ports", made);
        areAsMade(list, "ports", created);
        assertThat(created).beyond().each("/ports", "/security_groups").hasSize(1);

        assertThat(ports.delete(made.get(0))).hasStatus(204).beyond().hasNoBody();
        assertThat(ports.delete(made.get(1))).hasStatus(204).beyond().hasNoBody();
        areGone(ports.list(), "ports", made);
    }

    private static List<Id> areMade(Answer created, String kind) {
        assertThat(created)
                .hasStatus(201)
                .beyond()
                .conformsTo(kind)
                .at("/" + kind)
                .hasSize(2);
        return List.of(created.id("/" + kind + "/0/id"), created.id("/" + kind + "/1/id"));
    }

    private static void areListed(Answer list, String kind, List<Id> made) {
        assertThat(list)
                .hasStatus(200)
                .lists("/" + kind, "/id", made.get(0))
                .lists("/" + kind, "/id", made.get(1))
                .beyond()
                .conformsTo(kind);
    }

    private static void areAsMade(Answer list, String kind, Answer created) {
        assertThat(list)
                .beyond()
                .whereListed("/" + kind, "/id", created.id("/" + kind + "/0/id"), "")
                .isAsIn(created, "/" + kind + "/0")
                .whereListed("/" + kind, "/id", created.id("/" + kind + "/1/id"), "")
                .isAsIn(created, "/" + kind + "/1");
    }

    private static void areGone(Answer list, String kind, List<Id> made) {
        assertThat(list)
                .hasStatus(200)
                .doesNotList("/" + kind, "/id", made.get(0))
                .doesNotList("/" + kind, "/id", made.get(1));
    }
}
