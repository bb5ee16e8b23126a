package io.github.interop4j.referencecloud;

/** Pools of subnets, prefixes that go from under ports, and address pairs of ports: what both clouds are asked. */
final class SubnetPoolQuestions {

    private static final String POOLS = "/v2.0/subnetpools";
    private static final String NOBODYS = "00000000-0000-0000-0000-000000000000";

    private final Side side;
    private final Client member;
    private final Client other;

    private SubnetPoolQuestions(Side side) {
        this.side = side;
        member = side.as("member");
        other = side.as("other");
    }

    static void ask(Side side) {
        SubnetPoolQuestions questions = new SubnetPoolQuestions(side);
        questions.pools();
        questions.prefixes();
    }

    private void pools() {
        String wanted = "{'subnetpool':{'name':'contract-s','prefixes':['198.18.0.0/15']}}";
        String one = POOLS + "/" + create("create a subnet pool", POOLS, "subnetpool", wanted);
        side.ask("show a subnet pool", member, "GET", "network", one);
        side.ask("show a subnet pool as another", other, "GET", "network", one);
        side.ask("show no subnet pool", member, "GET", "network", POOLS + "/" + NOBODYS);
        side.ask("subnet pools by name", member, "GET", "network", POOLS + "?name=contract-s");
        side.ask("update a subnet pool", member, "PUT", "network", one, "{'subnetpool':{'name':'contract-t'}}");
        side.ask("update no subnet pool", member, "PUT", "network", POOLS + "/" + NOBODYS, "{'subnetpool':{}}");
        side.ask("delete a subnet pool as another", other, "DELETE", "network", one);
        side.ask("delete a subnet pool", member, "DELETE", "network", one);
        side.ask("delete a deleted subnet pool", member, "DELETE", "network", one);
        String[][] bodies = {
            {"no prefixes", "{'subnetpool':{'name':'contract-s'}}"},
            {"an empty list", "{'subnetpool':{'name':'contract-s','prefixes':[]}}"},
            {"no prefix", "{'subnetpool':{'name':'contract-s','prefixes':['nope']}}"},
            {"both versions", "{'subnetpool':{'name':'contract-s','prefixes':['198.18.0.0/15','2001:db8::/32']}}"},
            {"shared", "{'subnetpool':{'name':'contract-s','shared':true,'prefixes':['198.18.0.0/15']}}"},
        };
        for (String[] body : bodies) {
            side.ask("bad subnet pool: " + body[0], member, "POST", "network", POOLS, body[1]);
        }
    }

    private void prefixes() {
        String net = create("a network", "/v2.0/networks", "network", "{'network':{'name':'contract-u'}}");
        String at = "{'network_id':'" + net + "'";
        String subnet = create(
                "a self-addressed subnet",
                "/v2.0/subnets",
                "subnet",
                "{'subnet':" + at + ",'ip_version':6,'cidr':'2001:db8::/64','ipv6_address_mode':'slaac'}}");
        String port = "/v2.0/ports/"
                + create(
                        "a port with an address pair",
                        "/v2.0/ports",
                        "port",
                        "{'port':" + at + ",'allowed_address_pairs':[{'ip_address':'10.0.0.9'}]}}");
        side.ask("delete a subnet from under a port", member, "DELETE", "network", "/v2.0/subnets/" + subnet);
        side.ask("show a port without its address", member, "GET", "network", port);
        String[][] pairs = {
            {"a MAC address", "[{'ip_address':'10.0.0.9','mac_address':'fa:16:3e:00:00:01'}]"},
            {"a block", "[{'ip_address':'10.0.0.0/16'}]"},
            {"the same twice", "[{'ip_address':'10.0.0.9'},{'ip_address':'10.0.0.9'}]"},
            {"no address", "[{'ip_address':'nope'}]"},
            {"nothing", "[]"},
        };
        for (String[] pair : pairs) {
            String change = "{'port':{'allowed_address_pairs':" + pair[1] + "}}";
            side.ask("an address pair of " + pair[0], member, "PUT", "network", port, change);
        }
        side.ask("delete the port", member, "DELETE", "network", port);
        side.ask("delete the network", member, "DELETE", "network", "/v2.0/networks/" + net);
    }

    private String create(String label, String path, String resource, String body) {
        return side.ask(label, member, "POST", "network", path, body)
                .at("/" + resource + "/id")
                .asText();
    }
}
