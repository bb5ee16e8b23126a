package io.github.interop4j.referencecloud;

import java.util.Map;

/** Versions, microversions and keypairs: what both clouds are asked. */
final class ComputeQuestions {

    private static final String KEYPAIRS = "/v2.1/os-keypairs";
    private static final String NOVA = "X-OpenStack-Nova-API-Version";
    private static final String ANY = "OpenStack-API-Version";
    private static final String PUBLIC_KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIMyDIdY3XElNBD/dAmDyG8DsUdrMn2q7f5Cc3NMEG3i/ somebody";

    private final Side side;
    private final Client nobody;

    private ComputeQuestions(Side side) {
        this.side = side;
        nobody = side.client();
    }

    static void ask(Side side) {
        ComputeQuestions questions = new ComputeQuestions(side);
        questions.computeVersions();
        questions.microversions();
        questions.keypairs();
        questions.badKeypairs();
    }

    private void computeVersions() {
        Client member = side.as("member");
        side.ask("compute versions", nobody, "GET", "compute", "/");
        side.ask("compute v2", nobody, "GET", "compute", "/v2/");
        side.ask("compute v2.1", nobody, "GET", "compute", "/v2.1/");
        side.ask("compute v2.1 without slash", member, "GET", "compute", "/v2.1");
        side.ask("compute v2.1, head", nobody, "HEAD", "compute", "/v2.1/");
        side.ask("compute v2.1 by a microversion", nobody, "GET", "compute", "/v2.1/", "", Map.of(ANY, "compute 2.50"));
        side.ask("compute v2.1 by one too high", nobody, "GET", "compute", "/v2.1/", "", Map.of(ANY, "compute 2.99"));
    }

    private void microversions() {
        Client member = side.as("member");
        for (String version : new String[] {"2.0", "2.1", "2.2", "2.93", "2.94", "3.1", "latest", "x", "2", "2.01"}) {
            side.ask("nova version " + version, member, "GET", "compute", KEYPAIRS, "", Map.of(NOVA, version));
        }
        for (String version : new String[] {
            "compute 2.2",
            "compute 2.94",
            "compute x",
            "compute",
            "volume 3.2",
            "volume 3.2, compute 2.3",
            "compute latest"
        }) {
            side.ask("api version " + version, member, "GET", "compute", KEYPAIRS, "", Map.of(ANY, version));
        }
        side.ask("both versions", member, "GET", "compute", KEYPAIRS, "", Map.of(ANY, "compute 2.2", NOVA, "2.94"));
        side.ask(
                "a version too high with garbage",
                nobody.with("x"),
                "GET",
                "compute",
                KEYPAIRS,
                "",
                Map.of(NOVA, "2.94"));
    }

