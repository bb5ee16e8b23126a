package io.github.interop4j.referencecloud;

import java.util.Map;

/** Servers, from boot to absence, and who may know of them: what both clouds are asked. */
final class ServerQuestions {

    private static final String NOVA = "X-OpenStack-Nova-API-Version";
    private static final String SERVERS = "/v2.1/servers";
    private static final String NAME = "contract-life";

    private final Side side;
    private final Ground ground;
    private final Client member;
    private final String server;

    private ServerQuestions(Side side, Ground ground) {
        this.side = side;
        this.ground = ground;
        member = ground.member();
        String body = ground.server(NAME, "'metadata':{'a':'b'},'adminPass':'contract-password'");
        server = SERVERS + "/"
                + create("create a server", body, "2.1").at("/server/id").asText();
    }

    static void ask(Side side) {
        Ground ground = Ground.of(side, NAME);
        try {
            ServerQuestions questions = new ServerQuestions(side, ground);
            questions.life();
            questions.versions();
            questions.lists();
            questions.updates();
            questions.others();
            questions.metadata();
            questions.tags();
            questions.addresses();
            questions.end();
        } finally {
            ground.clear(NAME);
        }
    }

    private void life() {
        get("show a building server", server, "2.1");
        ask("reboot a building server", "POST", server + "/action", "{'reboot':{'type':'HARD'}}", "2.1");
        ask("depict a building server", "POST", server + "/action", "{'createImage':{'name':'x'}}", "2.1");
        ground.await(server, "ACTIVE");
        create("create two servers", ground.server(NAME + "-m", "'min_count':2"), "2.1");
        create("create a server with a reservation", ground.server(NAME + "-r", "'return_reservation_id':true"), "2.1");
        get("show what was asked", server + "/os-instance-actions", "2.1");
        get("show what was asked at 2.58", server + "/os-instance-actions", "2.58");
        get("show what nobody asked", server + "/os-instance-actions/nope", "2.1");
        ground.awaitAllActive(NAME); // or what is listed depends on how quickly they are built
    }

    private void versions() {
        for (String version : new String[] {
            "2.1", "2.3", "2.9", "2.19", "2.26", "2.47", "2.63", "2.71", "2.73", "2.75", "2.90", "2.93"
        }) {
            get("show at " + version, server, version);
            ask("rename at " + version, "PUT", server, "{'server':{'name':'" + NAME + "'}}", version);
        }
    }

    private void lists() {
        for (String query : new String[] {
            "name=" + NAME,
            "name=" + NAME + "&limit=1",
            "name=" + NAME + "$&status=active",
            "name=" + NAME + "$&status=ACTIVE",
            "name=" + NAME + "&status=bogus",
            "name=" + NAME + "$&image=" + ground.imageId(),
            "name=" + NAME + "&image=x",
            "name=" + NAME + "$&flavor=42",
            "name=" + NAME + "&flavor=x",
            "name=" + NAME + "$&ip=10.77",
            "name=" + NAME + "&ip=10.99",
            "name=nobody-is-called-so",
            "name=(",
            "limit=0",
            "limit=-1",
            "limit=testing",
            "marker=nope",
            "changes-since=2011/01/01",
            "changes-since=2051-01-01T12:34:00Z",
            "all_tenants=1",
            "all_tenants=x",
            "sort_key=bogus",
            "name=" + NAME + "$&foo=bar",
        }) {
            String label = query.replace(ground.imageId(), "own");
            get("servers, " + label, SERVERS + "?" + query, "2.1");
            get("servers in detail, " + label, SERVERS + "/detail?" + query, "2.1");
        }
        get("servers at 2.93, a bad status", SERVERS + "?status=bogus", "2.93");
        get("servers after one", SERVERS + "?name=" + NAME + "$&marker=" + server.substring(14), "2.1");
    }

    private void updates() {
        String[] changes = {
            "{'server':{'name':''}}",
            "{'server':{'name':'" + "x".repeat(256) + "'}}",
            "{'server':{'name':' a '}}",
            "{'server':{}}",
            "{'server':{'foo':1}}",
            "{}",
            "{'server':{'accessIPv4':'x'}}",
            "{'server':{'accessIPv4':''}}",
            "{'server':{'accessIPv4':'1.1.1.1','accessIPv6':'::babe:202:202'}}",
            "{'server':{'description':'x'}}",
            "{'server':{'OS-DCF:diskConfig':'AUTO'}}",
        };
        for (String change : changes) {
            String label = change.length() > 90 ? change.substring(0, 30) + "..." : change;
            ask("update " + label, "PUT", server, change, "2.1");
        }
        ask("describe", "PUT", server, "{'server':{'description':'x'}}", "2.19");
        get("show described", server, "2.19");
        ask("update nobody", "PUT", SERVERS + "/nope", "{'server':{'name':'x'}}", "2.1");
        get("show nobody", SERVERS + "/nope", "2.1");
        ask("delete nobody", "DELETE", SERVERS + "/nope", "", "2.1");
        ask("delete a number", "DELETE", SERVERS + "/9223372036854775808", "", "2.1");
    }

