package io.github.interop4j.referencecloud;

import java.util.Map;

/** Volumes, snapshots, metadata, types, limits and quotas: what both clouds are asked. */
final class VolumeQuestions {

    private static final String NOBODYS = "00000000-0000-0000-0000-000000000000";
    private static final String VERSION = "OpenStack-API-Version";

    private final Side side;
    private final Client member;
    private final Client other;
    private final String project;
    private final String root;

    private VolumeQuestions(Side side) {
        this.side = side;
        member = side.as("member");
        other = side.as("other");
        project = side.projectOf(member);
        root = "/v3/" + project;
    }

    static void ask(Side side) {
        VolumeQuestions questions = new VolumeQuestions(side);
        questions.versions();
        questions.settings();
        questions.badVolumes();
        questions.volumes();
    }

    private void versions() {
        Client nobody = side.client();
        side.ask("volume versions", nobody, "GET", "volume", "/");
        side.ask("volume v3", member, "GET", "volume", "/v3/");
        side.ask("volume v3 without token", nobody, "GET", "volume", "/v3/");
        for (String version : new String[] {
            "volume 3.0",
            "volume 3.27",
            "volume 3.70",
            "volume 3.71",
            "volume 2.0",
            "volume latest",
            "volume x",
            "compute 2.1"
        }) {
            side.ask("volumes at " + version, member, "GET", "volume", root + "/volumes", "", Map.of(VERSION, version));
        }
        side.ask("volumes without token", nobody, "GET", "volume", root + "/volumes");
        side.ask("volumes with garbage", nobody.with("x"), "GET", "volume", root + "/volumes");
        side.ask("volumes of another project", other, "GET", "volume", root + "/volumes");
        side.ask("volumes as reader", side.as("reader"), "GET", "volume", root + "/volumes");
        side.ask("volumes with a slash", member, "GET", "volume", root + "/volumes/");
        side.ask("volumes, put", member, "PUT", "volume", root + "/volumes", "{}");
        side.ask("volumes, head", member, "HEAD", "volume", root + "/volumes");
        side.ask("volumes, delete with a slash", member, "DELETE", "volume", root + "/volumes/");
    }

    private void settings() {
        for (String path : new String[] {
            "/types",
            "/types/default",
            "/types/nope",
            "/types/detail",
            "/limits",
            "/os-availability-zone",
            "/extensions",
            "/snapshots",
            "/snapshots/detail",
            "/snapshots/nope",
            "/volumes/nope"
        }) {
            side.ask("volume " + path, member, "GET", "volume", root + path);
        }
        side.ask("volume limits of another", other, "GET", "volume", root + "/limits");
        side.ask("volume quota of another", member, "GET", "volume", root + "/os-quota-sets/" + side.projectOf(other));
        Answer quota = member.send("GET", side.root("volume") + root + "/os-quota-sets/" + project);
        if (!quota.at("/quota_set/id").asText().equals(project)) {
            throw new IllegalStateException("no quota set of volumes: " + quota.body());
        }
    }

    private void badVolumes() {
        String[][] bodies = {
            {"no JSON", "garbage"},
            {"no volume", "{}"},
            {"no size", "{'volume':{}}"},
            {"null", "{'volume':{'size':null}}"},
            {"zero", "{'volume':{'size':0}}"},
            {"a negative size", "{'volume':{'size':'-1'}}"},
            {"no number", "{'volume':{'size':'#$%'}}"},
            {"an empty size", "{'volume':{'size':''}}"},
            {"no type", "{'volume':{'size':1,'volume_type':'nope'}}"},
            {"nobody's type", "{'volume':{'size':1,'volume_type':'" + NOBODYS + "'}}"},
            {"a snapshot that is no id", "{'volume':{'size':1,'snapshot_id':'nope'}}"},
            {"no snapshot", "{'volume':{'size':1,'snapshot_id':'" + NOBODYS + "'}}"},
            {"no source", "{'volume':{'size':1,'source_volid':'" + NOBODYS + "'}}"},
            {"no image", "{'volume':{'size':1,'imageRef':'" + NOBODYS + "'}}"},
            {"no zone", "{'volume':{'size':1,'availability_zone':'nope'}}"},
            {"too much", "{'volume':{'size':100000}}"},
            {"a long name", "{'volume':{'size':1,'name':'" + "x".repeat(256) + "'}}"},
            {"a number as name", "{'volume':{'size':1,'name':5}}"},
            {"a number as metadata", "{'volume':{'size':1,'metadata':{'a':5}}}"},
        };
        for (String[] body : bodies) {
            side.ask("bad volume: " + body[0], member, "POST", "volume", root + "/volumes", body[1]);
        }
    }

