package io.github.interop4j.referencecloud;

/** Networks, subnets, ports, quotas and extensions: what both clouds are asked. */
final class NetworkQuestions {

    private static final String NOBODYS = "00000000-0000-0000-0000-000000000000";

    private final Side side;
    private final Client member;
    private final Client other;

    private NetworkQuestions(Side side) {
        this.side = side;
        member = side.as("member");
        other = side.as("other");
    }

    static void ask(Side side) {
        NetworkQuestions questions = new NetworkQuestions(side);
        questions.versions();
        questions.settings();
        questions.networks();
        questions.badNetworks();
        questions.others();
        questions.subnets();
    }

    private void versions() {
        Client nobody = side.client();
        side.ask("network versions", nobody, "GET", "network", "/");
        side.ask("network v2.0 without slash", member, "GET", "network", "/v2.0");
        side.ask("network v2.0", member, "GET", "network", "/v2.0/");
        side.ask("network v2.0 without token", nobody, "GET", "network", "/v2.0/");
        side.ask("networks without token", nobody, "GET", "network", "/v2.0/networks");
        side.ask("networks with garbage", nobody.with("x"), "GET", "network", "/v2.0/networks");
        side.ask("networks as reader", side.as("reader"), "GET", "network", "/v2.0/networks");
        side.ask("networks, patch", member, "PATCH", "network", "/v2.0/networks");
        side.ask("networks, head", member, "HEAD", "network", "/v2.0/networks");
        side.ask("network, post", member, "POST", "network", "/v2.0/networks/x", "{}");
    }

    private void settings() {
        String project = side.projectOf(member);
        side.ask("extensions", member, "GET", "network", "/v2.0/extensions");
        side.ask("extension", member, "GET", "network", "/v2.0/extensions/router");
        side.ask("no extension", member, "GET", "network", "/v2.0/extensions/nope");
        side.ask("quotas", member, "GET", "network", "/v2.0/quotas");
        side.ask("quota", member, "GET", "network", "/v2.0/quotas/" + project);
        side.ask("quota by default", member, "GET", "network", "/v2.0/quotas/" + project + "/default");
        side.ask("quota in detail", member, "GET", "network", "/v2.0/quotas/" + project + "/details.json");
        side.ask("quota of another", member, "GET", "network", "/v2.0/quotas/" + side.projectOf(other));
        side.ask("whose quota", member, "GET", "network", "/v2.0/quotas/tenant");
        side.ask("change a quota", member, "PUT", "network", "/v2.0/quotas/" + project, "{'quota':{'network':1}}");
    }

    private void networks() {
        String all = "/v2.0/networks";
        String net = create("networks", "network", "create a network", "{'network':{'name':'contract-a'}}");
        String one = all + "/" + net;
        Answer two = side.ask(
                "create networks",
                member,
                "POST",
                "network",
                all,
                "{'networks':[{'name':'contract-b'},{'name':'contract-c'}]}");
        side.ask("show a network", member, "GET", "network", one);
        side.ask("show a network as another", other, "GET", "network", one);
        side.ask("show a network as admin", side.as("admin"), "GET", "network", one);
        side.ask("show fields of a network", member, "GET", "network", one + "?fields=id&fields=name");
        for (String query : new String[] {
            "name=contract-a",
            "name=x&name=contract-a",
            "id=" + net,
            "name=nope",
            "nope=1",
            "admin_state_up=true",
            "shared=nope",
            "router:external=true&fields=name",
            "limit=x",
            "limit=1&marker=nope",
            "name=contract-a&limit=1",
            "sort_key=name&sort_dir=desc",
            "sort_key=name",
            "sort_key=nope&sort_dir=asc",
            "sort_key=name&sort_dir=x",
            "fields=nope",
            "tags=a",
            "status=ACTIVE",
            "tenant_id=" + side.projectOf(member)
        }) {
            side.ask(
                    "networks by " + query.replaceAll("=[0-9a-f-]{32,36}", "="),
                    member,
                    "GET",
                    "network",
                    all + "?" + query);
        }
        String change = "{'network':{'name':'contract-d','description':'d','admin_state_up':false}}";
        side.ask("update a network", member, "PUT", "network", one, change);
        side.ask("update nothing of a network", member, "PUT", "network", one, "{'network':{}}");
        side.ask("update a network as another", other, "PUT", "network", one, change);
        side.ask("update the id of a network", member, "PUT", "network", one, "{'network':{'id':'x'}}");
        side.ask("update a network with more", member, "PUT", "network", one, "{'network':{'nope':1}}");
        side.ask("share a network", member, "PUT", "network", one, "{'network':{'shared':true}}");
        side.ask("delete a network as another", other, "DELETE", "network", one);
        side.ask("delete a network", member, "DELETE", "network", one);
        side.ask("delete a deleted network", member, "DELETE", "network", one);
        side.ask("show a deleted network", member, "GET", "network", one);
        side.ask("update a deleted network", member, "PUT", "network", one, change);
        two.at("/networks")
                .forEach(each ->
                        member.send("DELETE", url("networks", each.path("id").asText())));
    }