    private void others() {
        Client other = side.as("other");
        side.ask("show another's", other, "GET", "compute", server);
        side.ask("rename another's", other, "PUT", "compute", server, "{'server':{'name':'x'}}");
        side.ask("delete another's", other, "DELETE", "compute", server);
        side.ask("act on another's", other, "POST", "compute", server + "/action", "{'os-stop':null}");
        side.ask("metadata of another's", other, "GET", "compute", server + "/metadata");
        side.ask("show as reader", side.as("reader"), "GET", "compute", server);
        side.ask("list another's", other, "GET", "compute", SERVERS + "?name=" + NAME);
    }

    private void metadata() {
        String all = server + "/metadata";
        get("metadata", all, "2.1");
        String[][] questions = {
            {"PUT", "", "{'metadata':{'m1':'d1','m2':'d2'}}"},
            {"POST", "", "{'metadata':{'m1':'x','m3':'d3'}}"},
            {"POST", "", "{'metadata':{}}"},
            {"PUT", "", "{'metadata':{'k':1}}"},
            {"PUT", "", "{}"},
            {"PUT", "", "{'metadata':{'':'x'}}"},
            {"GET", "/m1", ""},
            {"GET", "/nope", ""},
            {"PUT", "/m4", "{'meta':{'m4':'alt'}}"},
            {"PUT", "/m4", "{'meta':{'other':'alt'}}"},
            {"PUT", "/m4", "{'meta':{}}"},
            {"PUT", "/m4", "{'meta':{'m4':'a','m5':'b'}}"},
            {"DELETE", "/m1", ""},
            {"DELETE", "/nope", ""},
        };
        for (String[] question : questions) {
            String label = "metadata: " + question[0] + question[1] + " " + question[2];
            ask(label, question[0], all + question[1], question[2], "2.1");
        }
        get("metadata after all", all, "2.1");
        get("metadata of nobody", SERVERS + "/nope/metadata", "2.1");
    }

    private void tags() {
        String[][] questions = {
            {"PUT", "/t1", ""},
            {"GET", "/t1", ""},
            {"GET", "/no", ""},
            {"GET", "", ""},
            {"PUT", "", "{'tags':['a','b']}"},
            {"PUT", "", "{'tags':['a,b']}"},
            {"DELETE", "/a", ""},
            {"DELETE", "/no", ""},
            {"DELETE", "", ""},
            {"PUT", "/a,b", ""},
        };
        for (String[] question : questions) {
            String label = "tags: " + question[0] + question[1] + " " + question[2];
            ask(label, question[0], server + "/tags" + question[1], question[2], "2.26");
        }
        ask("tag", "PUT", server + "/tags/t", "", "2.26");
        ask("tag again", "PUT", server + "/tags/t", "", "2.26");
        get("tags before their time", server + "/tags", "2.1");
    }

    private void addresses() {
        get("addresses", server + "/ips", "2.1");
        get("addresses on one", server + "/ips/" + NAME, "2.1");
        get("addresses on none", server + "/ips/nope", "2.1");
        Answer interfaces = side.ask("interfaces", member, "GET", "compute", server + "/os-interface");
        String port = interfaces.at("/interfaceAttachments/0/port_id").asText();
        get("interface", server + "/os-interface/" + port, "2.1");
        get("interface nope", server + "/os-interface/nope", "2.1");
        Answer attached = ask(
                "attach an interface",
                "POST",
                server + "/os-interface",
                "{'interfaceAttachment':{'net_id':'" + ground.networkId() + "'}}",
                "2.1");
        String second = attached.at("/interfaceAttachment/port_id").asText();
        ask("detach an interface", "DELETE", server + "/os-interface/" + second, "", "2.1");
        ground.awaitGone("compute", server + "/os-interface/" + second);
        ask(
                "attach an address",
                "POST",
                server + "/os-interface",
                "{'interfaceAttachment':{'fixed_ips':[{'ip_address':'10.77.0.99'}]}}",
                "2.1");
        get("no volumes", server + "/os-volume_attachments", "2.1");
    }

    private void end() {
        ask("delete", "DELETE", server, "", "2.1");
        ground.awaitGone("compute", server);
        get("show deleted", server, "2.1");
        ask("delete deleted", "DELETE", server, "", "2.1");
        ask("rename deleted", "PUT", server, "{'server':{'name':'x'}}", "2.1");
        ask("reboot deleted", "POST", server + "/action", "{'reboot':{'type':'SOFT'}}", "2.1");
        ask("stop deleted", "POST", server + "/action", "{'os-stop':{}}", "2.1");
    }

    private Answer create(String label, String body, String version) {
        return ask(label, "POST", SERVERS, body, version);
    }

    private void get(String label, String path, String version) {
        ask(label, "GET", path, "", version);
    }

    private Answer ask(String label, String method, String path, String body, String version) {
        return side.ask(label, member, method, "compute", path, body, Map.of(NOVA, version));
    }
}