    private void volumes() {
        String all = root + "/volumes";
        String id = side.ask(
                        "create a volume",
                        member,
                        "POST",
                        "volume",
                        all,
                        "{'volume':{'size':1,'name':'contract-v','metadata':{'a':'b'}}}")
                .at("/volume/id")
                .asText();
        String one = all + "/" + id;
        awaitStatus(one, "/volume/status", "available");
        side.ask("show a volume", member, "GET", "volume", one);
        side.ask("show a volume as another", other, "GET", "volume", one);
        side.ask(
                "show a volume as admin",
                side.as("admin"),
                "GET",
                "volume",
                one.replace(project, side.projectOf(side.as("admin"))));
        for (String query : new String[] {
            "",
            "?limit=1",
            "?limit=0",
            "?limit=-1",
            "?limit=x",
            "?marker=nope",
            "?name=contract-v",
            "?name=nope",
            "?status=available",
            "?status=nope",
            "?metadata=%7B%22a%22:%22b%22%7D",
            "?availability_zone=nova",
            "?nope=1",
            "?sort=name:asc",
            "?sort_key=nope",
            "?offset=1",
            "?limit=1&sort_key=created_at&sort_dir=asc"
        }) {
            side.ask("volumes" + query, member, "GET", "volume", all + query);
            side.ask("volumes in detail" + query, member, "GET", "volume", all + "/detail" + query);
        }
        side.ask("volumes after the last", member, "GET", "volume", all + "?limit=1&marker=" + id);
        side.ask(
                "count volumes", member, "GET", "volume", all + "?with_count=True", "", Map.of(VERSION, "volume 3.45"));
        side.ask("update a volume", member, "PUT", "volume", one, "{'volume':{'name':'contract-w','description':'d'}}");
        side.ask("update nothing of a volume", member, "PUT", "volume", one, "{'volume':{}}");
        side.ask("update no volume", member, "PUT", "volume", all + "/nope", "{'volume':{'name':'x'}}");
        side.ask("update a volume with more", member, "PUT", "volume", one, "{'volume':{'nope':1}}");
        side.ask("update a volume without", member, "PUT", "volume", one, "{}");
        metadata(one);
        actions(one);
        transfers(id);
        snapshots(id, one);
        side.ask("delete no volume", member, "DELETE", "volume", all + "/nope");
        side.ask("delete a volume as another", other, "DELETE", "volume", one);
        side.ask("delete a volume", member, "DELETE", "volume", one);
        side.await(member, "volume", one, answer -> answer.status() == 404);
        side.ask("show a deleted volume", member, "GET", "volume", one);
        side.ask("delete a deleted volume", member, "DELETE", "volume", one);
    }

    private void metadata(String owner) {
        String all = owner + "/metadata";
        side.ask("add metadata", member, "POST", "volume", all, "{'metadata':{'k':'v'}}");
        side.ask("list metadata", member, "GET", "volume", all);
        side.ask("replace metadata", member, "PUT", "volume", all, "{'metadata':{'k':'v2','z':'1'}}");
        side.ask("show metadata", member, "GET", "volume", all + "/k");
        side.ask("set metadata", member, "PUT", "volume", all + "/k", "{'meta':{'k':'v3'}}");
        side.ask("set other metadata", member, "PUT", "volume", all + "/k", "{'meta':{'x':'v3'}}");
        side.ask("show no metadata", member, "GET", "volume", all + "/nope");
        side.ask("delete metadata", member, "DELETE", "volume", all + "/k");
        side.ask("delete deleted metadata", member, "DELETE", "volume", all + "/k");
        side.ask("add no metadata", member, "POST", "volume", all, "{}");
        side.ask("add a number as metadata", member, "POST", "volume", all, "{'metadata':{'k':5}}");
        side.ask("metadata of no volume", member, "GET", "volume", root + "/volumes/nope/metadata");
    }

    private void actions(String one) {
        String act = one + "/action";
        side.ask("extend a volume", member, "POST", "volume", act, "{'os-extend':{'new_size':2}}");
        awaitStatus(one, "/volume/status", "available");
        for (String action : new String[] {
            "{'os-extend':{'new_size':1}}",
            "{'os-extend':{'new_size':'x'}}",
            "{'os-extend':{}}",
            "{'os-extend':{'new_size':100000}}",
            "{'nope':{}}",
            "{}",
            "{'os-set_bootable':{'bootable':true}}",
            "{'os-set_bootable':{'bootable':false}}",
            "{'os-update_readonly_flag':{'readonly':true}}",
            "{'os-update_readonly_flag':{'readonly':false}}",
            "{'os-reserve':{}}"
        }) {
            side.ask("action " + action, member, "POST", "volume", act, action);
        }
        side.ask("reserve a reserved volume", member, "POST", "volume", act, "{'os-reserve':{}}");
        side.ask("delete a reserved volume", member, "DELETE", "volume", one);
        side.ask("unreserve a volume", member, "POST", "volume", act, "{'os-unreserve':{}}");
        String attach =
                "{'os-attach':{'instance_uuid':'6feccb46-71f5-43f2-be57-ff826a6ed90b','mountpoint':'/dev/vdb'}}";
        side.ask("attach a volume", member, "POST", "volume", act, attach);
        side.ask("show a volume in use", member, "GET", "volume", one);
        side.ask("delete a volume in use", member, "DELETE", "volume", one);
        side.ask("extend a volume in use", member, "POST", "volume", act, "{'os-extend':{'new_size':3}}");
        side.ask("begin to detach a volume", member, "POST", "volume", act, "{'os-begin_detaching':{}}");
        side.ask("do not detach a volume", member, "POST", "volume", act, "{'os-roll_detaching':{}}");
        side.ask("detach a volume", member, "POST", "volume", act, "{'os-detach':{}}");
        awaitStatus(one, "/volume/status", "available");
        side.ask(
                "extend no volume",
                member,
                "POST",
                "volume",
                root + "/volumes/nope/action",
                "{'os-extend':{'new_size':2}}");
    }

