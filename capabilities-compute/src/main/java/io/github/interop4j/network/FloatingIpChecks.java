package io.github.interop4j.network;

import static io.github.interop4j.judgement.Judgements.assertThat;

import io.github.interop4j.budget.Creates;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.network.ExternalNetwork;
import io.github.interop4j.given.network.RoutedSubnet;
import io.github.interop4j.given.network.SubnetWithWayOut;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.service.network.FloatingIps;
import io.github.interop4j.service.network.Ports;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;

@Capability("networks-l3-router")
@Spec("https://docs.openstack.org/api-ref/network/v2/#floating-ips-floatingips")
class FloatingIpChecks {

    @Check("36de4bd0-f09c-43e3-a8e1-1decc1ffd3a5")
    @Creates(floatingIps = 1, ports = 1)
    void aFloatingIpLeadsToTheAddressItIsCreatedFor(
            FloatingIps floatingIps,
            Ports ports,
            @Given ExternalNetwork outside,
            @Given(shared = true, by = SubnetWithWayOut.class) RoutedSubnet inside) {
        Answer port = created(ports, inside);
        String address = address(port, 0);
        Answer floatingIp = floatingIps.create(minimal -> minimal.put("fixed_ip_address", address)
                .put("port_id", port.id("/port/id").value()));
        isCreated(floatingIp)
                .at("/floatingip/fixed_ip_address")
                .isEqualTo(address)
                .beyond()
                .at("/floatingip/floating_network_id")
                .isEqualTo(outside.id());
        leadsTo(floatingIp, port, inside);

        Answer detached = floatingIps.detach(floatingIp.id("/floatingip/id"));
        isUpdated(floatingIps, detached, floatingIp).at("/floatingip/port_id").isNull();
        assertThat(detached).beyond().at("/floatingip/fixed_ip_address").isNull();
    }

    @Check("45c4c683-ea97-41ef-9c51-5e9802f2f3d7")
    @Creates(floatingIps = 1, ports = 1)
    void aFloatingIpIsLedToAnotherAddressOfItsPort(
            FloatingIps floatingIps,
            Ports ports,
            @Given(shared = true, by = SubnetWithWayOut.class) RoutedSubnet inside) {
        String subnet = inside.subnet().id().value();
        Answer port = ports.create(inside.subnet().network().id(), minimal -> {
            minimal.putArray("fixed_ips").addObject().put("subnet_id", subnet);
            minimal.withArray("fixed_ips").addObject().put("subnet_id", subnet);
        });
        assertThat(port)
                .hasStatus(201)
                .at("/port/fixed_ips")
                .hasSize(2)
                .beyond()
                .at("/port/security_groups")
                .hasSize(1);
        String first = address(port, 0);
        String second = address(port, 1);
        Answer floatingIp = floatingIps.create(minimal -> minimal.put("fixed_ip_address", first)
                .put("port_id", port.id("/port/id").value()));
        isCreated(floatingIp).at("/floatingip/fixed_ip_address").isEqualTo(first);
        leadsTo(floatingIp, port, inside);

        Answer updated = floatingIps.update(
                floatingIp.id("/floatingip/id"),
                port.id("/port/id"),
                minimal -> minimal.put("fixed_ip_address", second));
        isUpdated(floatingIps, updated, floatingIp)
                .at("/floatingip/fixed_ip_address")
                .isEqualTo(second);
        leadsTo(updated, port, inside);
    }

