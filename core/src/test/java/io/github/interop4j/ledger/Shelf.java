package io.github.interop4j.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Pace;
import io.github.interop4j.referencecloud.ReferenceCloud;
import io.github.interop4j.session.Reference;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.RawServer;
import io.github.interop4j.wire.Sending;
import java.io.IOException;
import java.net.Socket;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A service on a real socket that keeps things of every awkward kind on shelves, beside a reference cloud's identity.
 *
 * <p>{@code POST /SHELF} makes things of a name, several with {@code min_count}; {@code PUT /SHELF/NAME} makes one by
 * its path. What it does with the next creation can be said.
 */
final class Shelf implements AutoCloseable, RawServer.Reaction {

    /** What to do with a creation, and how to answer. */
    enum Way {
        HONEST,
        ACTS_AND_HANGS_UP,
        HANGS_UP,
        ACTS_AND_SAYS_HALF,
        ACTS_AND_SAYS_503,
        SAYS_503,
        SAYS_500,
        REFUSES
    }

    /** How to answer who asks for all that is on a shelf; the first thing alone is told with a failure, or on a page. */
    enum Lists {
        HONEST,
        EMPTY,
        FAIL,
        HAVE_A_NEXT_PAGE,
        ARE_NO_JSON
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ReferenceCloud identity = ReferenceCloud.start();
    private final RawServer server = RawServer.that(this);
    private final Map<String, ObjectNode> things = new LinkedHashMap<>();
    private final AtomicReference<Way> way = new AtomicReference<>(Way.HONEST);
    private final List<String> refusingDeletions = new ArrayList<>();
    private final List<String> ignoringDeletions = new ArrayList<>();
    private Lists lists = Lists.HONEST;
    private int next;
    private Instant clock = Instant.now();
    private String[] date = {};

    /** Returns a cloud that has the shelves in its catalog, and waits for nothing longer than this. */
    Cloud cloud(Pace pace) {
        return Reference.cloud(identity, "reference").toBuilder()
                .pace(pace)
                .endpointOverride("shelf", server.at("/shelf/v1"))
                .build();
    }

    Cloud cloud() {
        return cloud(Sending.PACE);
    }

    ReferenceCloud identity() {
        return identity;
    }

    Shelf creations(Way next) {
        way.set(next);
        return this;
    }

    synchronized Shelf lists(Lists how) {
        lists = how;
        return this;
    }

    /** Refuses to delete this with 409, until it is told otherwise. */
    Shelf refusesToDelete(String path) {
        refusingDeletions.add(path);
        return this;
    }

    /** Accepts the deletion of this with 202, and lets it be. */
    Shelf ignoresDeletionOf(String path) {
        ignoringDeletions.add(path);
        return this;
    }

    Shelf heedsAllDeletions() {
        ignoringDeletions.clear();
        refusingDeletions.clear();
        return this;
    }

    /** Puts something there that nobody asked for. */
    synchronized String plant(String shelf, Map<String, String> fields) {
        String id = "planted-" + next++;
        ObjectNode thing = JSON.createObjectNode().put("id", id);
        fields.forEach(thing::put);
        things.put("/" + shelf + "/" + id, thing);
        return id;
    }