    /** Nobody accepts, since nobody would delete what was accepted. */
    private void transfers(String volume) {
        String all = root + "/os-volume-transfer";
        side.ask("transfers of none", member, "GET", "volume", all);
        for (String wrong : new String[] {
            "{'transfer':{'volume_id':'nope'}}", "{'transfer':{'volume_id':'" + NOBODYS + "'}}", "{'transfer':{}}", "{}"
        }) {
            side.ask("bad transfer: " + wrong, member, "POST", "volume", all, wrong);
        }
        String id = side.ask(
                        "offer a volume",
                        member,
                        "POST",
                        "volume",
                        all,
                        "{'transfer':{'volume_id':'" + volume + "','name':'contract-o'}}")
                .at("/transfer/id")
                .asText();
        String one = all + "/" + id;
        side.ask(
                "offer an offered volume",
                member,
                "POST",
                "volume",
                all,
                "{'transfer':{'volume_id':'" + volume + "'}}");
        side.ask("transfers", member, "GET", "volume", all);
        side.ask("transfers in detail", member, "GET", "volume", all + "/detail");
        side.ask("show a transfer", member, "GET", "volume", one);
        side.ask("show no transfer", member, "GET", "volume", all + "/" + NOBODYS);
        side.ask("accept by a wrong key", member, "POST", "volume", one + "/accept", "{'accept':{'auth_key':'x'}}");
        side.ask("accept without a key", member, "POST", "volume", one + "/accept", "{'accept':{}}");
        side.ask(
                "accept nothing",
                member,
                "POST",
                "volume",
                all + "/" + NOBODYS + "/accept",
                "{'accept':{'auth_key':'x'}}");
        side.ask("delete an offered volume", member, "DELETE", "volume", root + "/volumes/" + volume);
        side.ask("take an offer back", member, "DELETE", "volume", one);
        side.ask("take an offer back again", member, "DELETE", "volume", one);
        awaitStatus(root + "/volumes/" + volume, "/volume/status", "available");
    }

    private void snapshots(String volume, String volumePath) {
        String all = root + "/snapshots";
        String id = side.ask(
                        "create a snapshot",
                        member,
                        "POST",
                        "volume",
                        all,
                        "{'snapshot':{'volume_id':'" + volume + "','name':'contract-s','metadata':{'a':'b'}}}")
                .at("/snapshot/id")
                .asText();
        String one = all + "/" + id;
        awaitStatus(one, "/snapshot/status", "available");
        for (String wrong : new String[] {
            "{'snapshot':{'volume_id':'nope'}}", "{'snapshot':{}}", "{'snapshot':{'volume_id':null}}", "{}"
        }) {
            side.ask("bad snapshot: " + wrong, member, "POST", "volume", all, wrong);
        }
        side.ask("show a snapshot", member, "GET", "volume", one);
        side.ask("show a snapshot as another", other, "GET", "volume", one);
        for (String query : new String[] {
            "", "?limit=1", "?name=contract-s", "?name=nope", "?status=available", "?volume_id=" + volume
        }) {
            String label = query.replace(volume, "ID");
            side.ask("snapshots" + label, member, "GET", "volume", all + query);
            side.ask("snapshots in detail" + label, member, "GET", "volume", all + "/detail" + query);
        }
        side.ask(
                "update a snapshot",
                member,
                "PUT",
                "volume",
                one,
                "{'snapshot':{'name':'contract-t','description':'x'}}");
        side.ask("add metadata to a snapshot", member, "POST", "volume", one + "/metadata", "{'metadata':{'x':'y'}}");
        side.ask("metadata of a snapshot", member, "GET", "volume", one + "/metadata");
        side.ask("delete a volume with snapshots", member, "DELETE", "volume", volumePath);
        side.ask(
                "a volume smaller than its snapshot",
                member,
                "POST",
                "volume",
                root + "/volumes",
                "{'volume':{'size':1,'snapshot_id':'" + id + "'}}");
        side.ask("delete a snapshot", member, "DELETE", "volume", one);
        side.await(member, "volume", one, answer -> answer.status() == 404);
        side.ask("show a deleted snapshot", member, "GET", "volume", one);
    }

    private void awaitStatus(String path, String pointer, String status) {
        side.await(member, "volume", path, answer -> answer.at(pointer).asText().equals(status));
    }
}
