package io.github.interop4j.network;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.budget.Creates;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.network.Router;
import io.github.interop4j.given.network.Subnet;
import io.github.interop4j.given.network.SubnetPair;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.service.network.Ports;
import io.github.interop4j.service.network.Routers;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;

@Capability("networks-l3-CRUD")
@Spec("https://docs.openstack.org/api-ref/network/v2/#add-interface-to-router")
class RouterInterfaceChecks {

    @Check("b42e6e39-2e37-49cc-a6f4-8467e940900a")
    void aSubnetIsPluggedIntoARouterAndUnplugged(
            Routers routers, Ports ports, @Given Router router, @Given Subnet subnet) {
        Answer added = routers.addSubnet(router.id(), subnet.id());
        isAdded(added, router, subnet.id());
        hasPort(ports, added, router, subnet.id()).beyond().at("/port/name").isEqualTo("");

        Answer removed = routers.removeSubnet(router.id(), subnet.id());
        isRemoved(ports, removed, added).at("/subnet_id").isEqualTo(subnet.id());
    }

    @Check("2b7d2f37-6748-4d78-92e5-1d590234f0d5")
    @Creates(ports = 1)
    void aPortIsPluggedIntoARouterAndUnplugged(
            Routers routers, Ports ports, @Given Router router, @Given(shared = true) Subnet subnet) {
        Answer created = ports.create(subnet.network().id(), minimal -> {});
        assertThat(created).hasStatus(201).beyond().conformsTo("plain-port");
        Answer added = routers.addPort(router.id(), created.id("/port/id"));
        isAdded(added, router, subnet.id());
        assertThat(added).beyond().at("/port_id").isAsIn(created, "/port/id");
        hasPort(ports, added, router, subnet.id())
                .beyond()
                .at("/port/fixed_ips")
                .isAsIn(created)
                .at("/port/security_groups")
                .isAsIn(created);

        isRemoved(ports, routers.removePort(router.id(), created.id("/port/id")), added)
                .beyond()
                .at("/port_id")
                .isAsIn(created, "/port/id");
    }

    @Check("802c73c9-c937-4cef-824b-2191e24a6aab")
    void severalSubnetsArePluggedIntoARouter(
            Routers routers, Ports ports, @Given Router router, @Given SubnetPair subnets) {
        isPluggedIn(routers, ports, router, subnets.first());
        isPluggedIn(routers, ports, router, subnets.second());
    }

    private static void isPluggedIn(Routers routers, Ports ports, Router router, Id subnet) {
        Answer added = routers.addSubnet(router.id(), subnet);
        isAdded(added, router, subnet);
        assertThat(added).at("/subnet_id").isEqualTo(subnet);
        hasPort(ports, added, router, subnet)
                .at("/port/fixed_ips/0/subnet_id")
                .isEqualTo(subnet)
                .beyond()
                .at("/port/name")
                .isEqualTo("");
    }

    private static void isAdded(Answer added, Router router, Id subnet) {
        assertThat(added)
                .hasStatus(200)
                .at("/subnet_id")
                .isPresent()
                .at("/port_id")
                .isPresent()
                .beyond()
                .conformsTo("router-interface")
                .at("/id")
                .isEqualTo(router.id())
                .at("/subnet_id")
                .isEqualTo(subnet)
                .at("/subnet_ids")
                .hasSize(1);
    }

    /** Judges the port of an interface that was added, and returns its judge. */
    private static AnswerAssert hasPort(Ports ports, Answer added, Router router, Id subnet) {
        Answer port = ports.show(added.id("/port_id"));
        assertThat(port)
                .hasStatus(200)
                .at("/port/device_id")
                .isEqualTo(router.id())
                .beyond()
                .conformsTo("port")
                .at("/port/id")
                .isEqualTo(added.id("/port_id"))
                .at("/port/network_id")
                .isAsIn(added, "/network_id")
                .at("/port/fixed_ips")
                .hasSize(1)
                .at("/port/fixed_ips/0/subnet_id")
                .isEqualTo(subnet);
        return assertThat(port);
    }

    private static AnswerAssert isRemoved(Ports ports, Answer removed, Answer added) {
        assertThat(removed)
                .hasStatus(200)
                .beyond()
                .conformsTo("router-interface")
                .at("")
                .isAsIn(added);
        assertThat(ports.show(added.id("/port_id"))).beyond().isRefused(404);
        return assertThat(removed);
    }
}