    /** Lets it be this time from now on, for what is made and for whoever asks. */
    synchronized Shelf at(Instant time) {
        clock = time;
        date = new String[] {"Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atZone(ZoneOffset.UTC))};
        return this;
    }

    private RawServer.Reaction json(int status, String body) {
        return RawServer.json(status, body, date);
    }

    synchronized List<String> paths() {
        return List.copyOf(things.keySet());
    }

    /** Returns requests other than log-ins so far: {@code DELETE /things/1}. */
    List<String> heard() {
        return server.lines().stream()
                .map(each -> each.replace("/shelf/v1", ""))
                .toList();
    }

    static Request request(String method, String path) {
        return Request.of("shelf", method, Request.Base.ENDPOINT, path);
    }

    @Override
    public void to(RawServer.Heard heard, Socket socket) throws IOException, InterruptedException {
        String method = heard.line().split(" ")[0];
        String target = heard.line().split(" ")[1].replace("/shelf/v1", "");
        String path = target.replaceFirst("[?].*", "");
        switch (method) {
            case "POST", "PUT" -> create(method, path, heard, socket);
            case "DELETE" -> delete(path).to(heard, socket);
            default -> show(path, target.replace(path, "")).to(heard, socket);
        }
    }

    private void create(String method, String path, RawServer.Heard heard, Socket socket)
            throws IOException, InterruptedException {
        Way now = way.getAndSet(Way.HONEST);
        if (now == Way.HANGS_UP) {
            RawServer.hangsUp().to(heard, socket);
        } else if (now == Way.SAYS_503 || now == Way.SAYS_500 || now == Way.REFUSES) {
            json(now == Way.REFUSES ? 400 : now == Way.SAYS_500 ? 500 : 503, "{}")
                    .to(heard, socket);
        } else {
            String answer = method.equals("PUT") ? put(path) : post(path, JSON.readTree(heard.body()));
            switch (now) {
                case ACTS_AND_HANGS_UP -> RawServer.hangsUp().to(heard, socket);
                case ACTS_AND_SAYS_503 -> json(503, "{}").to(heard, socket);
                case ACTS_AND_SAYS_HALF -> {
                    String whole = RawServer.answer(201, "application/json", answer);
                    RawServer.breaksOffAfter(whole.substring(0, whole.length() - answer.length() / 2))
                            .to(heard, socket);
                }
                default -> json(201, answer).to(heard, socket);
            }
        }
    }

    private synchronized String put(String path) {
        things.put(path, JSON.createObjectNode());
        return "{}";
    }

    private synchronized String post(String path, JsonNode wanted) {
        int count = wanted.path("min_count").asInt(1);
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode several = wanted.has("bulk") ? answer.putArray("things") : JSON.createArrayNode();
        for (int each = 1; each <= Math.max(count, wanted.path("bulk").asInt(1)); each++) {
            String id = Integer.toString(++next);
            ObjectNode thing = JSON.createObjectNode().put("id", id).put("created_at", clock.toString());
            if (wanted.has("name")) {
                thing.put("name", wanted.path("name").asText() + (count > 1 ? "-" + each : ""));
            }
            things.put(path + "/" + id, thing);
            several.add(thing);
            answer.set("thing", thing);
        }
        return answer.toString();
    }

    private synchronized RawServer.Reaction delete(String path) {
        if (!things.containsKey(path)) {
            return json(404, "{}");
        }
        if (refusingDeletions.contains(path)) {
            return json(409, "{}");
        }
        if (!ignoringDeletions.contains(path)) {
            things.remove(path);
        }
        return json(202, "{}");
    }

    private synchronized RawServer.Reaction show(String path, String query) {
        if (things.containsKey(path)) {
            return json(
                    200, JSON.createObjectNode().set("thing", things.get(path)).toString());
        }
        boolean isShelf = path.lastIndexOf('/') == 0 && !path.startsWith("/interop4j-");
        if (!isShelf) {
            return json(404, "{}");
        }
        if (lists == Lists.ARE_NO_JSON) {
            return json(200, "none");
        }
        ObjectNode list = JSON.createObjectNode();
        if (lists == Lists.HAVE_A_NEXT_PAGE) {
            list.putArray("things_links").addObject().put("rel", "next").put("href", "http://x/shelf/v1?marker=1");
        }
        ArrayNode all = list.putArray("things");
        things.forEach((each, thing) -> {
            boolean isMeant = query.isEmpty()
                    || query.equals("?name=" + thing.path("name").asText("none"));
            boolean isTold = switch (lists) {
                case EMPTY -> false;
                case FAIL, HAVE_A_NEXT_PAGE -> all.isEmpty();
                default -> true;
            };
            if (each.startsWith(path + "/") && isMeant && isTold) {
                all.add(thing);
            }
        });
        return json(lists == Lists.FAIL ? 500 : 200, list.toString());
    }

    @Override
    public void close() {
        server.close();
        identity.close();
    }
}
