package io.github.interop4j.network;

import static io.github.interop4j.judgement.Judgements.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.budget.Creates;
import io.github.interop4j.check.Capability;
import io.github.interop4j.check.Check;
import io.github.interop4j.check.Spec;
import io.github.interop4j.given.Given;
import io.github.interop4j.given.network.Network;
import io.github.interop4j.judgement.AnswerAssert;
import io.github.interop4j.service.network.Networks;
import io.github.interop4j.service.network.Ports;
import io.github.interop4j.service.network.Subnets;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

@Capability("networks-l2-CRUD")
@Spec("https://docs.openstack.org/api-ref/network/v2/#subnets")
class SubnetV6Checks {

    @Check("ebb4fd95-524f-46af-83c1-0305b239338f")
    @Creates(subnets = 1, ports = 1)
    void anIpv6SubnetKeepsTheFirstAddressAsItsGateway(Subnets subnets, @Given Network network) {
        keepsItsGateway(subnets, network, "2001:db8:ca:fe::1");
    }

    @Check("e41a4888-65a6-418c-a095-f7c2ef4ad59a")
    @Creates(subnets = 1, ports = 1)
    void anIpv6SubnetKeepsAnotherAddressAsItsGateway(Subnets subnets, @Given Network network) {
        keepsItsGateway(subnets, network, "2001:db8:ca:fe::2");
    }

    @Check("a9653883-b2a4-469b-8c3c-4518430a7e55")
    @Creates(subnets = 2, ports = 2)
    void aNetworkHasAnIpv6SubnetWithAGatewayAndAnIpv4SubnetWithout(Subnets subnets, @Given Network network) {
        Answer six = made(subnets, network, subnet -> subnet.put("gateway_ip", "2001:db8:ca:fe::1"));
        assertThat(six)
                .at("/subnet/cidr")
                .isEqualTo("2001:db8:ca:fe::/64")
                .at("/subnet/gateway_ip")
                .isEqualTo("2001:db8:ca:fe::1");
        Answer four = subnets.create(network.id(), minimal -> minimal.putNull("gateway_ip"));
        assertThat(four)
                .hasStatus(201)
                .at("/subnet/cidr")
                .isEqualTo("10.100.0.0/28")
                .at("/subnet/gateway_ip")
                .isNull()
                .beyond()
                .conformsTo("subnet")
                .at("/subnet/ip_version")
                .isEqualTo(4);

        assertThat(subnets.list(Map.of("network_id", network.id())))
                .hasStatus(200)
                .lists("/subnets", "/id", six.id("/subnet/id"))
                .lists("/subnets", "/id", four.id("/subnet/id"))
                .beyond()
                .conformsTo("subnets")
                .at("/subnets")
                .hasSize(2)
                .whereListed("/subnets", "/ip_version", 6, "")
                .isAsIn(six, "/subnet")
                .whereListed("/subnets", "/ip_version", 4, "")
                .isAsIn(four, "/subnet");
    }

    @Check("da40cd1b-a833-4354-9a85-cd9b8a3b74ca")
    @Creates(subnets = 1, ports = 1)
    void anIpv6SubnetKeepsThatItsAddressesAreGivenByDhcp(Networks networks, Subnets subnets, @Given Network network) {
        Answer created = made(
                subnets,
                network,
                subnet -> addressedBy("dhcpv6-stateful", subnet).put("gateway_ip", "2001:db8:ca:fe::1"));
        isAddressedBy("dhcpv6-stateful", created).at("/subnet/gateway_ip").isEqualTo("2001:db8:ca:fe::1");
        hasPoolFrom("2001:db8:ca:fe::2", created);
        goesWithItsNetwork(networks, network);
    }

    @Check("176b030f-a923-4040-a755-9dc94329e60c")
    @Creates(subnets = 1, ports = 1)
    void anIpv6SubnetKeepsThatHostsMakeTheirAddresses(Networks networks, Subnets subnets, @Given Network network) {
        Answer created =
                made(subnets, network, subnet -> addressedBy("slaac", subnet).putNull("gateway_ip"));
        isAddressedBy("slaac", created);
        hasNoGateway(created);
        goesWithItsNetwork(networks, network);
    }

    @Check("7d410310-8c86-4902-adf9-865d08e31adb")
    @Creates(subnets = 1, ports = 1)
    void anIpv6SubnetKeepsThatDhcpGivesAllButAddresses(Networks networks, Subnets subnets, @Given Network network) {
        Answer created = made(
                subnets,
                network,
                subnet -> addressedBy("dhcpv6-stateless", subnet).putNull("gateway_ip"));
        isAddressedBy("dhcpv6-stateless", created);
        hasNoGateway(created);
        goesWithItsNetwork(networks, network);
    }

    @Check("88554555-ebf8-41ef-9300-4926d45e06e9")
    @Creates(subnets = 1, ports = 2)
    void aSubnetOfWhichHostsMakeTheirAddressesIsDeletedFromUnderAPort(
            Networks networks, Subnets subnets, Ports ports, @Given Network network) {
        isDeletedFromUnderAPort("slaac", networks, subnets, ports, network);
    }

