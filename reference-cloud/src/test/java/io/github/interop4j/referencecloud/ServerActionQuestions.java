package io.github.interop4j.referencecloud;

import java.util.Map;

/** What can be done to servers, and their volumes: what both clouds are asked. */
final class ServerActionQuestions {

    private static final String NOVA = "X-OpenStack-Nova-API-Version";
    private static final String SERVERS = "/v2.1/servers";
    private static final String NOBODYS = "11111111-2222-3333-4444-555555555555";
    private static final String NAME = "contract-action";

    private final Side side;
    private final Ground ground;
    private final Client member;
    private final String server;

    private ServerActionQuestions(Side side, Ground ground) {
        this.side = side;
        this.ground = ground;
        member = ground.member();
        Answer created = member.send("POST", side.root("compute") + SERVERS, ground.server(NAME, ""));
        server = SERVERS + "/" + created.at("/server/id").asText();
        ground.await(server, "ACTIVE");
    }

    static void ask(Side side) {
        Ground ground = Ground.of(side, NAME);
        try {
            ServerActionQuestions questions = new ServerActionQuestions(side, ground);
            questions.badActions();
            questions.power();
            questions.lock();
            questions.resize();
            questions.images();
            questions.volumes();
            questions.groups();
        } finally {
            ground.clear(NAME);
        }
    }

    private void badActions() {
        for (String body : new String[] {
            "",
            "garbage",
            "[]",
            "{}",
            "{'bogus':null}",
            "{'reboot':{'type':'HARD'},'os-stop':null}",
            "{'reboot':{'type':'x'}}",
            "{'reboot':{}}",
            "{'reboot':null}",
            "{'resize':{'flavorRef':'nope'}}",
            "{'resize':{'flavorRef':''}}",
            "{'resize':{}}",
            "{'resize':{'flavorRef':'42'}}",
            "{'confirmResize':null}",
            "{'revertResize':null}",
            "{'os-start':null}",
            "{'unpause':null}",
            "{'resume':null}",
            "{'unshelve':null}",
            "{'unrescue':null}",
            "{'rebuild':{'imageRef':'nope'}}",
            "{'rebuild':{'imageRef':'" + NOBODYS + "'}}",
            "{'rebuild':{}}",
            "{'createImage':{}}",
            "{'createImage':{'name':''}}",
            "{'createImage':{'name':'x','foo':1}}",
            "{'createImage':{'name':'x','metadata':{'a':'" + "b".repeat(256) + "'}}}",
            "{'addSecurityGroup':{'name':'nope'}}",
            "{'addSecurityGroup':{'name':''}}",
            "{'removeSecurityGroup':{'name':'nope'}}",
            "{'os-resetState':{'state':'error'}}",
            "{'migrate':null}",
        }) {
            String label = body.length() > 90 ? body.substring(0, 60) + "..." : body;
            act("bad action " + label, body, "2.1");
        }
    }

    private void power() {
        then("reboot", "{'reboot':{'type':'SOFT'}}", "ACTIVE");
        then("reboot hard", "{'reboot':{'type':'HARD'}}", "ACTIVE");
        then("stop", "{'os-stop':null}", "SHUTOFF");
        get("show a stopped server", server, "2.1");
        act("stop a stopped server", "{'os-stop':{}}", "2.1");
        act("reboot a stopped server", "{'reboot':{'type':'SOFT'}}", "2.1");
        then("start", "{'os-start':{}}", "ACTIVE");
        then("pause", "{'pause':null}", "PAUSED");
        act("pause a paused server", "{'pause':null}", "2.1");
        then("unpause", "{'unpause':null}", "ACTIVE");
        then("suspend", "{'suspend':null}", "SUSPENDED");
        then("resume", "{'resume':{}}", "ACTIVE");
        then("shelve", "{'shelve':null}", "SHELVED_OFFLOADED");
        get("show a shelved server", server, "2.1");
        then("unshelve", "{'unshelve':null}", "ACTIVE");
        then("rescue", "{'rescue':null}", "RESCUE");
        then("unrescue", "{'unrescue':null}", "ACTIVE");
        then("change password", "{'changePassword':{'adminPass':'contract-password'}}", "ACTIVE");
        act("console", "{'os-getConsoleOutput':{'length':3}}", "2.1");
    }

    private void lock() {
        act("lock", "{'lock':null}", "2.1");
        get("show a locked server", server, "2.73");
        act("reboot a locked server", "{'reboot':{'type':'HARD'}}", "2.1");
        ask("delete a locked server", "DELETE", server, "", "2.1");
        act("unlock", "{'unlock':null}", "2.1");
        act("lock for a reason", "{'lock':{'locked_reason':'x'}}", "2.73");
        get("show a server locked for a reason", server, "2.73");
        act("unlock again", "{'unlock':{}}", "2.1");
    }

