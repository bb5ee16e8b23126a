package io.github.interop4j.referencecloud;

import java.util.Map;

/** Images, their files, tags and members: what both clouds are asked. */
final class ImageQuestions {

    private static final String IMAGES = "/v2/images";
    private static final String NOBODYS = "11111111-2222-3333-4444-555555555555";
    private static final String NAME = "contract-image";
    private static final Map<String, String> BYTES = Map.of("Content-Type", "application/octet-stream");
    private static final Map<String, String> PATCH =
            Map.of("Content-Type", "application/openstack-images-v2.1-json-patch");

    private final Side side;
    private final Client member;
    private final Client other;
    private final String image;

    private ImageQuestions(Side side) {
        this.side = side;
        member = side.as("member");
        other = side.as("other");
        String body = "{'name':'" + NAME + "','container_format':'bare','disk_format':'raw','visibility':'private',"
                + "'os_x':'1','tags':['b','a']}";
        image = IMAGES + "/"
                + ask("create an image", "POST", IMAGES, body).at("/id").asText();
    }

    static void ask(Side side) {
        ImageQuestions questions = new ImageQuestions(side);
        try {
            questions.versions();
            questions.file();
            questions.patches();
            questions.tags();
            questions.others();
            questions.members();
            questions.lists();
            questions.badImages();
            questions.states();
        } finally {
            questions.ask("delete an image", "DELETE", questions.image, "");
        }
        questions.ask("delete a deleted image", "DELETE", questions.image, "");
        questions.ask("show a deleted image", "GET", questions.image, "");
    }

    private void versions() {
        Client nobody = side.client();
        side.ask("image versions", nobody, "GET", "image", "/");
        side.ask("all image versions", nobody, "GET", "image", "/versions");
        side.ask("images without token", nobody, "GET", "image", IMAGES);
        side.ask("images with garbage", nobody.with("x"), "GET", "image", IMAGES);
        for (String accepted : new String[] {"application/json", "text/html", "*/*", "text/plain"}) {
            Map<String, String> headers = Map.of("Accept", accepted);
            side.ask("images without token, accepting " + accepted, nobody, "GET", "image", IMAGES, "", headers);
            side.ask("no image, accepting " + accepted, member, "GET", "image", IMAGES + "/nope", "", headers);
            side.ask("images, put, accepting " + accepted, member, "PUT", "image", IMAGES, "{}", headers);
        }
        ask("images with a slash", "GET", IMAGES + "/", "");
        ask("images, delete with a slash", "DELETE", IMAGES + "/", "");
        ask("image, post", "POST", image, "{}");
        ask("image, head", "HEAD", image, "");
        ask("images, options", "OPTIONS", IMAGES, "");
        ask("schema of members", "GET", "/v2/schemas/members", "");
        ask("schema of a member", "GET", "/v2/schemas/member", "");
    }

    private void file() {
        ask("show a queued image", "GET", image, "");
        ask("download nothing", "GET", image + "/file", "");
        side.ask("upload as text", member, "PUT", "image", image + "/file", "x", Map.of("Content-Type", "text/plain"));
        side.ask("upload", member, "PUT", "image", image + "/file", "hello", BYTES);
        ask("show an active image", "GET", image, "");
        ask("download", "GET", image + "/file", "");
        side.ask("upload again", member, "PUT", "image", image + "/file", "hello", BYTES);
        side.ask("upload to nobody's", member, "PUT", "image", IMAGES + "/" + NOBODYS + "/file", "x", BYTES);
        ask("download nobody's", "GET", IMAGES + "/" + NOBODYS + "/file", "");
        ask("show nobody's", "GET", IMAGES + "/nope", "");
    }