    private void keypairs() {
        Client member = side.as("member");
        for (String version : new String[] {"2.1", "2.2", "2.10", "2.35", "2.75", "2.92"}) {
            Map<String, String> headers = Map.of(NOVA, version);
            String at = " at " + version;
            side.ask(
                    "generate" + at, member, "POST", "compute", KEYPAIRS, "{'keypair':{'name':'contract a'}}", headers);
            side.ask("import" + at, member, "POST", "compute", KEYPAIRS, imported("contract-b"), headers);
            side.ask(
                    "generate x509" + at,
                    member,
                    "POST",
                    "compute",
                    KEYPAIRS,
                    "{'keypair':{'name':'contract-c','type':'x509'}}",
                    headers);
            side.ask("double" + at, member, "POST", "compute", KEYPAIRS, imported("contract-b"), headers);
            side.ask("list" + at, member, "GET", "compute", KEYPAIRS, "", headers);
            side.ask("list one" + at, member, "GET", "compute", KEYPAIRS + "?limit=1", "", headers);
            side.ask("list after" + at, member, "GET", "compute", KEYPAIRS + "?marker=contract-b", "", headers);
            side.ask("list after none" + at, member, "GET", "compute", KEYPAIRS + "?marker=nope", "", headers);
            side.ask("list none" + at, member, "GET", "compute", KEYPAIRS + "?limit=0", "", headers);
            side.ask("list by a wrong limit" + at, member, "GET", "compute", KEYPAIRS + "?limit=-1", "", headers);
            side.ask("list by an unknown parameter" + at, member, "GET", "compute", KEYPAIRS + "?x=1", "", headers);
            side.ask("list another's" + at, member, "GET", "compute", KEYPAIRS + "?user_id=x", "", headers);
            side.ask("show" + at, member, "GET", "compute", KEYPAIRS + "/contract-b", "", headers);
            side.ask("show another's" + at, member, "GET", "compute", KEYPAIRS + "/contract-b?user_id=x", "", headers);
            side.ask("show as another" + at, side.as("other"), "GET", "compute", KEYPAIRS + "/contract-b", "", headers);
            side.ask(
                    "show as admin" + at,
                    side.as("admin"),
                    "GET",
                    "compute",
                    KEYPAIRS + "/contract-b?user_id=" + member.userId(),
                    "",
                    headers);
            side.ask(
                    "make another's" + at,
                    member,
                    "POST",
                    "compute",
                    KEYPAIRS,
                    "{'keypair':{'name':'x','public_key':'" + PUBLIC_KEY + "','user_id':'x'}}",
                    headers);
            side.ask("delete" + at, member, "DELETE", "compute", KEYPAIRS + "/contract-b", "", headers);
            side.ask("delete deleted" + at, member, "DELETE", "compute", KEYPAIRS + "/contract-b", "", headers);
            side.ask("show deleted" + at, member, "GET", "compute", KEYPAIRS + "/contract-b", "", headers);
            side.ask(
                    "delete by an escaped name" + at,
                    member,
                    "DELETE",
                    "compute",
                    KEYPAIRS + "/contract%20a",
                    "",
                    headers);
            side.ask("delete x509" + at, member, "DELETE", "compute", KEYPAIRS + "/contract-c", "", headers);
        }
        side.ask("keypairs, wrong method", member, "PUT", "compute", KEYPAIRS, "{}");
        for (String accepted : new String[] {"application/json", "text/html", "*/*"}) {
            side.ask(
                    "keypairs, wrong method, accepting " + accepted,
                    member,
                    "PUT",
                    "compute",
                    KEYPAIRS,
                    "{}",
                    Map.of("Accept", accepted));
        }
        side.ask("keypairs, head", member, "HEAD", "compute", KEYPAIRS);
        side.ask("keypairs, options", member, "OPTIONS", "compute", KEYPAIRS);
        side.ask("keypair, wrong method", member, "PATCH", "compute", KEYPAIRS + "/x", "{}");
        side.ask("keypairs without token", nobody, "GET", "compute", KEYPAIRS);
        side.ask("keypairs with garbage", nobody.with("x"), "GET", "compute", KEYPAIRS);
        side.ask("keypairs as reader", side.as("reader"), "GET", "compute", KEYPAIRS);
        side.ask("keypairs unscoped", side.unscoped("member"), "GET", "compute", KEYPAIRS);
    }

    private void badKeypairs() {
        Client member = side.as("member");
        String[][] bodies = {
            {"nothing", ""},
            {"no JSON", "garbage"},
            {"a list", "[]"},
            {"an empty object", "{}"},
            {"a string", "{'keypair':'x'}"},
            {"no name", "{'keypair':{}}"},
            {"an empty name", "{'keypair':{'name':''}}"},
            {"a number as name", "{'keypair':{'name':5}}"},
            {"a long name", "{'keypair':{'name':'" + "x".repeat(256) + "'}}"},
            {"a slash", "{'keypair':{'name':'a/b'}}"},
            {"a space in front", "{'keypair':{'name':' a'}}"},
            {"another field", "{'keypair':{'name':'a','x':1}}"},
            {"another object", "{'keypair':{'name':'a'},'x':1}"},
            {"a type before its time", "{'keypair':{'name':'a','type':'ssh'}}"},
            {"no key", "{'keypair':{'name':'a','public_key':'garbage'}}"},
            {"an empty key", "{'keypair':{'name':'a','public_key':''}}"},
            {"half a key", "{'keypair':{'name':'a','public_key':'ssh-rsa AAAA'}}"},
            {"a number as key", "{'keypair':{'name':'a','public_key':5}}"},
        };
        for (String[] body : bodies) {
            side.ask("bad keypair: " + body[0], member, "POST", "compute", KEYPAIRS, body[1]);
        }
        Map<String, String> later = Map.of(NOVA, "2.2");
        side.askDistorted(
                "keypair",
                member,
                "compute",
                KEYPAIRS,
                "{'keypair':{'name':'contract-d','type':'ssh','public_key':'" + PUBLIC_KEY + "'}}",
                later);
        side.ask(
                "bad keypair: an unknown type",
                member,
                "POST",
                "compute",
                KEYPAIRS,
                "{'keypair':{'name':'a','type':'x'}}",
                later);
        side.ask(
                "bad keypair: no certificate",
                member,
                "POST",
                "compute",
                KEYPAIRS,
                "{'keypair':{'name':'a','type':'x509','public_key':'x'}}",
                later);
        side.ask("bad keypair: a dot", member, "POST", "compute", KEYPAIRS, imported("a.b"), later);
        side.ask("a dot in time", member, "POST", "compute", KEYPAIRS, imported("a.b@c"), Map.of(NOVA, "2.92"));
        side.ask("delete a dot", member, "DELETE", "compute", KEYPAIRS + "/a.b@c");
    }

    private static String imported(String name) {
        return "{'keypair':{'name':'" + name + "','public_key':'" + PUBLIC_KEY + "'}}";
    }
}
