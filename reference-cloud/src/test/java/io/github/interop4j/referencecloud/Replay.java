package io.github.interop4j.referencecloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Ask a cloud for all that Tempest asks for: the fixtures of a class of tests, its tests, and what they made taken back
 * in reverse order. What was answered is in the shapes of its {@link Side}.
 */
final class Replay {

    private static final String PASSWORD = "secret";
    private static final Set<String> BUSY = Set.of(
            "build",
            "creating",
            "reserved",
            "attaching",
            "detaching",
            "uploading",
            "downloading",
            "deleting",
            "queued",
            "saving");
    private static final Set<String> SLOW_TO_GO = Set.of("server", "volume", "snapshot");
    private static final Set<Integer> IS_GONE = Set.of(200, 202, 204, 404, 501);
    private static final Set<String> GO_WITH_OTHERS = Set.of("token", "routerport", "rule");

    private final Side side;
    private final Duration patience;
    private final Duration pause;
    private final Map<String, Client> clients = new HashMap<>();
    private final Things landscape = new Things();
    private final SortedMap<String, String> unsent = new TreeMap<>();
    private final List<String> leftovers = new ArrayList<>();

    /** How something is taken back. */
    private record Undoing(String label, Client who, String method, String path, String body, boolean waits) {}

    /**
     * Look around on a cloud.
     *
     * @param patience how long something may take
     * @param pause between one look at it and the next
     */
    Replay(Side side, Duration patience, Duration pause) {
        this.side = side;
        this.patience = patience;
        this.pause = pause;
        for (String who : new String[] {"member", "other", "admin", "expendable"}) {
            clients.put(who, side.as(who));
        }
        clients.put("nobody", side.client());
        for (String who : new String[] {"member", "other", "admin"}) {
            String prefix = who.equals("member") ? "" : who + "-";
            Client client = as(who);
            Answer token = client.send(
                    "GET", side.root("identity") + "/v3/auth/tokens", "", Map.of("X-Subject-Token", client.token()));
            landscape.put(prefix + "project", token.at("/token/project/id").asText());
            landscape.put(prefix + "user", client.userId());
        }
        landscape.put("expendable-user", as("expendable").userId());
        landscape.put("expired-token", as("expendable").token());
        landscape.put("signed-below", URI.create(side.root("object-store")).getPath());
        landscape.put("secret", side.person("member").password());
        for (int i = 1; i <= 3; i++) {
            landscape.put("secret" + i, UUID.randomUUID().toString());
        }
        landscape.put("public-network", id("network", "/v2.0/networks?router:external=true", "/networks/0/id"));
        landscape.put("default-group", id("network", "/v2.0/security-groups?name=default", "/security_groups/0/id"));
        List<JsonNode> images =
                Elements.of(as("member").send("GET", side.root("image") + "/v2/images?visibility=public"));
        images.sort(
                Comparator.comparing((JsonNode image) -> image.path("min_disk").asInt())
                        .thenComparing(image -> image.path("name").asText()));
        landscape.put("image", images.get(0).path("id").asText()); // one that fits the smallest flavor
        boolean alsoFits = images.get(1).path("min_disk").asInt() <= 1;
        landscape.put("other-image", images.get(alsoFits ? 1 : 0).path("id").asText());
    }

    /** A reference cloud that is quick, and whose users have a password that a {@link Side} of it can be told. */
    static ReferenceCloud cloud() {
        ReferenceCloud.Builder builder = ReferenceCloud.builder().pace(Duration.ofMillis(1));
        for (String user : new String[] {"member", "other", "expendable", "reader", "admin"}) {
            builder.password(user, PASSWORD);
        }
        return builder.start();
    }

    /** Ask such a cloud. */
    static Replay on(ReferenceCloud cloud, Traffic traffic) {
        Replay replay = new Replay(Side.of(cloud, PASSWORD), Duration.ofSeconds(3), Duration.ofMillis(2));
        replay.run(traffic);
        return replay;
    }

    /** What was answered, by its label. */
    Map<String, Shape> answers() {
        return side.shapes();
    }

    /** What could not be asked, by its label, and the name of what it is about and was never made. */
    SortedMap<String, String> unsent() {
        return unsent;
    }

    /** What could not be taken back. */
    List<String> leftovers() {
        return leftovers;
    }