    private void patches() {
        for (String patch : new String[] {
            "[{'op':'replace','path':'/name','value':'contract-image-b'}]",
            "[{'op':'add','path':'/foo','value':'bar'}]",
            "[{'op':'remove','path':'/foo'}]",
            "[{'op':'remove','path':'/foo'}]".replace("foo", "nope"),
            "[{'op':'replace','path':'/nope','value':'x'}]",
            "[{'op':'replace','path':'/id','value':'x'}]",
            "[{'op':'replace','path':'/status','value':'x'}]",
            "[{'op':'replace','path':'/visibility','value':'public'}]",
            "[{'op':'replace','path':'/visibility','value':'x'}]",
            "[{'op':'replace','path':'/min_disk','value':3}]",
            "[{'op':'replace','path':'/min_disk','value':'x'}]",
            "[{'op':'replace','path':'/tags','value':['t1','t2']}]",
            "[{'op':'replace','path':'/disk_format','value':'qcow2'}]",
            "[{'op':'bogus','path':'/name','value':'x'}]",
            "{}",
            "[]",
            "garbage",
            "[{'op':'replace','path':'name','value':'x'}]",
            "[{'op':'remove','path':'/name'}]",
            "[{'op':'replace','path':'/name','value':5}]",
        }) {
            side.ask("patch " + patch, member, "PATCH", "image", image, patch, PATCH);
        }
        side.ask(
                "patch, older",
                member,
                "PATCH",
                "image",
                image,
                "[{'replace':'/name','value':'" + NAME + "'}]",
                Map.of("Content-Type", "application/openstack-images-v2.0-json-patch"));
        ask("patch as JSON", "PATCH", image, "[]");
        patch("protect", "[{'op':'replace','path':'/protected','value':true}]");
        ask("delete a protected image", "DELETE", image, "");
        patch("unprotect", "[{'op':'replace','path':'/protected','value':false}]");
    }

    private void patch(String label, String body) {
        side.ask(label, member, "PATCH", "image", image, body, PATCH);
    }

    private void tags() {
        ask("tag an image", "PUT", image + "/tags/t9", "");
        ask("tag an image again", "PUT", image + "/tags/t9", "");
        ask("show a tagged image", "GET", image, "");
        ask("untag an image", "DELETE", image + "/tags/t9", "");
        ask("untag an image again", "DELETE", image + "/tags/t9", "");
        ask("tag an image at length", "PUT", image + "/tags/" + "x".repeat(256), "");
        ask("tag nobody's", "PUT", IMAGES + "/nope/tags/x", "");
    }

    private void others() {
        side.ask("show another's image", other, "GET", "image", image);
        side.ask("delete another's image", other, "DELETE", "image", image);
        side.ask("patch another's image", other, "PATCH", "image", image, "[]", PATCH);
        String publicly = IMAGES + "/"
                + member.send("GET", side.root("image") + IMAGES + "?visibility=public&limit=1")
                        .at("/images/0/id")
                        .asText();
        side.ask(
                "patch a public image",
                member,
                "PATCH",
                "image",
                publicly,
                "[{'op':'add','path':'/x','value':'y'}]",
                PATCH);
        ask("delete a public image", "DELETE", publicly, "");
        ask("tag a public image", "PUT", publicly + "/tags/x", "");
        ask("members of a public image", "GET", publicly + "/members", "");
    }

    private void members() {
        String project = side.projectOf(other);
        String wanted = "{'member':'" + project + "'}";
        ask("share a private image", "POST", image + "/members", wanted);
        patch("let an image be shared", "[{'op':'replace','path':'/visibility','value':'shared'}]");
        ask("no members", "GET", image + "/members", "");
        ask("share", "POST", image + "/members", wanted);
        ask("share again", "POST", image + "/members", wanted);
        ask("share with nobody", "POST", image + "/members", "{}");
        ask("members", "GET", image + "/members", "");
        ask("member", "GET", image + "/members/" + project, "");
        ask("member nope", "GET", image + "/members/nope", "");
        String accepted = "{'status':'accepted'}";
        ask("accept as owner", "PUT", image + "/members/" + project, accepted);
        side.ask("accept", other, "PUT", "image", image + "/members/" + project, accepted);
        side.ask("accept wrongly", other, "PUT", "image", image + "/members/" + project, "{'status':'x'}");
        side.ask("show a shared image", other, "GET", "image", image);
        side.ask("delete a shared image", other, "DELETE", "image", image);
        side.ask("list a shared image", other, "GET", "image", IMAGES + "?name=" + NAME);
        ask("unshare", "DELETE", image + "/members/" + project, "");
        ask("unshare again", "DELETE", image + "/members/" + project, "");
    }

