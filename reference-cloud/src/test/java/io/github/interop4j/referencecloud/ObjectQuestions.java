package io.github.interop4j.referencecloud;

import java.util.HashMap;
import java.util.Map;

/**
 * Accounts, containers and objects: what both clouds are asked.
 *
 * <p>Not the heads of accounts and containers that exist: a real Swift sends them with {@code Transfer-Encoding: chunked}
 * and status 204, and the JDK's client refuses to read that.
 */
final class ObjectQuestions {

    private static final String STORE = "object-store";
    private static final String TEXT = "text/plain";

    private final Side side;
    private final Client member;
    private final Client other;
    private final Client nobody;
    private final String account;
    private final String container;

    private ObjectQuestions(Side side) {
        this.side = side;
        member = side.as("member");
        other = side.as("other");
        nobody = side.client();
        account = "/v1/AUTH_" + side.projectOf(member);
        container = account + "/contract-c";
    }

    static void ask(Side side) {
        ObjectQuestions questions = new ObjectQuestions(side);
        questions.accounts();
        questions.containers();
        questions.listings();
        questions.objects();
        questions.copies();
        questions.end();
    }

    private void accounts() {
        side.ask("no page", nobody, "GET", STORE, "/");
        side.ask("health", nobody, "GET", STORE, "/healthcheck");
        side.ask("bad URL", member, "GET", STORE, "/v1");
        for (String query : new String[] {"", "?format=json", "?format=xml", "?limit=1", "?limit=100000"}) {
            side.ask("empty account" + query, member, "GET", STORE, account + query);
        }
        side.ask(
                "empty account, accepting JSON",
                member,
                "GET",
                STORE,
                account,
                "",
                Map.of("Accept", "application/json"));
        side.ask("account without token", nobody, "GET", STORE, account);
        side.ask("account with garbage", nobody.with("x"), "GET", STORE, account);
        side.ask("account of another", other, "GET", STORE, account);
        side.ask("account as reader", side.as("reader"), "GET", STORE, account);
        side.ask("write on an account", member, "POST", STORE, account, "", Map.of("X-Account-Meta-Foo", "bar"));
        side.ask("account that is written on", member, "GET", STORE, account + "?format=json");
        side.ask("wipe an account", member, "POST", STORE, account, "", Map.of("X-Remove-Account-Meta-Foo", "x"));
        side.ask("create an account", member, "PUT", STORE, account);
        side.ask("delete an account", member, "DELETE", STORE, account);
        side.ask("patch an account", member, "PATCH", STORE, account);
    }

    private void containers() {
        side.ask("create a container", member, "PUT", STORE, container);
        side.ask(
                "create a container again", member, "PUT", STORE, container, "", Map.of("X-Container-Meta-Foo", "bar"));
        side.ask("empty container", member, "GET", STORE, container);
        side.ask("empty container as JSON", member, "GET", STORE, container + "?format=json");
        side.ask("write on a container", member, "POST", STORE, container, "", Map.of("X-Container-Meta-Two", "2"));
        side.ask("wipe a container", member, "POST", STORE, container, "", Map.of("X-Remove-Container-Meta-Foo", "x"));
        side.ask("container that is wiped", member, "GET", STORE, container);
        for (String query : new String[] {"", "?format=json", "?format=xml", "?prefix=x", "?marker=contract-c"}) {
            side.ask("account" + query, member, "GET", STORE, account + query);
        }
        for (String method : new String[] {"GET", "HEAD", "POST", "DELETE"}) {
            side.ask("no container, " + method, member, method, STORE, account + "/nope");
            side.ask("container as another, " + method, other, method, STORE, container);
        }
        side.ask("container as nobody", nobody, "GET", STORE, container);
        side.ask("create a container as another", other, "PUT", STORE, account + "/x");
        side.ask("create a container as reader", side.as("reader"), "PUT", STORE, account + "/x");
        side.ask("a long name", member, "PUT", STORE, account + "/" + "x".repeat(257));
        side.ask("a slash in a name", member, "PUT", STORE, account + "/a%2Fb");
        side.ask("patch a container", member, "PATCH", STORE, container);
        side.ask("container, options", member, "OPTIONS", STORE, container);
    }

