package io.github.interop4j.referencecloud;

/** Routers, their interfaces and gateways, and floating IPs: what both clouds are asked. */
final class RouterQuestions {

    private static final String NOBODYS = "00000000-0000-0000-0000-000000000000";
    private static final String ROUTERS = "/v2.0/routers";
    private static final String FLOATING = "/v2.0/floatingips";

    private final Side side;
    private final Client member;
    private final Client other;
    private final String external;
    private final String net;
    private final String subnet;
    private final String port;

    private RouterQuestions(Side side) {
        this.side = side;
        member = side.as("member");
        other = side.as("other");
        external = member.send("GET", side.root("network") + "/v2.0/networks?router:external=true")
                .at("/networks/0/id")
                .asText();
        net = make("networks", "network", "{'network':{'name':'contract-r'}}");
        subnet = make(
                "subnets", "subnet", "{'subnet':{'network_id':'" + net + "','ip_version':4,'cidr':'10.77.0.0/28'}}");
        port = make("ports", "port", "{'port':{'network_id':'" + net + "','name':'contract-r'}}");
    }

    static void ask(Side side) {
        RouterQuestions questions = new RouterQuestions(side);
        questions.routers();
        questions.member.send("DELETE", side.root("network") + "/v2.0/ports/" + questions.port);
        questions.member.send("DELETE", side.root("network") + "/v2.0/networks/" + questions.net);
    }

    private void routers() {
        String id = create("create a router", ROUTERS, "router", "{'router':{'name':'contract-r'}}");
        String one = ROUTERS + "/" + id;
        side.ask("show a router", member, "GET", "network", one);
        side.ask("show a router as another", other, "GET", "network", one);
        side.ask("show no router", member, "GET", "network", ROUTERS + "/nope");
        side.ask("routers by name", member, "GET", "network", ROUTERS + "?name=contract-r");
        side.ask(
                "update a router",
                member,
                "PUT",
                "network",
                one,
                "{'router':{'description':'d','admin_state_up':false}}");
        for (String wrong : new String[] {"{'router':{'nope':1}}", "{'router':{'distributed':true}}", "{}"}) {
            side.ask("bad router: " + wrong, member, "POST", "network", ROUTERS, wrong);
        }
        interfaces(one);
        gateways(one);
        String bound = create(
                "create a router with a gateway",
                ROUTERS,
                "router",
                "{'router':{'external_gateway_info':{'network_id':'" + external + "'}}}");
        side.ask("delete a router as another", other, "DELETE", "network", one);
        side.ask("delete a router", member, "DELETE", "network", one);
        side.ask("delete a deleted router", member, "DELETE", "network", one);
        side.ask("delete a router with a gateway", member, "DELETE", "network", ROUTERS + "/" + bound);
    }

    private void interfaces(String router) {
        String add = router + "/add_router_interface";
        String remove = router + "/remove_router_interface";
        String bySubnet = "{'subnet_id':'" + subnet + "'}";
        side.ask("add an interface", member, "PUT", "network", add, bySubnet);
        side.ask("add an interface again", member, "PUT", "network", add, bySubnet);
        side.ask("add an interface as another", other, "PUT", "network", add, bySubnet);
        side.ask(
                "add an interface to no router",
                member,
                "PUT",
                "network",
                ROUTERS + "/nope/add_router_interface",
                bySubnet);
        String id = router.substring(router.lastIndexOf('/') + 1);
        Answer ports = side.ask("ports of a router", member, "GET", "network", "/v2.0/ports?device_id=" + id);
        String own = ports.at("/ports/0/id").asText();
        side.ask("delete a router with interfaces", member, "DELETE", "network", router);
        side.ask("delete an interface as a port", member, "DELETE", "network", "/v2.0/ports/" + own);
        side.ask("delete a routed network", member, "DELETE", "network", "/v2.0/networks/" + net);
        String[][] bodies = {
            {"nothing", "{}"},
            {"a subnet that is no id", "{'subnet_id':'nope'}"},
            {"a port that is no id", "{'port_id':'nope'}"},
            {"no subnet", "{'subnet_id':'" + NOBODYS + "'}"},
            {"no port", "{'port_id':'" + NOBODYS + "'}"},
            {"both", "{'subnet_id':'" + subnet + "','port_id':'" + port + "'}"},
            {"a port in use", "{'port_id':'" + own + "'}"},
        };
        for (String[] body : bodies) {
            side.ask("bad interface: " + body[0], member, "PUT", "network", add, body[1]);
        }
        for (String[] body : bodies) {
            if (!body[0].equals("a port in use")) {
                side.ask("remove a bad interface: " + body[0], member, "PUT", "network", remove, body[1]);
            }
        }
        side.ask("remove an interface", member, "PUT", "network", remove, bySubnet);
        side.ask("remove a removed interface", member, "PUT", "network", remove, bySubnet);
        String free = make(
                "ports",
                "port",
                "{'port':{'network_id':'" + net + "','fixed_ips':[{'subnet_id':'" + subnet
                        + "','ip_address':'10.77.0.1'}]}}");
        side.ask("add an interface by port", member, "PUT", "network", add, "{'port_id':'" + free + "'}");
        side.ask("remove an interface by port", member, "PUT", "network", remove, "{'port_id':'" + free + "'}");
        side.ask("show a removed interface", member, "GET", "network", "/v2.0/ports/" + free);
    }

