package io.github.interop4j.network;

import static io.github.interop4j.judgement.Judgements.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.budget.Creates;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.network.Network;
import io.github.interop4j.judgement.PlaceAssert;
import io.github.interop4j.service.network.Networks;
import io.github.interop4j.service.network.Ports;
import io.github.interop4j.service.network.Routers;
import io.github.interop4j.service.network.Subnets;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

@Capability("networks-l2-CRUD")
@Spec("https://docs.openstack.org/api-ref/network/v2/#create-subnet")
class DhcpV6Checks {

    @Check("e5517e62-6f16-430d-a672-f80875493d4c")
    @Creates(networks = 2, subnets = 2, ports = 4)
    void aPortMakesItsAddressOfItsMacAddress(Networks networks, Subnets subnets, Ports ports) {
        List<Id> two = made(networks, 2);
        areMade(subnets, two, List.of(both("slaac"), both("dhcpv6-stateless")));
        areOfTheirOwnMaking(ports, two);
    }

    @Check("ae2f4a5d-03ff-4c42-a3b0-ce2fcb7ea832")
    @Creates(networks = 2, subnets = 2, ports = 4)
    void aPortMakesItsAddressOfItsMacAddressThoughTheCloudIsNotItsRouter(
            Networks networks, Subnets subnets, Ports ports) {
        List<Id> two = made(networks, 2);
        areMade(subnets, two, List.of(addressed("slaac"), addressed("dhcpv6-stateless")));
        areOfTheirOwnMaking(ports, two);
    }

    @Check("21635b6f-165a-4d42-bf49-7d195e47342f")
    @Creates(subnets = 1, ports = 2)
    void aPortIsGivenAnAddressWhereNothingIsSaid(Subnets subnets, Ports ports, @Given Network network) {
        onlySubnet(subnets, network, DhcpV6Checks::block);
        assertThat(ports.create(network.id(), DhcpV6Checks::known))
                .hasStatus(201)
                .at("/port/fixed_ips/0/ip_address")
                .isNotEqualTo(ofItsOwnMaking())
                .beyond()
                .conformsTo("plain-port")
                .at("/port/fixed_ips/0/ip_address")
                .matches("2001:db8:ca:fe:.*");
    }

    @Check("4ab211a0-276f-4552-9070-51e27f58fecf")
    @Creates(networks = 3, subnets = 3, ports = 6)
    void aPortIsGivenAnAddressByDhcp(Networks networks, Subnets subnets, Ports ports) {
        List<Id> three = made(networks, 3);
        areMade(subnets, three, waysOfDhcp());
        haveOneAddress(ports.createAll(three, (index, port) -> {}), 3).matches("2001:db8:ca:fe:.*");
    }

    @Check("51a5e97f-f02e-4e4e-9a17-a69811d300e3")
    @Creates(networks = 3, subnets = 3, ports = 6)
    void aPortIsGivenTheAddressItAsksFor(Networks networks, Subnets subnets, Ports ports) {
        List<Id> three = made(networks, 3);
        List<Id> blocks = areMade(subnets, three, waysOfDhcp());
        haveOneAddress(
                        ports.createAll(
                                three, (index, port) -> wanting(port, blocks.get(index), "2001:db8:ca:fe::c0:de")),
                        3)
                .isEqualTo("2001:db8:ca:fe::c0:de");
    }

    @Check("98244d88-d990-4570-91d4-6b25d70d08af")
    @Creates(subnets = 1, ports = 1)
    void aPortIsNotGivenAnAddressOutsideTheSubnet(Subnets subnets, Ports ports, @Given Network network) {
        Id subnet = onlySubnet(subnets, network, both("dhcpv6-stateful"));
        assertThat(ports.create(network.id(), minimal -> wanting(minimal, subnet, "2001:db8:ca:ff::5")))
                .isRefused(400)
                .beyond()
                .at("/NeutronError/type")
                .isEqualTo("InvalidIpForSubnet");
    }