    private void badNetworks() {
        String[][] bodies = {
            {"nothing", ""},
            {"no JSON", "garbage"},
            {"a list", "[]"},
            {"no network", "{}"},
            {"no networks", "{'networks':[]}"},
            {"a number as name", "{'network':{'name':5}}"},
            {"a long name", "{'network':{'name':'" + "x".repeat(256) + "'}}"},
            {"another field", "{'network':{'nope':5}}"},
            {"an id", "{'network':{'id':'x'}}"},
            {"a wrong flag", "{'network':{'admin_state_up':'nope'}}"},
            {"shared", "{'network':{'shared':true}}"},
            {"external", "{'network':{'router:external':true}}"},
            {"another's", "{'network':{'tenant_id':'x'}}"},
        };
        for (String[] body : bodies) {
            side.ask("bad network: " + body[0], member, "POST", "network", "/v2.0/networks", body[1]);
        }
    }

    private void others() {
        String external = member.send("GET", root() + "/v2.0/networks?router:external=true")
                .at("/networks/0/id")
                .asText();
        side.ask("delete the external network", member, "DELETE", "network", "/v2.0/networks/" + external);
        side.ask("show the external network", member, "GET", "network", "/v2.0/networks/" + external);
        side.ask(
                "update the external network",
                member,
                "PUT",
                "network",
                "/v2.0/networks/" + external,
                "{'network':{'name':'x'}}");
        side.ask(
                "a subnet in the external network",
                member,
                "POST",
                "network",
                "/v2.0/subnets",
                "{'subnet':{'network_id':'" + external + "','ip_version':4,'cidr':'10.1.2.0/24'}}");
        side.ask(
                "a port in the external network",
                member,
                "POST",
                "network",
                "/v2.0/ports",
                "{'port':{'network_id':'" + external + "'}}");
    }