    private void listings() {
        for (String name : new String[] {"a", "b", "d/1", "d/2", "e", "sp%20ace"}) {
            put("put " + name, container + "/" + name, "hello", Map.of("X-Object-Meta-Color", "red"));
        }
        for (String query : new String[] {
            "",
            "?format=json",
            "?format=xml",
            "?limit=2",
            "?marker=b",
            "?prefix=d/",
            "?delimiter=/",
            "?prefix=d/&delimiter=/",
            "?end_marker=c",
            "?limit=2&marker=b",
            "?reverse=true",
            "?path=d",
            "?limit=x",
            "?limit=100000",
            "?format=json&delimiter=/",
            "?marker=zzz",
            "?limit=0",
            "?format=json&limit=1"
        }) {
            side.ask("container" + query, member, "GET", STORE, container + query);
        }
        side.ask("account with objects", member, "GET", STORE, account + "?format=json");
        side.ask("delete a full container", member, "DELETE", STORE, container);
    }

    private void objects() {
        String one = container + "/b";
        String etag = "5d41402abc4b2a76b9719d911017c592";
        side.ask("object", member, "GET", STORE, one);
        side.ask("object, head", member, "HEAD", STORE, one);
        side.ask("object as another", other, "GET", STORE, one);
        side.ask("object as nobody", nobody, "GET", STORE, one);
        side.ask("object as reader", side.as("reader"), "GET", STORE, one);
        side.ask("write on an object", member, "POST", STORE, one, "", Map.of("X-Object-Meta-Size", "big"));
        side.ask("object that is written on", member, "HEAD", STORE, one);
        String[][] conditions = {
            {"Range", "bytes=1-2"},
            {"Range", "bytes=-2"},
            {"Range", "bytes=3-"},
            {"Range", "bytes=10-20"},
            {"If-None-Match", etag},
            {"If-None-Match", "x"},
            {"If-Match", etag},
            {"If-Match", "x"},
            {"If-Modified-Since", "Fri, 01 Jan 2038 00:00:00 GMT"},
            {"If-Modified-Since", "Fri, 01 Jan 2010 00:00:00 GMT"},
            {"If-Unmodified-Since", "Fri, 01 Jan 2010 00:00:00 GMT"},
            {"If-Unmodified-Since", "Fri, 01 Jan 2038 00:00:00 GMT"},
        };
        for (String[] condition : conditions) {
            String label = "object, " + condition[0] + " " + condition[1];
            side.ask(label, member, "GET", STORE, one, "", Map.of(condition[0], condition[1]));
        }
        put("a new object", container + "/n", "x", Map.of("If-None-Match", "*"));
        put("a new object that is there", container + "/n", "x", Map.of("If-None-Match", "*"));
        put("a damaged object", container + "/n", "x", Map.of("ETag", "nope"));
        put("an object that expires", container + "/x", "x", Map.of("X-Delete-After", "1000"));
        side.ask("object that expires", member, "HEAD", STORE, container + "/x");
        put("an object in no container", account + "/nope/x", "x", Map.of());
        side.ask("put as another", other, "PUT", STORE, container + "/z", "x");
        for (String method : new String[] {"GET", "HEAD", "POST", "DELETE"}) {
            side.ask("no object, " + method, member, method, STORE, container + "/nope");
        }
        side.ask("patch an object", member, "PATCH", STORE, one);
    }

    private void copies() {
        String one = container + "/b";
        side.ask("copy", member, "COPY", STORE, one, "", Map.of("Destination", "contract-c/copy"));
        side.ask("the copy", member, "HEAD", STORE, container + "/copy");
        side.ask(
                "copy by putting",
                member,
                "PUT",
                STORE,
                container + "/copy2",
                "",
                Map.of("X-Copy-From", "contract-c/b"));
        side.ask("copy to nowhere", member, "COPY", STORE, one);
        side.ask("copy into no container", member, "COPY", STORE, one, "", Map.of("Destination", "nope/copy"));
        side.ask(
                "copy nothing",
                member,
                "COPY",
                STORE,
                container + "/nope",
                "",
                Map.of("Destination", "contract-c/copy"));
        side.ask(
                "copy with other metadata",
                member,
                "COPY",
                STORE,
                one,
                "",
                Map.of("Destination", "contract-c/copy3", "X-Object-Meta-New", "n", "X-Fresh-Metadata", "true"));
        side.ask("the copy with other metadata", member, "HEAD", STORE, container + "/copy3");
    }

    private void end() {
        side.ask("delete an object", member, "DELETE", STORE, container + "/a");
        side.ask("delete a deleted object", member, "DELETE", STORE, container + "/a");
        member.send("GET", side.root(STORE) + container + "?format=json")
                .at("")
                .forEach(object -> member.send(
                        "DELETE",
                        side.root(STORE) + container + "/"
                                + object.path("name").asText().replace(" ", "%20")));
        side.ask("delete a container", member, "DELETE", STORE, container);
        side.ask("show a deleted container", member, "GET", STORE, container);
    }

    private void put(String label, String path, String body, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", TEXT);
        side.ask(label, member, "PUT", STORE, path, body, all);
    }
}