    @Check("57b8302b-cba9-4fbb-8835-9168df029051")
    @Creates(subnets = 1, ports = 2)
    void aPortIsNotGivenAnAddressThatAnotherHas(Subnets subnets, Ports ports, @Given Network network) {
        Id subnet = onlySubnet(subnets, network, both("dhcpv6-stateful"));
        assertThat(ports.create(network.id(), minimal -> wanting(minimal, subnet, "2001:db8:ca:fe::c0:de")))
                .hasStatus(201)
                .beyond()
                .conformsTo("plain-port")
                .at("/port/fixed_ips/0/ip_address")
                .isEqualTo("2001:db8:ca:fe::c0:de");
        assertThat(ports.create(network.id(), minimal -> wanting(minimal, subnet, "2001:db8:ca:fe::c0:de")))
                .isRefused(409)
                .at("/NeutronError/type")
                .isIn("IpAddressAlreadyAllocated", "IpAddressInUse");
    }

    @Check("81f18ef6-95b5-4584-9966-10d480b7496a")
    void aSubnetIsNotMadeWhoseRouterSaysOtherThanItsDhcp(Subnets subnets, @Given(shared = true) Network network) {
        contradictsItself(subnets, network, "dhcpv6-stateless", "dhcpv6-stateful");
        contradictsItself(subnets, network, "dhcpv6-stateless", "slaac");
        contradictsItself(subnets, network, "slaac", "dhcpv6-stateful");
        contradictsItself(subnets, network, "dhcpv6-stateful", "dhcpv6-stateless");
        contradictsItself(subnets, network, "dhcpv6-stateful", "slaac");
        contradictsItself(subnets, network, "slaac", "dhcpv6-stateless");
    }

    @Check("4544adf7-bb5f-4bdc-b769-b3e77026cef2")
    @Creates(networks = 4, subnets = 8, ports = 12)
    void aPortMakesAnAddressAndIsGivenAnotherOfASecondSubnet(Networks networks, Subnets subnets, Ports ports) {
        List<Id> four = made(networks, 4);
        List<Id> made = List.of(
                makesOneFirst(subnets, ports, four.get(0), "slaac", DhcpV6Checks::second),
                makesOneFirst(subnets, ports, four.get(1), "dhcpv6-stateless", DhcpV6Checks::second),
                isGivenOneFirst(subnets, ports, four.get(2), "slaac", DhcpV6Checks::second),
                isGivenOneFirst(subnets, ports, four.get(3), "dhcpv6-stateless", DhcpV6Checks::second));

        made.forEach(
                port -> assertThat(ports.delete(port)).hasStatus(204).beyond().hasNoBody());
        assertThat(ports.list())
                .hasStatus(200)
                .doesNotList("/ports", "/id", made.get(0))
                .doesNotList("/ports", "/id", made.get(1))
                .doesNotList("/ports", "/id", made.get(2))
                .doesNotList("/ports", "/id", made.get(3))
                .beyond()
                .conformsTo("ports");
    }

    @Check("4256c61d-c538-41ea-9147-3c450c36669e")
    @Creates(networks = 4, subnets = 8, ports = 12)
    void aPortMakesAnIpv6AddressAndIsGivenAnIpv4Address(Networks networks, Subnets subnets, Ports ports) {
        List<Id> four = made(networks, 4);
        makesOneFirst(subnets, ports, four.get(0), "slaac", subnet -> {});
        makesOneFirst(subnets, ports, four.get(1), "dhcpv6-stateless", subnet -> {});
        isGivenOneFirst(subnets, ports, four.get(2), "slaac", subnet -> {});
        isGivenOneFirst(subnets, ports, four.get(3), "dhcpv6-stateless", subnet -> {});
    }

