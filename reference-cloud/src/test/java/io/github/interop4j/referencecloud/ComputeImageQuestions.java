package io.github.interop4j.referencecloud;

import java.util.Map;

/** Images in Nova's words: what both clouds are asked. */
final class ComputeImageQuestions {

    private static final String NOVA = "X-OpenStack-Nova-API-Version";
    private static final String SERVERS = "/v2.1/servers";
    private static final String ALL = "/v2.1/images";
    private static final String NAME = "contract-picture";

    private final Side side;
    private final Client member;
    private final String server;
    private final String image;

    private ComputeImageQuestions(Side side, Ground ground) {
        this.side = side;
        member = ground.member();
        Answer created = member.send("POST", side.root("compute") + SERVERS, ground.server(NAME, ""));
        server = SERVERS + "/" + created.at("/server/id").asText();
        ground.await(server, "ACTIVE");
        Answer taken = member.send(
                "POST", side.root("compute") + server + "/action", "{'createImage':{'name':'" + NAME + "'}}");
        String location = taken.header("Location");
        image = location.substring(location.lastIndexOf('/') + 1);
        side.await(
                member,
                "image",
                "/v2/images/" + image,
                answer -> answer.at("/status").asText().equals("active"));
    }

    static void ask(Side side) {
        Ground ground = Ground.of(side, NAME);
        try {
            ComputeImageQuestions questions = new ComputeImageQuestions(side, ground);
            questions.lists();
            questions.one();
        } finally {
            ground.clear(NAME);
        }
    }

    private void lists() {
        String own = "name=" + NAME + "&type=snapshot";
        String serverId = server.substring(SERVERS.length() + 1);
        for (String query : new String[] {
            own,
            own + "&status=ACTIVE",
            own + "&status=SAVING",
            own + "&server=" + serverId,
            own + "&server=http://somewhere" + server,
            own + "&changes-since=2011-01-01T12:34:00Z",
            own + "&changes-since=2051-01-01T12:34:00Z",
            "limit=1&" + own,
            "limit=-1",
            "limit=x",
            "marker=nope",
        }) {
            String label = query.replace(serverId, "own");
            get("Nova's images, " + label, ALL + "?" + query, "2.1");
            get("Nova's images in detail, " + label, ALL + "/detail?" + query, "2.1");
        }
        get("Nova's images too late", ALL, "2.36");
    }

    private void one() {
        String path = ALL + "/" + image;
        get("Nova's image", path, "2.1");
        get("Nova's image nope", ALL + "/nope", "2.1");
        get("Nova's image too late", path, "2.36");
        side.ask("Nova's image of another", side.as("other"), "GET", "compute", path);
        side.ask("delete Nova's image of another", side.as("other"), "DELETE", "compute", path);
        side.ask("delete Nova's image", member, "DELETE", "compute", path);
        side.ask("delete Nova's image again", member, "DELETE", "compute", path);
        get("Nova's image that is gone", path, "2.1");
        side.ask("image that Nova deleted", member, "GET", "image", "/v2/images/" + image);
    }

    private void get(String label, String path, String version) {
        side.ask(label, member, "GET", "compute", path, "", Map.of(NOVA, version));
    }
}