    private void subnets() {
        String net = create("networks", "network", "a network for subnets", "{'network':{'name':'contract-s'}}");
        String at = "{'subnet':{'network_id':'" + net + "',";
        String four = create("subnets", "subnet", "create a subnet", at + "'ip_version':4,'cidr':'10.100.0.0/28'}}");
        side.ask(
                        "create ports",
                        member,
                        "POST",
                        "network",
                        "/v2.0/ports",
                        "{'ports':[{'network_id':'" + net + "'},{'network_id':'" + net + "'}]}")
                .at("/ports")
                .forEach(each ->
                        member.send("DELETE", url("ports", each.path("id").asText())));
        String six =
                create("subnets", "subnet", "create an IPv6 subnet", at + "'ip_version':6,'cidr':'2001:db8::/64'}}");
        String full = create(
                "subnets",
                "subnet",
                "create a full subnet",
                at + "'ip_version':4,'cidr':'10.100.3.3/28','name':'contract-3','gateway_ip':null,'enable_dhcp':false,"
                        + "'dns_nameservers':['8.8.8.8'],'host_routes':[{'destination':'10.20.0.0/32',"
                        + "'nexthop':'10.100.1.1'}],'allocation_pools':[{'start':'10.100.3.5','end':'10.100.3.9'}]}}");
        String slaac = create(
                "subnets",
                "subnet",
                "create a self-addressed subnet",
                at + "'ip_version':6,'cidr':'2001:db8:1::/64','ipv6_ra_mode':'slaac','ipv6_address_mode':'slaac'}}");
        for (String wrong : new String[] {
            "'ip_version':4,'cidr':'10.100.0.0/28'",
            "'ip_version':4,'cidr':'10.100.1.0/33'",
            "'ip_version':4",
            "'cidr':'10.100.1.0/28'",
            "'ip_version':6,'cidr':'10.100.1.0/28'",
            "'ip_version':5,'cidr':'10.100.1.0/28'",
            "'ip_version':4,'cidr':'10.100.1.0/28','allocation_pools':[{'start':'10.100.1.1','end':'10.100.1.99'}]",
            "'ip_version':4,'cidr':'10.100.1.0/28','ipv6_ra_mode':'slaac'",
            "'ip_version':6,'cidr':'2001:db8:2::/64','ipv6_ra_mode':'slaac','ipv6_address_mode':'dhcpv6-stateless'"
        }) {
            side.ask("bad subnet: " + wrong, member, "POST", "network", "/v2.0/subnets", at + wrong + "}}");
        }
        for (String id : new String[] {"nope", NOBODYS}) {
            String body = "{'subnet':{'network_id':'" + id + "','ip_version':4,'cidr':'10.100.1.0/28'}}";
            side.ask("a subnet in " + id, member, "POST", "network", "/v2.0/subnets", body);
        }
        String one = "/v2.0/subnets/" + four;
        side.ask("show a subnet", member, "GET", "network", one);
        side.ask("show a subnet as another", other, "GET", "network", one);
        side.ask("show no subnet", member, "GET", "network", "/v2.0/subnets/nope");
        side.ask(
                "subnets by network and version",
                member,
                "GET",
                "network",
                "/v2.0/subnets?ip_version=6&network_id=" + net);
        side.ask("a network with subnets", member, "GET", "network", "/v2.0/networks/" + net);
        side.ask(
                "update a subnet",
                member,
                "PUT",
                "network",
                one,
                "{'subnet':{'name':'contract-x','dns_nameservers':['8.8.4.4'],'enable_dhcp':false,'description':'x'}}");
        side.ask("move a gateway into a pool", member, "PUT", "network", one, "{'subnet':{'gateway_ip':'10.100.0.9'}}");
        side.ask("update a CIDR", member, "PUT", "network", one, "{'subnet':{'cidr':'10.100.9.0/28'}}");
        ports(net, four, slaac);
        side.ask("delete a subnet as another", other, "DELETE", "network", one);
        side.ask("delete a subnet", member, "DELETE", "network", one);
        side.ask("delete a deleted subnet", member, "DELETE", "network", one);
        side.ask("delete a network with subnets", member, "DELETE", "network", "/v2.0/networks/" + net);
        side.ask("show a subnet of a deleted network", member, "GET", "network", "/v2.0/subnets/" + six);
        side.ask("show a full subnet of a deleted network", member, "GET", "network", "/v2.0/subnets/" + full);
    }