    @Check("e98f65db-68f4-4330-9fea-abd8c5192d4d")
    @Creates(networks = 2, subnets = 2, ports = 2, routers = 2)
    @Capability("networks-l3-CRUD")
    void aRouterTakesTheGatewaysAddress(Networks networks, Subnets subnets, Routers routers, Ports ports) {
        List<Id> two = made(networks, 2);
        List<Id> blocks = areMade(subnets, two, List.of(both("dhcpv6-stateful"), routed("dhcpv6-stateful")));
        takesTheGatewaysAddress(routers, ports, two.get(0), blocks.get(0));
        takesTheGatewaysAddress(routers, ports, two.get(1), blocks.get(1));
    }

    private static List<Id> made(Networks networks, int count) {
        Answer created = networks.createAll(count, (index, network) -> {});
        assertThat(created)
                .hasStatus(201)
                .beyond()
                .conformsTo("networks")
                .at("/networks")
                .hasSize(count);
        return created.ids("/networks", "/id");
    }

    /** Makes a subnet in each of these networks, in as many ways. */
    private static List<Id> areMade(Subnets subnets, List<Id> networks, List<Consumer<ObjectNode>> ways) {
        Answer created =
                subnets.createAll(networks, (index, subnet) -> ways.get(index).accept(subnet));
        assertThat(created)
                .hasStatus(201)
                .beyond()
                .conformsTo("subnets")
                .at("/subnets")
                .hasSize(networks.size())
                .each("/subnets", "/ip_version")
                .isEqualTo(6)
                .each("/subnets", "/enable_dhcp")
                .isEqualTo(true)
                .each("/subnets", "/allocation_pools")
                .isEqualTo(List.of(Map.of("start", "2001:db8:ca:fe::2", "end", "2001:db8:ca:fe:ffff:ffff:ffff:ffff")))
                .each("/subnets", "/cidr")
                .isEqualTo("2001:db8:ca:fe::/64")
                .each("/subnets", "/gateway_ip")
                .isEqualTo("2001:db8:ca:fe::1");
        return created.ids("/subnets", "/id");
    }

    private static ObjectNode block(ObjectNode subnet) {
        return subnet.put("ip_version", 6).put("cidr", "2001:db8:ca:fe::/64").put("gateway_ip", "2001:db8:ca:fe::1");
    }

    /** The subnet in which a port is given an address, beside the one in which it makes its own. */
    private static void second(ObjectNode subnet) {
        subnet.put("ip_version", 6)
                .put("cidr", "2001:db8:ca:f0::/64")
                .put("gateway_ip", "2001:db8:ca:f0::1")
                .put("ipv6_address_mode", "dhcpv6-stateful");
    }

    private static Consumer<ObjectNode> both(String mode) {
        return subnet -> block(subnet).put("ipv6_ra_mode", mode).put("ipv6_address_mode", mode);
    }

    private static Consumer<ObjectNode> routed(String mode) {
        return subnet -> block(subnet).put("ipv6_ra_mode", mode);
    }

    private static Consumer<ObjectNode> addressed(String mode) {
        return subnet -> block(subnet).put("ipv6_address_mode", mode);
    }

    private static List<Consumer<ObjectNode>> waysOfDhcp() {
        return List.of(both("dhcpv6-stateful"), routed("dhcpv6-stateful"), addressed("dhcpv6-stateful"));
    }

    private static ObjectNode known(ObjectNode port) {
        return port.put("mac_address", "fa:16:3e:0b:ad:ca");
    }

    /** What RFC 4291 (modified EUI-64) makes of the known MAC address. */
    private static String ofItsOwnMaking() {
        return "2001:db8:ca:fe:f816:3eff:fe0b:adca";
    }

    private static void wanting(ObjectNode port, Id subnet, String address) {
        port.putArray("fixed_ips").addObject().put("subnet_id", subnet.value()).put("ip_address", address);
    }

    private static void areOfTheirOwnMaking(Ports ports, List<Id> networks) {
        haveOneAddress(ports.createAll(networks, (index, port) -> known(port)), networks.size())
                .isEqualTo(ofItsOwnMaking());
    }

