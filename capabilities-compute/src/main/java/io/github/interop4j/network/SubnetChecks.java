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
import io.github.interop4j.service.network.Subnets;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

@Capability("networks-l2-CRUD")
@Spec("https://docs.openstack.org/api-ref/network/v2/#subnets")
class SubnetChecks {

    @Check("d2d596e2-8e76-47a9-ac51-d4648009f4d3")
    @Creates(subnets = 1, ports = 1)
    void aSubnetIsMadeWithoutAGateway(Networks networks, Subnets subnets, @Given Network network) {
        Answer created = made(subnets, network, subnet -> subnet.putNull("gateway_ip"));
        hasNoGateway(created);
        hasPool(created, "10.100.0.1", "10.100.0.14");
        goesWithItsNetwork(networks, network);
    }

    @Check("9393b468-186d-496d-aa36-732348cd76e7")
    @Creates(subnets = 1, ports = 1)
    void aSubnetKeepsItsGateway(Networks networks, Subnets subnets, @Given Network network) {
        Answer created = made(subnets, network, subnet -> subnet.put("gateway_ip", "10.100.0.1"));
        assertThat(created).at("/subnet/gateway_ip").isEqualTo("10.100.0.1");
        hasPool(created, "10.100.0.2", "10.100.0.14");
        goesWithItsNetwork(networks, network);
    }

    @Check("bec949c4-3147-4ba6-af5f-cd2306118404")
    @Creates(subnets = 1, ports = 1)
    void aSubnetKeepsItsAllocationPools(Networks networks, Subnets subnets, @Given Network network) {
        Answer created = made(subnets, network, subnet -> withPool(subnet.putNull("gateway_ip")));
        assertThat(created).at("/subnet/allocation_pools").isEqualTo(pool("10.100.0.3", "10.100.0.7"));
        hasNoGateway(created);
        goesWithItsNetwork(networks, network);
    }

    @Check("8217a149-0c6c-4cfb-93db-0486f707d13f")
    @Creates(subnets = 1, ports = 1)
    void aSubnetKeepsItsGatewayAndItsAllocationPools(Networks networks, Subnets subnets, @Given Network network) {
        Answer created = made(subnets, network, subnet -> withPool(subnet.put("gateway_ip", "10.100.0.1")));
        assertThat(created)
                .at("/subnet/gateway_ip")
                .isEqualTo("10.100.0.1")
                .at("/subnet/allocation_pools")
                .isEqualTo(pool("10.100.0.3", "10.100.0.7"));
        goesWithItsNetwork(networks, network);
    }

    @Check("d830de0a-be47-468f-8f02-1fd996118289")
    @Creates(subnets = 1, ports = 1)
    void aSubnetKeepsItsHostRoutesAndNameservers(Networks networks, Subnets subnets, @Given Network network) {
        Answer created = made(subnets, network, subnet -> withRouteAndServers(subnet.putNull("gateway_ip")));
        hasRouteAndServers(created);
        hasNoGateway(created);
        hasPool(created, "10.100.0.1", "10.100.0.14");
        goesWithItsNetwork(networks, network);
    }

    @Check("94ce038d-ff0a-4a4c-a56b-09da3ca0b55d")
    @Creates(subnets = 1, ports = 1)
    void aSubnetKeepsThatItsAddressesAreGivenByDhcp(Networks networks, Subnets subnets, @Given Network network) {
        Answer created =
                made(subnets, network, subnet -> subnet.putNull("gateway_ip").put("enable_dhcp", true));
        assertThat(created).at("/subnet/enable_dhcp").isEqualTo(true);
        hasNoGateway(created);
        hasPool(created, "10.100.0.1", "10.100.0.14");
        goesWithItsNetwork(networks, network);
    }

    @Check("a4d9ec4c-0306-4111-a75c-db01a709030b")
    @Creates(subnets = 1, ports = 1)
    void aSubnetKeepsAllThatIsSaidOfIt(Networks networks, Subnets subnets, @Given Network network) {
        Answer created = made(
                subnets,
                network,
                subnet -> withRouteAndServers(
                        subnet.put("gateway_ip", "10.100.0.1").put("enable_dhcp", true)));
        hasRouteAndServers(created)
                .at("/subnet/gateway_ip")
                .isEqualTo("10.100.0.1")
                .at("/subnet/enable_dhcp")
                .isEqualTo(true);
        hasPool(created, "10.100.0.2", "10.100.0.14");
        goesWithItsNetwork(networks, network);
    }

