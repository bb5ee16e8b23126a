package io.github.interop4j.referencecloud;

import java.util.Map;

/** Servers that cannot be: what both clouds are asked. */
final class BadServerQuestions {

    private static final String NOVA = "X-OpenStack-Nova-API-Version";
    private static final String SERVERS = "/v2.1/servers";
    private static final String NOBODYS = "11111111-2222-3333-4444-555555555555";

    private final Side side;
    private final Ground ground;

    private BadServerQuestions(Side side, Ground ground) {
        this.side = side;
        this.ground = ground;
    }

    static void ask(Side side) {
        Ground ground = Ground.of(side, "contract-bad");
        try {
            BadServerQuestions questions = new BadServerQuestions(side, ground);
            questions.bodies();
            questions.fields();
            questions.places();
            questions.disks();
        } finally {
            ground.clear("contract-bad");
        }
    }

    private void bodies() {
        String[][] bodies = {
            {"nothing", ""},
            {"no JSON", "garbage"},
            {"a list", "[]"},
            {"an empty object", "{}"},
            {"a number", "{'server':1}"},
            {"an empty server", "{'server':{}}"},
            {"another object", "{'server':{'name':'x'},'x':1}"},
            {"no name", "{'server':{'flavorRef':'42','imageRef':'" + ground.imageId() + "'}}"},
            {"no flavor", "{'server':{'name':'x','imageRef':'" + ground.imageId() + "'}}"},
            {"no image", "{'server':{'name':'x','flavorRef':'42'}}"},
            {"no networks", "{'server':{'name':'x','flavorRef':'42','imageRef':'" + ground.imageId() + "'}}"},
        };
        for (String[] body : bodies) {
            create("bad server: " + body[0], body[1], "2.1");
        }
        create("bad server: no networks at 2.37", bodies[10][1], "2.37");
        side.ask("servers, put", ground.member(), "PUT", "compute", SERVERS, "{}");
        side.ask("servers with a slash", ground.member(), "GET", "compute", SERVERS + "/");
        side.ask("servers without token", side.client(), "GET", "compute", SERVERS);
    }

    private void fields() {
        String[] wrong = {
            "'name':''",
            "'name':5",
            "'name':' a '",
            "'name':'" + "x".repeat(256) + "'",
            "'flavorRef':'-1'",
            "'flavorRef':-1",
            "'flavorRef':''",
            "'imageRef':-1",
            "'imageRef':'nope'",
            "'imageRef':''",
            "'imageRef':'" + NOBODYS + "'",
            "'metadata':{'a':'" + "b".repeat(256) + "'}",
            "'metadata':{'" + "a".repeat(256) + "':'b'}",
            "'metadata':{'a':1}",
            "'metadata':{'':'b'}",
            "'metadata':[]",
            "'key_name':'nope'",
            "'security_groups':[{'name':'nope'}]",
            "'accessIPv4':'x'",
            "'accessIPv6':'notvalid'",
            "'min_count':0",
            "'min_count':'x'",
            "'min_count':-1",
            "'min_count':3,'max_count':2",
            "'availability_zone':'nope'",
            "'OS-DCF:diskConfig':'x'",
            "'config_drive':'x'",
            "'foo':1",
            "'host':'x'",
            "'description':'x'",
            "'tags':['a']",
        };
        for (String field : wrong) {
            String label = field.length() > 60 ? field.substring(0, 20) + "..." + field.length() : field;
            create("bad server: " + label, ground.server("contract-bad", field), "2.1");
        }
        create("bad server: a tag with a comma", ground.server("contract-bad", "'tags':['a,b']"), "2.52");
        create("bad server: too much metadata", ground.server("contract-bad", "'metadata':{" + many() + "}"), "2.1");
    }

    private static String many() {
        StringBuilder entries = new StringBuilder("'k':'v'");
        for (int i = 0; i < 128; i++) {
            entries.append(",'k").append(i).append("':'v'");
        }
        return entries.toString();
    }

    private void places() {
        String[] wrong = {
            "'nope'",
            "[{'uuid':'nope'}]",
            "[{'uuid':'" + NOBODYS + "'}]",
            "[{'fixed_ip':'10.0.1.1','uuid':'a-b-c'}]",
            "[{'port':'" + NOBODYS + "'}]",
            "[{'port':'x'}]",
            "[]",
            "[{'foo':1}]",
            "['x']",
        };
        for (String networks : wrong) {
            create("bad server on " + networks, ground.server("contract-bad", "'networks':" + networks), "2.1");
        }
        create(
                "bad server on a network without a subnet",
                ground.server("contract-bad", "'networks':[{'uuid':'" + ground.bareNetworkId() + "'}]"),
                "2.1");
        create("bad server on x at 2.37", ground.server("contract-bad", "'networks':'x'"), "2.37");
    }

    private void disks() {
        String[] wrong = {
            "{'boot_index':0,'uuid':'" + NOBODYS + "','source_type':'volume','destination_type':'volume'}",
            "{'boot_index':0,'uuid':'" + NOBODYS + "','source_type':'x','destination_type':'volume'}",
            "{'boot_index':0,'uuid':'" + ground.imageId() + "','source_type':'image','destination_type':'volume'}",
        };
        for (int i = 0; i < wrong.length; i++) {
            create(
                    "bad server from disk " + i,
                    ground.server("contract-bad", "'imageRef':'','block_device_mapping_v2':[" + wrong[i] + "]"),
                    "2.1");
        }
    }

    private void create(String label, String body, String version) {
        side.ask(label, ground.member(), "POST", "compute", SERVERS, body, Map.of(NOVA, version));
    }
}