    @Check("2de6ab5a-fcf0-4144-9813-f91a940291f1")
    @Creates(subnets = 1, ports = 2)
    void aSubnetOfWhichDhcpGivesAllButAddressesIsDeletedFromUnderAPort(
            Networks networks, Subnets subnets, Ports ports, @Given Network network) {
        isDeletedFromUnderAPort("dhcpv6-stateless", networks, subnets, ports, network);
    }

    private static Answer made(Subnets subnets, Network network, Consumer<ObjectNode> deviation) {
        String name = subnets.newName();
        Answer created = subnets.create(
                network.id(),
                minimal -> deviation.accept(
                        minimal.put("name", name).put("ip_version", 6).put("cidr", "2001:db8:ca:fe::/64")));
        assertThat(created)
                .hasStatus(201)
                .beyond()
                .conformsTo("subnet")
                .at("/subnet/name")
                .isEqualTo(name)
                .at("/subnet/ip_version")
                .isEqualTo(6)
                .at("/subnet/cidr")
                .isEqualTo("2001:db8:ca:fe::/64")
                .at("/subnet/enable_dhcp")
                .isEqualTo(true)
                .at("/subnet/network_id")
                .isEqualTo(network.id())
                .at("/subnet/tenant_id")
                .isAsIn(network.created(), "/network/tenant_id")
                .at("/subnet/project_id")
                .isAsIn(network.created(), "/network/tenant_id");
        assertThat(subnets.show(created.id("/subnet/id")))
                .beyond()
                .hasStatus(200)
                .conformsTo("subnet")
                .at("/subnet")
                .isAsIn(created);
        return created;
    }

    private static void keepsItsGateway(Subnets subnets, Network network, String gateway) {
        Answer created = made(subnets, network, subnet -> subnet.put("gateway_ip", gateway));
        assertThat(created).at("/subnet/gateway_ip").isEqualTo(gateway);
    }

    private static ObjectNode addressedBy(String mode, ObjectNode subnet) {
        return subnet.put("ipv6_ra_mode", mode).put("ipv6_address_mode", mode);
    }

    private static void hasNoGateway(Answer subnet) {
        assertThat(subnet).beyond().at("/subnet/gateway_ip").isNull();
        hasPoolFrom("2001:db8:ca:fe::1", subnet);
    }

    private static void hasPoolFrom(String start, Answer subnet) {
        assertThat(subnet)
                .beyond()
                .at("/subnet/allocation_pools")
                .isEqualTo(List.of(Map.of("start", start, "end", "2001:db8:ca:fe:ffff:ffff:ffff:ffff")));
    }

    private static AnswerAssert isAddressedBy(String mode, Answer subnet) {
        return assertThat(subnet)
                .at("/subnet/ipv6_ra_mode")
                .isEqualTo(mode)
                .at("/subnet/ipv6_address_mode")
                .isEqualTo(mode);
    }

    private static void goesWithItsNetwork(Networks networks, Network network) {
        assertThat(networks.delete(network.id())).hasStatus(204).beyond().hasNoBody();
        assertThat(networks.show(network.id()))
                .beyond()
                .isRefused(404)
                .at("/NeutronError/type")
                .isEqualTo("NetworkNotFound");
    }

    private static void isDeletedFromUnderAPort(
            String mode, Networks networks, Subnets subnets, Ports ports, Network network) {
        Id subnet = made(subnets, network, each -> addressedBy(mode, each).put("gateway_ip", "2001:db8:ca:fe::1"))
                .id("/subnet/id");
        Answer port = ports.create(network.id(), minimal -> {});
        assertThat(port)
                .hasStatus(201)
                .at("/port/fixed_ips/0/ip_address")
                .isText()
                .beyond()
                .conformsTo("plain-port")
                .at("/port/fixed_ips/0/subnet_id")
                .isEqualTo(subnet)
                .at("/port/fixed_ips/0/ip_address")
                .matches("2001:db8:ca:fe:.*");

        assertThat(subnets.delete(subnet)).hasStatus(204).beyond().hasNoBody();
        assertThat(subnets.list())
                .hasStatus(200)
                .doesNotList("/subnets", "/id", subnet)
                .beyond()
                .conformsTo("subnets");
        assertThat(networks.delete(network.id()))
                .isRefused(409)
                .at("/NeutronError/message")
                .matches(".*There are one or more ports still in use on the network.*")
                .beyond()
                .at("/NeutronError/type")
                .isEqualTo("NetworkInUse");
        assertThat(ports.show(port.id("/port/id")))
                .beyond()
                .hasStatus(200)
                .conformsTo("port")
                .at("/port/name")
                .isAsIn(port)
                .at("/port/mac_address")
                .isAsIn(port)
                .at("/port/security_groups")
                .isAsIn(port)
                .at("/port/fixed_ips")
                .hasSize(0);
    }
}
