package io.github.interop4j.referencecloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/**
 * What a server stands on, made for the questions about one and taken away after them; none of it is kept.
 *
 * @param project whose all of it is
 */
record Ground(Side side, Client member, String project, String networkId, String bareNetworkId, String imageId) {

    static Ground of(Side side, String name) {
        Client member = side.as("member");
        String network = make(side, member, "network", "/v2.0/networks", "{'network':{'name':'" + name + "'}}");
        String bare = make(side, member, "network", "/v2.0/networks", "{'network':{'name':'" + name + "-bare'}}");
        make(
                side,
                member,
                "network",
                "/v2.0/subnets",
                "{'subnet':{'network_id':'" + network + "','ip_version':4,'cidr':'10.77.0.0/24'}}");
        String image = make(
                side,
                member,
                "image",
                "/v2/images",
                "{'name':'" + name + "','container_format':'bare','disk_format':'raw','visibility':'private'}");
        member.send(
                "PUT",
                side.root("image") + "/v2/images/" + image + "/file",
                "no system",
                Map.of("Content-Type", "application/octet-stream"));
        return new Ground(side, member, side.projectOf(member), network, bare, image);
    }

    private static String make(Side side, Client member, String service, String path, String body) {
        Answer made = member.send("POST", side.root(service) + path, body);
        JsonNode whole = made.at("");
        String id = whole.has("id")
                ? whole.path("id").asText()
                : whole.elements().next().path("id").asText();
        if (id.isEmpty()) {
            throw new IllegalStateException(path + ": " + made.status() + " " + made.body());
        }
        return id;
    }

    /** A body that is good for a server. */
    String server(String name, String more) {
        return "{'server':{'name':'" + name + "','imageRef':'" + imageId + "','flavorRef':'42','networks':[{'uuid':'"
                + networkId + "'}]" + (more.isEmpty() ? "" : "," + more) + "}}";
    }

    /** Wait until a server is in a status, and nothing is being done to it. */
    void await(String server, String status) {
        side.await(
                member,
                "compute",
                server,
                answer -> answer.at("/server/status").asText().equals(status)
                        && answer.at("/server/OS-EXT-STS:task_state").isNull());
    }

    /** Wait until every server whose name begins so is ACTIVE, and nothing is being done to any. */
    void awaitAllActive(String prefix) {
        side.await(member, "compute", "/v2.1/servers/detail?name=" + prefix, answer -> {
            JsonNode servers = answer.at("/servers");
            long settled = StreamSupport.stream(servers.spliterator(), false)
                    .filter(each -> each.path("status").asText().equals("ACTIVE"))
                    .filter(each -> each.path("OS-EXT-STS:task_state").isNull())
                    .count();
            return settled > 0 && settled == servers.size();
        });
    }

    /** Wait until something is gone. */
    void awaitGone(String service, String path) {
        side.await(member, service, path, answer -> answer.status() == 404);
    }

    /** Remove every server whose name begins so, and all else. */
    void clear(String prefix) {
        String all = "/v2.1/servers";
        Set<String> ids = new TreeSet<>();
        for (JsonNode server : member.send("GET", side.root("compute") + all).at("/servers")) {
            if (server.path("name").asText().startsWith(prefix)) {
                ids.add(server.path("id").asText());
            }
        }
        ids.forEach(id -> member.send("DELETE", side.root("compute") + all + "/" + id));
        ids.forEach(id -> awaitGone("compute", all + "/" + id));
        member.send("DELETE", side.root("image") + "/v2/images/" + imageId);
        side.await(
                member,
                "network",
                "/v2.0/ports?network_id=" + networkId + "&device_owner=compute:nova",
                answer -> answer.at("/ports").isEmpty());
        member.send("DELETE", side.root("network") + "/v2.0/networks/" + networkId);
        member.send("DELETE", side.root("network") + "/v2.0/networks/" + bareNetworkId);
    }
}