    /** The requests that were answered with another status than Tempest got, and with which. */
    static List<String> surprises(Traffic traffic, Map<String, Shape> answers) {
        List<String> surprises = new ArrayList<>();
        traffic.lines().forEach(line -> {
            Shape answer = answers.get(line.label());
            if (answer != null && answer.status() != line.status()) {
                surprises.add(answer.status() + " for " + line.status() + ": " + line.label());
            }
        });
        return surprises;
    }

    void run(Traffic traffic) {
        traffic.classes().forEach(this::run);
    }

    private void run(Traffic.TestClass tests) {
        Things ofClass = landscape.copy();
        Deque<Undoing> undoings = new ArrayDeque<>();
        send(tests.fixtures(), ofClass, undoings);
        for (Traffic.Test test : tests.tests()) {
            Deque<Undoing> ofTest = new ArrayDeque<>();
            send(test.lines(), ofClass.copy(), ofTest);
            undo(ofTest);
        }
        undo(undoings);
    }

    private void send(List<Traffic.Line> lines, Things things, Deque<Undoing> undoings) {
        for (Traffic.Line line : lines) {
            try {
                send(line, things, undoings);
            } catch (Things.NothingIsCalledSo unknown) {
                unsent.put(line.label(), unknown.getMessage());
            }
        }
    }

    private void send(Traffic.Line line, Things things, Deque<Undoing> undoings) {
        String path = side.root(line.service()) + things.fill(line.path());
        String body = things.fill(line.body());
        Map<String, String> headers = headers(line, things);
        Answer answer = until(line.until(), () -> side.answer(as(line.who()), line.method(), path, body, headers));
        boolean isOthersToo = line.who().equals("admin") && !line.path().contains("{") // an admin sees all projects
                || line.path().matches(".*/(images|networks)(/detail)?(\\?.*)?");
        side.keep(line.label(), isOthersToo ? things.withoutOthers(answer) : answer);
        side.shapes().computeIfPresent(line.label(), (label, shape) -> withoutNames(shape));
        things.show(line.path(), answer);
        things.put("shown", "", answer);
        if (answer.status() / 100 == 2) {
            for (int i = 0; i < line.makes().size(); i++) {
                String name = line.makes().get(i);
                String kind = name.replace("class-", "").replaceAll("[0-9]+$", "");
                String id = idOf(kind, i, line, answer, body);
                things.put(name, id, answer);
                if (!GO_WITH_OTHERS.contains(kind)) {
                    undoings.push(undoing(kind, id, line, path, body));
                }
            }
        }
    }

    /** Without keys that are names of networks, and without what whoever uploaded an image wrote on it. */
    private static Shape withoutNames(Shape shape) {
        SortedSet<String> places = shape.places().stream()
                .filter(place -> !place.contains("/owner_specified."))
                .map(place -> place.replaceFirst("/addresses/[^/:]+", "/addresses/*"))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Shape(shape.status(), shape.headers(), places);
    }