    private static PlaceAssert haveOneAddress(Answer created, int count) {
        assertThat(created)
                .hasStatus(201)
                .beyond()
                .conformsTo("ports")
                .at("/ports")
                .hasSize(count)
                .each("/ports", "/fixed_ips")
                .hasSize(1)
                .each("/ports", "/security_groups")
                .hasSize(1)
                .each("/ports", "/admin_state_up")
                .isEqualTo(true);
        return assertThat(created).each("/ports", "/fixed_ips/0/ip_address");
    }

    private static Id onlySubnet(Subnets subnets, Network network, Consumer<ObjectNode> way) {
        return areMade(subnets, List.of(network.id()), List.of(way)).get(0);
    }

    private static void contradictsItself(Subnets subnets, Network network, String router, String dhcp) {
        assertThat(subnets.create(
                        network.id(),
                        minimal -> block(minimal).put("ipv6_ra_mode", router).put("ipv6_address_mode", dhcp)))
                .isRefused(400);
    }

    private static Id makesOneFirst(Subnets subnets, Ports ports, Id network, String mode, Consumer<ObjectNode> other) {
        Id own = inOrder(subnets, network, both(mode));
        Id given = inOrder(subnets, network, other);
        return hasBoth(ports, network, own, given);
    }

    private static Id isGivenOneFirst(
            Subnets subnets, Ports ports, Id network, String mode, Consumer<ObjectNode> other) {
        Id given = inOrder(subnets, network, other);
        Id own = inOrder(subnets, network, both(mode));
        return hasBoth(ports, network, own, given);
    }

    private static Id inOrder(Subnets subnets, Id network, Consumer<ObjectNode> way) {
        Answer created = subnets.create(network, way);
        assertThat(created).hasStatus(201).beyond().conformsTo("subnet");
        return created.id("/subnet/id");
    }

    private static Id hasBoth(Ports ports, Id network, Id own, Id given) {
        Answer created = ports.create(network, DhcpV6Checks::known);
        assertThat(created)
                .hasStatus(201)
                .whereListed("/port/fixed_ips", "/subnet_id", own, "/ip_address")
                .isEqualTo(ofItsOwnMaking())
                .whereListed("/port/fixed_ips", "/subnet_id", given, "/ip_address")
                .matches("2001:db8:ca:f0:.*|10\\.100\\.0\\..*")
                .beyond()
                .conformsTo("port")
                .at("/port/fixed_ips")
                .hasSize(2)
                .at("/port/network_id")
                .isEqualTo(network)
                .at("/port/mac_address")
                .isEqualTo("fa:16:3e:0b:ad:ca")
                .at("/port/security_groups")
                .hasSize(1);
        return created.id("/port/id");
    }

    private static void takesTheGatewaysAddress(Routers routers, Ports ports, Id network, Id subnet) {
        Answer router = routers.create(minimal -> {});
        assertThat(router).hasStatus(201).beyond().conformsTo("router");
        Answer plugged = routers.addSubnet(router.id("/router/id"), subnet);
        assertThat(plugged)
                .hasStatus(200)
                .beyond()
                .conformsTo("router-interface")
                .at("/id")
                .isAsIn(router, "/router/id")
                .at("/tenant_id")
                .isAsIn(router, "/router/tenant_id")
                .at("/network_id")
                .isEqualTo(network)
                .at("/subnet_ids")
                .isEqualTo(List.of(subnet.value()));
        assertThat(ports.show(plugged.id("/port_id")))
                .hasStatus(200)
                .at("/port/fixed_ips/0/ip_address")
                .isEqualTo("2001:db8:ca:fe::1")
                .beyond()
                .conformsTo("port")
                .at("/port/fixed_ips")
                .hasSize(1)
                .at("/port/fixed_ips/0/subnet_id")
                .isEqualTo(subnet)
                .at("/port/device_id")
                .isEqualTo(router.id("/router/id"))
                .at("/port/device_owner")
                .isEqualTo("network:router_interface")
                .at("/port/name")
                .isEqualTo("")
                .at("/port/tenant_id")
                .isAsIn(router, "/router/tenant_id");
    }
}