    @Check("e1f6bffd-442f-4668-b30e-df13f2705e77")
    @Creates(floatingIps = 1, ports = 1)
    void aFloatingIpLeadsNowhereWhenItsPortIsDeleted(
            FloatingIps floatingIps,
            Ports ports,
            @Given(shared = true, by = SubnetWithWayOut.class) RoutedSubnet inside) {
        Answer created = floatingIps.create(minimal -> {});
        isCreated(created).beyond().at("/floatingip/port_id").isNull();
        Id floatingIp = created.id("/floatingip/id");
        Answer port = created(ports, inside);
        Answer updated = floatingIps.update(floatingIp, port.id("/port/id"), minimal -> {});
        isUpdated(floatingIps, updated, created);
        leadsTo(updated, port, inside);

        assertThat(ports.delete(port.id("/port/id"))).hasStatus(204).beyond().hasNoBody();
        assertThat(floatingIps.show(floatingIp))
                .hasStatus(200)
                .at("/floatingip/id")
                .isEqualTo(floatingIp)
                .at("/floatingip/port_id")
                .isNull()
                .at("/floatingip/fixed_ip_address")
                .isNull()
                .at("/floatingip/router_id")
                .isNull()
                .beyond()
                .conformsTo("floating-ip")
                .at("/floatingip/floating_ip_address")
                .isAsIn(created);
        assertThat(ports.show(port.id("/port/id"))).beyond().isRefused(404);
    }

    @Check("1bb2f731-fe5a-4b8c-8409-799ade1bed4d")
    @Creates(floatingIps = 1, ports = 2)
    void aFloatingIpIsLedThroughAnotherRouter(
            FloatingIps floatingIps,
            Ports ports,
            @Given(shared = true, by = SubnetWithWayOut.class) RoutedSubnet inside,
            @Given(by = SubnetWithWayOut.class) RoutedSubnet elsewhere) {
        Answer port = created(ports, inside);
        Answer floatingIp = floatingIps.create(
                minimal -> minimal.put("port_id", port.id("/port/id").value()));
        isCreated(floatingIp)
                .at("/floatingip/router_id")
                .isEqualTo(inside.router().id());
        leadsTo(floatingIp, port, inside);

        Answer other = created(ports, elsewhere);
        Answer updated = floatingIps.update(floatingIp.id("/floatingip/id"), other.id("/port/id"), minimal -> {});
        isUpdated(floatingIps, updated, floatingIp)
                .at("/floatingip/router_id")
                .isEqualTo(elsewhere.router().id())
                .at("/floatingip/port_id")
                .isEqualTo(other.id("/port/id"))
                .at("/floatingip/fixed_ip_address")
                .isText();
        leadsTo(updated, other, elsewhere);
    }

    private static Answer created(Ports ports, RoutedSubnet inside) {
        Answer port = ports.create(inside.subnet().network().id(), minimal -> {});
        assertThat(port).hasStatus(201).beyond().conformsTo("plain-port");
        return port;
    }

    private static String address(Answer port, int index) {
        return port.id("/port/fixed_ips/" + index + "/ip_address").value();
    }

    private static AnswerAssert isCreated(Answer created) {
        assertThat(created)
                .hasStatus(201)
                .at("/floatingip/id")
                .isText()
                .beyond()
                .conformsTo("floating-ip")
                .at("/floatingip/description")
                .isText()
                .at("/floatingip/tenant_id")
                .isAsIn(created, "/floatingip/project_id");
        return assertThat(created);
    }

    /** Judges also that the update is stored, and returns the judge of what was answered. */
    private static AnswerAssert isUpdated(FloatingIps floatingIps, Answer updated, Answer created) {
        assertThat(updated)
                .hasStatus(200)
                .beyond()
                .conformsTo("floating-ip")
                .at("/floatingip/id")
                .isAsIn(created)
                .at("/floatingip/tenant_id")
                .isAsIn(created)
                .at("/floatingip/floating_ip_address")
                .isAsIn(created);
        assertThat(floatingIps.show(created.id("/floatingip/id")))
                .beyond()
                .hasStatus(200)
                .conformsTo("floating-ip")
                .at("/floatingip")
                .isAsIn(updated);
        return assertThat(updated);
    }

    private static void leadsTo(Answer floatingIp, Answer port, RoutedSubnet inside) {
        assertThat(floatingIp)
                .beyond()
                .at("/floatingip/port_id")
                .isAsIn(port, "/port/id")
                .at("/floatingip/router_id")
                .isEqualTo(inside.router().id());
    }
}