    @Check("3d3852eb-3009-49ec-97ac-5ce83b73010a")
    @Creates(subnets = 1, ports = 1)
    void aSubnetTakesAnotherGatewayOtherRoutesAndNameservers(Subnets subnets, @Given Network network) {
        Id subnet = made(subnets, network, each -> withPool(withRouteAndServers(each.put("gateway_ip", "10.100.0.1"))))
                .id("/subnet/id");
        String name = subnets.newName();
        Answer updated = subnets.update(
                subnet,
                minimal -> withRoute(
                        withServers(
                                minimal.put("name", name)
                                        .put("gateway_ip", "10.100.0.2")
                                        .put("enable_dhcp", true),
                                "203.0.113.1",
                                "203.0.113.2"),
                        "10.100.0.12"));
        hasServers(assertThat(updated).hasStatus(200), "203.0.113.1", "203.0.113.2")
                .at("/subnet/host_routes")
                .isEqualTo(route("10.100.0.12"))
                .at("/subnet/gateway_ip")
                .isEqualTo("10.100.0.2")
                .at("/subnet/enable_dhcp")
                .isEqualTo(true)
                .at("/subnet/name")
                .isEqualTo(name);
        isCalled(name, network, updated);
        hasPool(updated, "10.100.0.3", "10.100.0.7");
        isStored(subnets, updated);
    }

    private static ObjectNode withPool(ObjectNode subnet) {
        subnet.putArray("allocation_pools")
                .addObject()
                .put("start", "10.100.0.3")
                .put("end", "10.100.0.7");
        return subnet;
    }

    private static ObjectNode withRouteAndServers(ObjectNode subnet) {
        return withRoute(withServers(subnet, "192.0.2.1", "192.0.2.2"), "10.100.0.11");
    }

    private static ObjectNode withServers(ObjectNode subnet, String one, String other) {
        subnet.putArray("dns_nameservers").add(one).add(other);
        return subnet;
    }

    private static ObjectNode withRoute(ObjectNode subnet, String hop) {
        subnet.putArray("host_routes")
                .addObject()
                .put("destination", "198.51.100.0/24")
                .put("nexthop", hop);
        return subnet;
    }

    private static List<Map<String, String>> pool(String start, String end) {
        return List.of(Map.of("start", start, "end", end));
    }

    private static List<Map<String, String>> route(String hop) {
        return List.of(Map.of("destination", "198.51.100.0/24", "nexthop", hop));
    }

    private static AnswerAssert hasRouteAndServers(Answer created) {
        return hasServers(assertThat(created), "192.0.2.1", "192.0.2.2")
                .at("/subnet/host_routes")
                .isEqualTo(route("10.100.0.11"));
    }

    private static AnswerAssert hasServers(AnswerAssert answer, String one, String other) {
        return answer.at("/subnet/dns_nameservers")
                .hasSize(2)
                .lists("/subnet/dns_nameservers", "", one)
                .lists("/subnet/dns_nameservers", "", other);
    }

    /** Where no pools are wanted, all addresses but the gateway's are one. */
    private static void hasPool(Answer subnet, String start, String end) {
        assertThat(subnet).beyond().at("/subnet/allocation_pools").isEqualTo(pool(start, end));
    }

    private static void hasNoGateway(Answer subnet) {
        assertThat(subnet).beyond().at("/subnet/gateway_ip").isNull();
    }

    private static Answer made(Subnets subnets, Network network, Consumer<ObjectNode> deviation) {
        String name = subnets.newName();
        Answer created = subnets.create(network.id(), minimal -> deviation.accept(minimal.put("name", name)));
        assertThat(created).hasStatus(201);
        isCalled(name, network, created);
        isStored(subnets, created);
        return created;
    }

    private static void isStored(Subnets subnets, Answer subnet) {
        assertThat(subnets.show(subnet.id("/subnet/id")))
                .beyond()
                .hasStatus(200)
                .conformsTo("subnet")
                .at("/subnet")
                .isAsIn(subnet);
    }

    private static void isCalled(String name, Network network, Answer subnet) {
        assertThat(subnet)
                .beyond()
                .conformsTo("subnet")
                .at("/subnet/name")
                .isEqualTo(name)
                .at("/subnet/network_id")
                .isEqualTo(network.id())
                .at("/subnet/tenant_id")
                .isAsIn(network.created(), "/network/tenant_id")
                .at("/subnet/project_id")
                .isAsIn(network.created(), "/network/tenant_id")
                .at("/subnet/ip_version")
                .isEqualTo(4)
                .at("/subnet/cidr")
                .isEqualTo("10.100.0.0/28")
                .at("/subnet/enable_dhcp")
                .isEqualTo(true);
    }

    private static void goesWithItsNetwork(Networks networks, Network network) {
        assertThat(networks.delete(network.id())).hasStatus(204).beyond().hasNoBody();
        assertThat(networks.show(network.id()))
                .beyond()
                .isRefused(404)
                .at("/NeutronError/type")
                .isEqualTo("NetworkNotFound");
    }
}