    private void ports(String net, String subnet, String slaac) {
        String at = "{'port':{'network_id':'" + net + "'";
        String at4 = at + ",'fixed_ips':[{'subnet_id':'" + subnet + "'";
        String usual = create("ports", "port", "create a port", at + ",'name':'contract-p'}}");
        String fixed = create("ports", "port", "create a port with an address", at4 + ",'ip_address':'10.100.0.2'}]}}");
        String bare = create("ports", "port", "create a port without groups", at4 + "}],'security_groups':[]}}");
        String made = create(
                "ports",
                "port",
                "create a port with a MAC address",
                at4 + "}],'mac_address':'fa:16:3e:00:00:01','device_id':'x','device_owner':'me'}}");
        String self = create(
                "ports", "port", "create a self-addressed port", at + ",'fixed_ips':[{'subnet_id':'" + slaac + "'}]}}");
        String[][] bodies = {
            {"no network", "{'port':{}}"},
            {"no id", "{'port':{'network_id':'nope'}}"},
            {"no such network", "{'port':{'network_id':'" + NOBODYS + "'}}"},
            {"a taken address", at4 + ",'ip_address':'10.100.0.2'}]}}"},
            {"an address of another subnet", at4 + ",'ip_address':'10.200.0.2'}]}}"},
            {"an address of no subnet", at + ",'fixed_ips':[{'ip_address':'10.200.0.9'}]}}"},
            {"a subnet that is no id", at + ",'fixed_ips':[{'subnet_id':'nope'}]}}"},
            {"no subnet", at + ",'fixed_ips':[{'subnet_id':'" + NOBODYS + "'}]}}"},
            {"a group that is no id", at + ",'security_groups':['nope']}}"},
            {"no group", at + ",'security_groups':['" + NOBODYS + "']}}"},
            {"a taken MAC address", at + ",'mac_address':'fa:16:3e:00:00:01'}}"},
            {"no MAC address", at + ",'mac_address':'x'}}"},
        };
        for (String[] body : bodies) {
            side.ask("bad port: " + body[0], member, "POST", "network", "/v2.0/ports", body[1]);
        }
        String one = "/v2.0/ports/" + usual;
        side.ask("show a port", member, "GET", "network", one);
        side.ask("show a port as another", other, "GET", "network", one);
        side.ask("show a port as admin", side.as("admin"), "GET", "network", one);
        side.ask("show no port", member, "GET", "network", "/v2.0/ports/nope");
        side.ask("ports by device", member, "GET", "network", "/v2.0/ports?device_id=x&network_id=" + net);
        side.ask(
                "ports by address",
                member,
                "GET",
                "network",
                "/v2.0/ports?fixed_ips=ip_address%3D10.100.0.2&fields=id");
        side.ask(
                "update a port",
                member,
                "PUT",
                "network",
                one,
                "{'port':{'name':'contract-q','admin_state_up':false}}");
        side.ask(
                "readdress a port",
                member,
                "PUT",
                "network",
                one,
                "{'port':{'fixed_ips':[{'subnet_id':'" + subnet + "'}]}}");
        side.ask("move a port", member, "PUT", "network", one, "{'port':{'network_id':'" + net + "'}}");
        side.ask("change a MAC address", member, "PUT", "network", one, "{'port':{'mac_address':'fa:16:3e:00:00:09'}}");
        side.ask("delete a network with ports", member, "DELETE", "network", "/v2.0/networks/" + net);
        side.ask("delete a subnet with ports", member, "DELETE", "network", "/v2.0/subnets/" + subnet);
        side.ask("delete a port as another", other, "DELETE", "network", one);
        side.ask("delete a port", member, "DELETE", "network", one);
        side.ask("delete a deleted port", member, "DELETE", "network", one);
        for (String id : new String[] {fixed, bare, made, self}) {
            member.send("DELETE", url("ports", id));
        }
    }

    private String create(String collection, String resource, String label, String body) {
        return side.ask(label, member, "POST", "network", "/v2.0/" + collection, body)
                .at("/" + resource + "/id")
                .asText();
    }

    private String url(String collection, String id) {
        return root() + "/v2.0/" + collection + "/" + id;
    }

    private String root() {
        return side.root("network");
    }
}