    private Map<String, String> headers(Traffic.Line line, Things things) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (line.service().equals("object-store") || line.path().endsWith("/file")) {
            headers.put("Content-Type", "application/octet-stream");
        }
        if (line.method().equals("PATCH")) {
            headers.put("Content-Type", "application/openstack-images-v2.0-json-patch");
        }
        if (!line.headers().isEmpty()) {
            JsonNode wanted = Side.parsed(things.fill(line.headers()));
            wanted.fieldNames()
                    .forEachRemaining(
                            name -> headers.put(name, wanted.path(name).asText()));
        }
        return headers;
    }

    private Answer until(Traffic.Until until, Supplier<Answer> question) {
        Predicate<Answer> isReady = switch (until) {
            case AT_ONCE -> answer -> true;
            case REST -> Replay::isAtRest;
            case ACTIVE ->
                answer -> isAtRest(answer)
                        && !answer.at("/server/status").asText().equals("VERIFY_RESIZE");
            case GONE -> answer -> answer.status() != 200;
        };
        long end = System.nanoTime() + patience.toNanos();
        Answer answer = question.get();
        while (!isReady.test(answer) && System.nanoTime() < end) {
            rest();
            answer = question.get();
        }
        return answer;
    }

    private static boolean isAtRest(Answer answer) {
        if (answer.status() != 200) {
            return true;
        }
        JsonNode whole = answer.at("");
        JsonNode thing = whole.has("status") ? whole : whole.elements().next();
        return !BUSY.contains(thing.path("status").asText().toLowerCase(Locale.ROOT))
                && !thing.path("OS-EXT-STS:task_state").isTextual();
    }

    private void rest() {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a thing is called by the cloud that made it. */
    private String idOf(String kind, int index, Traffic.Line line, Answer answer, String body) {
        if (line.makes().size() > 1 && kind.equals("server")) {
            String name = Side.parsed(body).at("/server/name").asText();
            String all = side.root("compute") + "/v2.1/servers?name=" + name;
            return as(line.who())
                    .send("GET", all)
                    .at("/servers/" + index + "/id")
                    .asText();
        }
        JsonNode whole = answer.at("");
        return switch (kind) {
            case "token" -> answer.header("X-Subject-Token");
            case "accepted" -> whole.at("/transfer/volume_id").asText();
            case "routerport" -> whole.path("port_id").asText();
            case "interface", "attach", "container", "object" -> line.path();
            case "keypair" -> whole.at("/keypair/name").asText();
            case "image" -> {
                String location = answer.header("Location");
                yield whole.has("id")
                        ? whole.path("id").asText()
                        : whole.has("os-volume_upload_image")
                                ? whole.at("/os-volume_upload_image/image_id").asText()
                                : location.substring(location.lastIndexOf('/') + 1);
            }
            default -> {
                JsonNode only = whole.elements().next();
                yield (only.isArray() ? only.path(index) : only).path("id").asText();
            }
        };
    }

    private Undoing undoing(String kind, String id, Traffic.Line line, String path, String body) {
        String label = line.label();
        Client who = as(line.who());
        String all = path.replaceAll("/$", "");
        String itself = path.replaceAll("\\?.*", "");
        return switch (kind) {
            case "interface" ->
                new Undoing(label, who, "PUT", path.replace("/add_router", "/remove_router"), body, false);
            case "attach" -> new Undoing(label, who, "POST", path, "{'os-detach': {}}", false);
            case "accepted" ->
                new Undoing(
                        label, who, "DELETE", path.replaceAll("/os-volume-transfer/.*", "/volumes/" + id), "", true);
            case "container", "object" -> new Undoing(label, who, "DELETE", itself, "", false);
            case "qos" -> new Undoing(label, who, "DELETE", all + "/" + id + "?force=True", "", false);
            case "image" -> new Undoing(label, who, "DELETE", side.root("image") + "/v2/images/" + id, "", false);
            default -> new Undoing(label, who, "DELETE", all + "/" + id, "", SLOW_TO_GO.contains(kind));
        };
    }

    /** Take all back; what is refused is tried again after the others, since it may be in use by one of them. */
    private void undo(Deque<Undoing> all) {
        long end = System.nanoTime() + patience.toNanos();
        Map<Undoing, Answer> refused = new LinkedHashMap<>();
        Collection<Undoing> rest = all;
        do {
            refused.clear();
            for (Undoing each : rest) {
                Answer answer = side.answer(each.who(), each.method(), each.path(), each.body(), Map.of());
                if (!IS_GONE.contains(answer.status()) || each.waits() && !seesGone(each)) {
                    refused.put(each, answer);
                }
            }
            rest = List.copyOf(refused.keySet());
            if (!rest.isEmpty()) {
                rest();
            }
        } while (!rest.isEmpty() && System.nanoTime() < end);
        refused.forEach((each, answer) -> leftovers.add(
                each.label() + ": " + each.method() + " " + each.path() + " " + answer.status() + " " + answer.body()));
    }

    private boolean seesGone(Undoing undoing) {
        return until(Traffic.Until.GONE, () -> side.answer(undoing.who(), "GET", undoing.path(), "", Map.of()))
                        .status()
                != 200;
    }

    private Client as(String who) {
        Client client = clients.get(who);
        if (client == null) {
            throw new IllegalArgumentException("nobody stands for " + who);
        }
        return client;
    }

    private String id(String service, String path, String pointer) {
        return as("member").send("GET", side.root(service) + path).at(pointer).asText();
    }
}
