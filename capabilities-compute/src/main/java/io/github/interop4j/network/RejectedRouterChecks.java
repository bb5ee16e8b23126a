package io.github.interop4j.network;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.budget.Creates;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.network.RoutedSubnet;
import io.github.interop4j.given.network.Router;
import io.github.interop4j.given.network.Subnet;
import io.github.interop4j.service.network.Ports;
import io.github.interop4j.service.network.Routers;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.List;

@Capability("networks-l3-router")
@Spec("https://docs.openstack.org/api-ref/network/v2/#routers-routers")
class RejectedRouterChecks {

    @Check("37a94fc0-a834-45b9-bd23-9a81d2fd1e22")
    void aRouterDoesNotLeadToANetworkThatDoesNotExist(Routers routers, @Given(shared = true) Router router) {
        assertThat(routers.setGateway(router.id(), router.id())).isRefused(404);
    }

    @Check("11836a18-0b15-4327-a50b-f0d9dc66bddd")
    void aRouterDoesNotLeadOutsideThroughANetworkThatIsNotExternal(
            Routers routers, @Given(shared = true) Router router, @Given(shared = true) Subnet subnet) {
        assertThat(routers.setGateway(router.id(), subnet.network().id())).isRefused(400);
    }

    @Check("957751a3-3c68-4fa2-93b6-eb52ea10db6e")
    @Capability("networks-l3-CRUD")
    void aSubnetThatOverlapsWithAnotherIsNotPluggedIntoItsRouter(
            Routers routers, @Given(shared = true) RoutedSubnet routed, @Given(shared = true) Subnet overlapping) {
        assertThat(routers.addSubnet(routed.router().id(), overlapping.id())).isRefused(400);
    }

    @Check("04df80f9-224d-47f5-837a-bf23e33d1c20")
    @Creates(ports = 1)
    void aRouterWithAnInterfaceIsNotDeleted(
            Routers routers, Ports ports, @Given Router router, @Given(shared = true) Subnet subnet) {
        Answer port = ports.create(subnet.network().id(), minimal -> {});
        assertThat(port).hasStatus(201).beyond().conformsTo("plain-port");
        assertThat(routers.addPort(router.id(), port.id("/port/id")))
                .hasStatus(200)
                .beyond()
                .conformsTo("router-interface")
                .at("/id")
                .isEqualTo(router.id())
                .at("/port_id")
                .isAsIn(port, "/port/id")
                .at("/subnet_ids")
                .isEqualTo(List.of(subnet.id().value()));
        assertThat(routers.delete(router.id())).isRefused(409);
        assertThat(routers.show(router.id()))
                .beyond()
                .hasStatus(200)
                .conformsTo("router")
                .at("/router/name")
                .isEqualTo(router.name());
    }

    @Check("c2a70d72-8826-43a7-8208-0209e6360c47")
    @Capability("networks-l3-CRUD")
    void aRouterThatDoesNotExistIsNotShown(Routers routers) {
        assertThat(routers.show(ofNoRouter(routers))).isRefused(404);
    }

    @Check("b23d1569-8b0c-4169-8d4b-6abd34fad5c7")
    @Capability("networks-l3-CRUD")
    void aRouterThatDoesNotExistIsNotRenamed(Routers routers) {
        assertThat(routers.update(ofNoRouter(routers), minimal -> {})).isRefused(404);
    }

    @Check("c7edc5ad-d09d-41e6-a344-5c0c31e2e3e4")
    @Capability("networks-l3-CRUD")
    void aRouterThatDoesNotExistIsNotDeleted(Routers routers) {
        assertThat(routers.delete(ofNoRouter(routers))).isRefused(404);
    }

    private static Id ofNoRouter(Routers routers) {
        return new Id(routers.newName());
    }
}
