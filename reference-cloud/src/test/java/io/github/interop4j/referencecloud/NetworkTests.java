package io.github.interop4j.referencecloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NetworkTests {

    private static final String ROOT = "/network/v2.0";

    private final ReferenceCloud cloud = ReferenceCloud.builder()
            .password("member", "secret")
            .password("other", "secret")
            .quota("network", 3)
            .quota("port", 4)
            .quota("security_group_rule", 7)
            .start();
    private final Client member = Client.of(cloud).login("member", "secret", "reference");
    private final Client other = Client.of(cloud).login("other", "secret", "other");

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void aNewCloudHasAnExternalNetworkAndOneOfItsOwnForEachProjectThatRunsServers() {
        assertThat(texts(member.send("GET", ROOT + "/networks?sort_key=name&sort_dir=asc"), "name"))
                .containsExactly("public", "reference-net");
        assertThat(texts(other.send("GET", ROOT + "/networks?sort_key=name&sort_dir=asc"), "name"))
                .containsExactly("other-net", "public");
        assertThat(texts(member.send("GET", ROOT + "/networks?router:external=true"), "name"))
                .containsExactly("public");
        assertThat(texts(member.send("GET", ROOT + "/subnets"), "cidr")).containsExactly("10.0.0.0/24");
        assertThat(texts(member.send("GET", ROOT + "/security-groups"), "name")).containsExactly("default");
    }

    @Test
    void whatAProjectMakesIsItsOwnAndLeavesNothingWhenItIsDeleted() {
        List<String> before = List.copyOf(cloud.view());
        String net = create(member, "networks", "network", "{'network':{'name':'mine'}}");
        String subnet = create(member, "subnets", "subnet", subnetIn(net));
        String port = create(member, "ports", "port", "{'port':{'network_id':'" + net + "'}}");
        String router = create(member, "routers", "router", "{'router':{}}");
        String group = create(member, "security-groups", "security_group", "{'security_group':{}}");

        assertThat(cloud.view())
                .contains(
                        "network/network/" + net,
                        "network/subnet/" + subnet,
                        "network/port/" + port,
                        "network/router/" + router,
                        "network/security-group/" + group);
        assertThat(cloud.mostAtOnce().get("network/router")).isEqualTo(3);
        for (String path : List.of("/networks/" + net, "/subnets/" + subnet, "/ports/" + port, "/routers/" + router)) {
            assertThat(other.send("GET", ROOT + path).status()).as(path).isEqualTo(404);
            assertThat(other.send("DELETE", ROOT + path).status()).as(path).isEqualTo(404);
        }
        for (String path :
                List.of("/ports/" + port, "/networks/" + net, "/routers/" + router, "/security-groups/" + group)) {
            assertThat(member.send("DELETE", ROOT + path).status()).as(path).isEqualTo(204);
        }
        assertThat(List.copyOf(cloud.view())).isEqualTo(before);
    }

    @Test
    void aProjectThatHasAllItMayHaveIsToldItsQuota() {
        create(member, "networks", "network", "{'network':{}}");
        Answer bulk = member.send("POST", ROOT + "/networks", "{'networks':[{},{}]}");
        assertThat(bulk.status()).isEqualTo(409);
        assertThat(bulk.at("/NeutronError/type").asText()).isEqualTo("OverQuota");
        assertThat(bulk.at("/NeutronError/message").asText()).isEqualTo("Quota exceeded for resources: ['network'].");
        assertThat(texts(member.send("GET", ROOT + "/networks"), "id"))
                .as("none of the two, as not both fit")
                .hasSize(3);

        create(member, "networks", "network", "{'network':{}}");
        assertThat(member.send("POST", ROOT + "/networks", "{'network':{}}").status())
                .isEqualTo(409);
        Answer quota = member.send("GET", ROOT + "/quotas/" + project(member) + "/details.json");
        assertThat(quota.at("/quota/network/limit").asInt()).isEqualTo(3);
        assertThat(quota.at("/quota/network/used").asInt()).isEqualTo(3);
        assertThat(other.send("POST", ROOT + "/networks", "{'network':{}}").status())
                .as("another project's quota is its own")
                .isEqualTo(201);
    }

    @Test
    void portsThatComeByThemselvesCountToo() {
        String net = create(member, "networks", "network", "{'network':{}}");
        String subnet = create(member, "subnets", "subnet", subnetIn(net));
        String router = create(member, "routers", "router", "{'router':{}}");
        String body = "{'port':{'network_id':'" + net + "','fixed_ips':[]}}";
        for (int i = 0; i < 3; i++) {
            create(member, "ports", "port", body);
        }

        Answer added = member.send(
                "PUT", ROOT + "/routers/" + router + "/add_router_interface", "{'subnet_id':'" + subnet + "'}");

        assertThat(added.status()).isEqualTo(409);
        assertThat(added.at("/NeutronError/message").asText()).isEqualTo("Quota exceeded for resources: ['port'].");
        assertThat(member.send("POST", ROOT + "/ports", body).status()).isEqualTo(409);
    }

    @Test
    void anAddressIsGivenOnceAndIsFreeAgainWithItsPort() {
        String net = create(member, "networks", "network", "{'network':{}}");
        String subnet = create(
                member,
                "subnets",
                "subnet",
                "{'subnet':{'network_id':'" + net + "','ip_version':4,'cidr':'10.1.1.0/24',"
                        + "'allocation_pools':[{'start':'10.1.1.7','end':'10.1.1.8'}]}}");
        String body = "{'port':{'network_id':'" + net + "'}}";
        String first = create(member, "ports", "port", body);
        create(member, "ports", "port", body);
        assertThat(texts(member.send("GET", ROOT + "/ports?network_id=" + net), "fixed_ips/0/ip_address"))
                .containsExactlyInAnyOrder("10.1.1.7", "10.1.1.8");

        Answer third = member.send("POST", ROOT + "/ports", body);
        assertThat(third.status()).isEqualTo(409);
        assertThat(third.at("/NeutronError/message").asText())
                .isEqualTo("No more IP addresses available on network " + net + ".");
        assertThat(member.send("DELETE", ROOT + "/subnets/" + subnet).status()).isEqualTo(409);
        member.send("DELETE", ROOT + "/ports/" + first);

        assertThat(member.send("POST", ROOT + "/ports", body).status()).isEqualTo(201);
    }

    @Test
    void pagesLeadThroughAllPortsOnceAndBack() {
        String net = create(member, "networks", "network", "{'network':{}}");
        for (int i = 0; i < 3; i++) {
            create(member, "ports", "port", "{'port':{'network_id':'" + net + "'}}");
        }
        String all = ROOT + "/ports?network_id=" + net;
        List<String> ids = texts(member.send("GET", all), "id");

        Answer first = member.send("GET", all + "&limit=2");
        Answer second = member.send("GET", pathOf(first, "next"));
        Answer back = member.send("GET", pathOf(second, "previous"));

        assertThat(texts(first, "id")).isEqualTo(ids.subList(0, 2));
        assertThat(texts(second, "id")).isEqualTo(ids.subList(2, 3));
        assertThat(texts(back, "id")).isEqualTo(ids.subList(0, 2));
    }

    @Test
    void aRouterIsBoundByItsInterfacesAndAFloatingIpByItsRouter() {
        String external = member.send("GET", ROOT + "/networks?router:external=true")
                .at("/networks/0/id")
                .asText();
        String net = create(member, "networks", "network", "{'network':{}}");
        String subnet = create(member, "subnets", "subnet", subnetIn(net));
        String port = create(member, "ports", "port", "{'port':{'network_id':'" + net + "'}}");
        String router = ROOT + "/routers/"
                + create(
                        member,
                        "routers",
                        "router",
                        "{'router':{'external_gateway_info':{'network_id':'" + external + "'}}}");
        String bySubnet = "{'subnet_id':'" + subnet + "'}";
        member.send("PUT", router + "/add_router_interface", bySubnet);
        String ip = ROOT + "/floatingips/"
                + create(
                        member,
                        "floatingips",
                        "floatingip",
                        "{'floatingip':{'floating_network_id':'" + external + "','port_id':'" + port + "'}}");

        assertThat(member.send("DELETE", router).status()).isEqualTo(409);
        assertThat(member.send("PUT", router + "/remove_router_interface", bySubnet)
                        .status())
                .isEqualTo(409);
        member.send("DELETE", ROOT + "/ports/" + port);

        assertThat(member.send("GET", ip).at("/floatingip/port_id").isNull())
                .as("a floating IP leads nowhere when its port is gone")
                .isTrue();
        assertThat(member.send("PUT", router + "/remove_router_interface", bySubnet)
                        .status())
                .isEqualTo(200);
        assertThat(member.send("DELETE", router).status()).isEqualTo(204);
        assertThat(member.send("DELETE", ip).status()).isEqualTo(204);
    }

    @Test
    void aRouterHasNoSubnetsThatOverlapAndLosesNoneThatARouteLeadsThrough() {
        String router = ROOT + "/routers/" + create(member, "routers", "router", "{'router':{}}");
        String net = create(member, "networks", "network", "{'network':{}}");
        String subnet = create(member, "subnets", "subnet", subnetIn(net));
        String overlapping =
                create(member, "subnets", "subnet", subnetIn(create(member, "networks", "network", "{'network':{}}")));
        Answer added = member.send("PUT", router + "/add_router_interface", "{'subnet_id':'" + subnet + "'}");
        Answer refused = member.send("PUT", router + "/add_router_interface", "{'subnet_id':'" + overlapping + "'}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/NeutronError/message").asText())
                .isEqualTo("Bad router request: Cidr 10.1.0.0/24 of subnet " + overlapping
                        + " overlaps with cidr 10.1.0.0/24 of subnet " + subnet + ".");

        String port = ROOT + "/ports/" + added.at("/port_id").asText();
        Answer kept = member.send("PUT", port, "{'port':{'fixed_ips':[{'subnet_id':'" + subnet + "'}]}}");
        assertThat(kept.at("/port/fixed_ips/0/ip_address").asText()).isEqualTo("10.1.0.1");

        String bySubnet = "{'subnet_id':'" + subnet + "'}";
        member.send("PUT", router, "{'router':{'routes':[{'destination':'10.9.0.0/24','nexthop':'10.1.0.9'}]}}");
        Answer bound = member.send("PUT", router + "/remove_router_interface", bySubnet);
        assertThat(bound.status()).isEqualTo(409);
        assertThat(bound.at("/NeutronError/type").asText()).isEqualTo("RouterInterfaceInUseByRoute");
        assertThat(member.send("PUT", router, "{'router':{'routes':null}}").at("/router/routes"))
                .isEmpty();
        assertThat(member.send("PUT", router + "/remove_router_interface", bySubnet)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void portsAreFoundByAPartOfAnAddress() {
        String net = create(member, "networks", "network", "{'network':{}}");
        create(member, "subnets", "subnet", subnetIn(net));
        create(
                member,
                "ports",
                "port",
                "{'port':{'network_id':'" + net + "','fixed_ips':[{'ip_address':'10.1.0.77'}]}}");
        create(
                member,
                "ports",
                "port",
                "{'port':{'network_id':'" + net + "','fixed_ips':[{'ip_address':'10.1.0.88'}]}}");

        assertThat(texts(
                        member.send("GET", ROOT + "/ports?fixed_ips=ip_address_substr%3D.0.7"),
                        "fixed_ips/0/ip_address"))
                .containsExactly("10.1.0.77");
    }

    @Test
    void noOtherGroupIsCalledDefault() {
        String group = create(member, "security-groups", "security_group", "{'security_group':{}}");
        Answer renamed =
                member.send("PUT", ROOT + "/security-groups/" + group, "{'security_group':{'name':'default'}}");

        assertThat(renamed.status()).isEqualTo(409);
        assertThat(renamed.at("/NeutronError/type").asText()).isEqualTo("SecurityGroupDefaultAlreadyExists");
    }

    @Test
    void whatIsNotSimulatedSaysSo() {
        Answer answer = member.send("GET", ROOT + "/trunks");

        assertThat(answer.status()).isEqualTo(501);
        assertThat(answer.at("/error/message").asText())
                .isEqualTo("the reference cloud does not simulate GET /network/v2.0/trunks");
    }

    private static String subnetIn(String net) {
        return "{'subnet':{'network_id':'" + net + "','ip_version':4,'cidr':'10.1.0.0/24'}}";
    }

    private static String create(Client who, String collection, String resource, String body) {
        Answer answer = who.send("POST", ROOT + "/" + collection, body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.at("/" + resource + "/id").asText();
    }

    private static String project(Client who) {
        return who.send("GET", ROOT + "/quotas/tenant").at("/tenant/tenant_id").asText();
    }

    /** A field of every element of the only list in an answer. */
    private static List<String> texts(Answer list, String field) {
        return Elements.of(list).stream()
                .map(element -> element.at("/" + field).asText())
                .toList();
    }

    private static String pathOf(Answer page, String rel) {
        return page.at("").properties().stream()
                .filter(entry -> entry.getKey().endsWith("_links"))
                .flatMap(entry -> Elements.of(entry.getValue()).stream())
                .filter(link -> link.path("rel").asText().equals(rel))
                .map(link -> link.path("href").asText().replaceFirst("^http://[^/]+", ""))
                .findFirst()
                .orElseThrow();
    }
}