    private void lists() {
        for (String query : new String[] {
            "name=" + NAME,
            "name=" + NAME + "&limit=1",
            "name=" + NAME + "&status=active",
            "name=" + NAME + "&status=queued",
            "name=" + NAME + "&visibility=shared",
            "name=" + NAME + "&visibility=private",
            "name=" + NAME + "&container_format=bare",
            "name=" + NAME + "&disk_format=raw",
            "name=" + NAME + "&disk_format=in:qcow2,raw",
            "name=" + NAME + "&size_min=5&size_max=5",
            "name=" + NAME + "&size_min=6",
            "name=" + NAME + "&size=5",
            "name=" + NAME + "&min_disk=3",
            "name=" + NAME + "&tag=t1",
            "name=" + NAME + "&tag=nope",
            "name=" + NAME + "&os_x=1",
            "name=" + NAME + "&foo=bar",
            "name=" + NAME + "&protected=true",
            "name=" + NAME + "&os_hidden=true",
            "name=" + NAME + "&owner=x",
            "name=" + NAME + "&sort_key=name&sort_dir=asc",
            "name=" + NAME + "&sort=name:asc,created_at:desc",
            "name=" + NAME + "&created_at=gte:2020-01-01T00:00:00Z",
            "name=" + NAME + "&created_at=lt:2020-01-01T00:00:00Z",
            "limit=0",
            "limit=-1",
            "limit=x",
            "marker=nope",
            "visibility=x",
            "size_min=x",
            "sort_key=bogus",
            "sort_dir=x",
            "sort=bogus",
            "member_status=x",
        }) {
            ask("images, " + query, "GET", IMAGES + "?" + query, "");
        }
    }

    private void badImages() {
        for (String body : new String[] {
            "",
            "garbage",
            "{'name':'x','disk_format':'wrong'}",
            "{'name':'x','container_format':'wrong'}",
            "{'name':5}",
            "{'name':'" + "x".repeat(256) + "'}",
            "{'visibility':'public'}",
            "{'visibility':'x'}",
            "{'id':'nope'}",
            "{'size':5}",
            "{'status':'active'}",
            "{'checksum':'x'}",
            "{'min_disk':-1}",
            "{'min_ram':'x'}",
            "{'tags':['" + "x".repeat(256) + "']}",
            "{'foo':5}",
            "{'protected':'x'}",
            "{'owner':'" + NOBODYS + "'}",
        }) {
            String label = body.length() > 90 ? body.substring(0, 20) + "..." : body;
            ask("bad image " + label, "POST", IMAGES, body);
        }
        Answer bare = ask("an image of nothing", "POST", IMAGES, "{}");
        String path = IMAGES + "/" + bare.at("/id").asText();
        side.ask("upload without formats", member, "PUT", "image", path + "/file", "x", BYTES);
        ask("an image that is there", "POST", IMAGES, "{'id':'" + bare.at("/id").asText() + "'}");
        ask("delete an image of nothing", "DELETE", path, "");
    }

    private void states() {
        ask("deactivate", "POST", image + "/actions/deactivate", "");
        ask("show a deactivated image", "GET", image, "");
        ask("download a deactivated image", "GET", image + "/file", "");
        ask("reactivate", "POST", image + "/actions/reactivate", "");
    }

    private Answer ask(String label, String method, String path, String body) {
        return side.ask(label, member, method, "image", path, body);
    }
}