    private void resize() {
        then("resize", "{'resize':{'flavorRef':'84'}}", "VERIFY_RESIZE");
        get("show a resized server", server, "2.1");
        act("resize a resized server", "{'resize':{'flavorRef':'42'}}", "2.1");
        act("depict a resized server", "{'createImage':{'name':'x'}}", "2.1");
        then("confirm", "{'confirmResize':null}", "ACTIVE");
        then("resize back", "{'resize':{'flavorRef':'42'}}", "VERIFY_RESIZE");
        then("revert", "{'revertResize':null}", "ACTIVE");
        get("show a reverted server", server, "2.1");
        then("rebuild", "{'rebuild':{'imageRef':'" + ground.imageId() + "','name':'" + NAME + "-b'}}", "ACTIVE");
    }

    private void images() {
        String body = "{'createImage':{'name':'" + NAME + "','metadata':{'a':'b'}}}";
        Answer taken = act("depict", body, "2.1");
        String location = taken.header("Location");
        String image = "/v2/images/" + location.substring(location.lastIndexOf('/') + 1);
        ground.await(server, "ACTIVE");
        side.await(
                member, "image", image, answer -> answer.at("/status").asText().equals("active"));
        side.ask("show an image of a server", member, "GET", "image", image);
        side.ask("delete an image of a server", member, "DELETE", "image", image);
        Answer later = act("depict at 2.45", "{'createImage':{'name':'" + NAME + "'}}", "2.45");
        ground.await(server, "ACTIVE");
        String second = "/v2/images/" + later.at("/image_id").asText();
        side.ask("delete a second image of a server", member, "DELETE", "image", second);
    }

    private void volumes() {
        String volumes = "/v3/" + ground.project() + "/volumes";
        Answer made = member.send("POST", side.root("volume") + volumes, "{'volume':{'size':1,'name':'" + NAME + "'}}");
        String id = made.at("/volume/id").asText();
        String volume = volumes + "/" + id;
        String all = server + "/os-volume_attachments";
        awaitVolume(volume, "available");
        ask("attach", "POST", all, "{'volumeAttachment':{'volumeId':'" + id + "'}}", "2.1");
        awaitVolume(volume, "in-use");
        for (String version : new String[] {"2.1", "2.70", "2.79", "2.89"}) {
            get("attachments at " + version, all, version);
            get("attachment at " + version, all + "/" + id, version);
        }
        get("show a server with a volume", server, "2.1");
        get("show a server with a volume at 2.3", server, "2.3");
        ask("attach again", "POST", all, "{'volumeAttachment':{'volumeId':'" + id + "'}}", "2.1");
        ask("attach nothing", "POST", all, "{'volumeAttachment':{}}", "2.1");
        ask("attach nope", "POST", all, "{'volumeAttachment':{'volumeId':'nope'}}", "2.1");
        ask("attach nobody's", "POST", all, "{'volumeAttachment':{'volumeId':'" + NOBODYS + "'}}", "2.1");
        get("attachment nope", all + "/" + NOBODYS, "2.1");
        ask("detach", "DELETE", all + "/" + id, "", "2.1");
        awaitVolume(volume, "available");
        ask("detach again", "DELETE", all + "/" + id, "", "2.1");
        get("attachments after all", all, "2.1");
        member.send("DELETE", side.root("volume") + volume);
        ground.awaitGone("volume", volume);
    }

    private void groups() {
        act("add its group", "{'addSecurityGroup':{'name':'default'}}", "2.1");
        act("remove its group", "{'removeSecurityGroup':{'name':'default'}}", "2.1");
        get("show a server without a group", server, "2.1");
        act("add a group", "{'addSecurityGroup':{'name':'default'}}", "2.1");
    }

    private void awaitVolume(String volume, String status) {
        side.await(
                member,
                "volume",
                volume,
                answer -> answer.at("/volume/status").asText().equals(status));
    }

    private void then(String label, String body, String status) {
        act(label, body, "2.1");
        ground.await(server, status);
    }

    private Answer act(String label, String body, String version) {
        return ask(label, "POST", server + "/action", body, version);
    }

    private void get(String label, String path, String version) {
        ask(label, "GET", path, "", version);
    }

    private Answer ask(String label, String method, String path, String body, String version) {
        return side.ask(label, member, method, "compute", path, body, Map.of(NOVA, version));
    }
}