    private void gateways(String router) {
        String bound = "{'router':{'external_gateway_info':{'network_id':'" + external + "'}}}";
        side.ask("set a gateway", member, "PUT", "network", router, bound);
        side.ask("a gateway port", member, "GET", "network", "/v2.0/ports?device_owner=network:router_gateway");
        for (String wrong : new String[] {
            "{'network_id':'nope'}",
            "{'network_id':'" + net + "'}",
            "{'network_id':'" + NOBODYS + "'}",
            "{'network_id':'" + external + "','enable_snat':false}"
        }) {
            String label = "bad gateway: " + wrong.replace(net, "NET").replace(external, "EXTERNAL");
            side.ask(label, member, "PUT", "network", router, "{'router':{'external_gateway_info':" + wrong + "}}");
        }
        side.ask(
                "a route to nowhere",
                member,
                "PUT",
                "network",
                router,
                "{'router':{'routes':[{'destination':'10.9.0.0/24','nexthop':'10.100.0.5'}]}}");
        floatingIps(router);
        side.ask("clear a gateway", member, "PUT", "network", router, "{'router':{'external_gateway_info':{}}}");
        side.ask("clear no gateway", member, "PUT", "network", router, "{'router':{'external_gateway_info':null}}");
    }

    private void floatingIps(String router) {
        String at = "{'floatingip':{'floating_network_id':'" + external + "'";
        String id = create("create a floating IP", FLOATING, "floatingip", at + "}}");
        String one = FLOATING + "/" + id;
        String bind = "{'floatingip':{'port_id':'" + port + "'}}";
        side.ask("bind a floating IP out of reach", member, "PUT", "network", one, bind);
        member.send("PUT", side.root("network") + router + "/add_router_interface", "{'subnet_id':'" + subnet + "'}");
        side.ask("bind a floating IP", member, "PUT", "network", one, bind);
        side.ask(
                "create a second floating IP for a port",
                member,
                "POST",
                "network",
                FLOATING,
                at + ",'port_id':'" + port + "'}}");
        side.ask("show a floating IP", member, "GET", "network", one);
        side.ask("show a floating IP as another", other, "GET", "network", one);
        side.ask("show no floating IP", member, "GET", "network", FLOATING + "/nope");
        side.ask("floating IPs by port", member, "GET", "network", FLOATING + "?port_id=" + port);
        side.ask("clear a gateway in use", member, "PUT", "network", router, "{'router':{'external_gateway_info':{}}}");
        side.ask(
                "remove an interface in use",
                member,
                "PUT",
                "network",
                router + "/remove_router_interface",
                "{'subnet_id':'" + subnet + "'}");
        side.ask("describe a floating IP", member, "PUT", "network", one, "{'floatingip':{'description':'x'}}");
        side.ask("free a floating IP", member, "PUT", "network", one, "{'floatingip':{'port_id':null}}");
        String[][] bodies = {
            {"nowhere", "{'floatingip':{}}"},
            {"no id", "{'floatingip':{'floating_network_id':'nope'}}"},
            {"no network", "{'floatingip':{'floating_network_id':'" + NOBODYS + "'}}"},
            {"no external network", "{'floatingip':{'floating_network_id':'" + net + "'}}"},
            {"no port", at + ",'port_id':'" + NOBODYS + "'}}"},
        };
        for (String[] body : bodies) {
            side.ask("bad floating IP: " + body[0], member, "POST", "network", FLOATING, body[1]);
        }
        side.ask("delete a floating IP", member, "DELETE", "network", one);
        side.ask("delete a deleted floating IP", member, "DELETE", "network", one);
        member.send(
                "PUT", side.root("network") + router + "/remove_router_interface", "{'subnet_id':'" + subnet + "'}");
    }

    private String create(String label, String path, String resource, String body) {
        return side.ask(label, member, "POST", "network", path, body)
                .at("/" + resource + "/id")
                .asText();
    }

    /** What is made without being asked about. */
    private String make(String collection, String resource, String body) {
        return member.send("POST", side.root("network") + "/v2.0/" + collection, body)
                .at("/" + resource + "/id")
                .asText();
    }
}
