package io.github.interop4j.network;

import static io.github.interop4j.judgement.Judgements.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.budget.Creates;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.network.Port;
import io.github.interop4j.given.network.PortBehindRouter;
import io.github.interop4j.service.network.FloatingIps;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;

@Capability("networks-l3-router")
@Spec("https://docs.openstack.org/api-ref/network/v2/#floating-ips-floatingips")
class RejectedFloatingIpChecks {

    @Check("22996ea8-4a81-4b27-b6e1-fa5df92fa5e8")
    void aFloatingIpIsNotCreatedForAPortWithoutAWayOut(
            FloatingIps floatingIps, @Given(shared = true, by = PortBehindRouter.class) Port port) {
        assertThat(floatingIps.create(minimal -> leadingTo(port, minimal))).isRefused(404);
    }

    @Check("50b9aeb4-9f0b-48ee-aa31-fa955a48ff54")
    void aFloatingIpIsNotCreatedInANetworkThatIsNotExternal(
            FloatingIps floatingIps, @Given(shared = true, by = PortBehindRouter.class) Port port) {
        assertThat(floatingIps.create(minimal -> leadingTo(port, minimal)
                        .put("floating_network_id", port.subnet().network().id().value())))
                .isRefused(400);
    }

    @Check("6b3b8797-6d43-4191-985c-c48b773eb429")
    @Creates(floatingIps = 1)
    void aFloatingIpIsNotLedToAPortWithoutAWayOut(
            FloatingIps floatingIps, @Given(shared = true, by = PortBehindRouter.class) Port port) {
        Answer created = floatingIps.create(minimal -> {});
        assertThat(created).hasStatus(201).beyond().conformsTo("floating-ip");
        Id floatingIp = created.id("/floatingip/id");
        assertThat(floatingIps.update(floatingIp, port.id(), minimal -> leadingTo(port, minimal)))
                .isRefused(404);
        assertThat(floatingIps.show(floatingIp))
                .beyond()
                .hasStatus(200)
                .conformsTo("floating-ip")
                .at("/floatingip/port_id")
                .isNull();
    }

    private static ObjectNode leadingTo(Port port, ObjectNode floatingIp) {
        return floatingIp.put("port_id", port.id().value()).put("fixed_ip_address", port.address());
    }
}
