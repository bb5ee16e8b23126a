package io.github.interop4j.referencecloud.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.identity.Caller;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Simulate {@code /v2.1/os-keypairs}. */
final class SimulatedKeypairs {

    private static final String ALL = "/v2.1/os-keypairs";
    private static final String ONE = ALL + "/{keypair_name}";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'.000000'");

    private final Conditions conditions;
    private final Clock clock;

    SimulatedKeypairs(Conditions conditions) {
        this.conditions = conditions;
        clock = conditions.clock();
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", ALL, this::list),
                Route.of("POST", ALL, this::create),
                Route.of("GET", ONE, this::show),
                Route.of("DELETE", ONE, this::delete));
    }

    private Reply list(Request request, World world) {
        Microversion version = Microversion.of(request);
        String userId = userOf(request, world, "index", Set.of("user_id", "limit", "marker"));
        List<Keypair> all = world.all(Keypair.class, keypair -> keypair.userId().equals(userId)).stream()
                .sorted(Comparator.comparing(Keypair::name))
                .toList();
        List<Keypair> page = version.isAtLeast(35) ? page(all, request.query()) : all;
        ObjectNode body = Json.object(
                "keypairs",
                Json.array(page.stream()
                        .map(keypair -> Json.object("keypair", brief(keypair, version)))
                        .toList()));
        boolean isFull = request.query().containsKey("limit") && !page.isEmpty();
        if (version.isAtLeast(35) && isFull) {
            String next = request.baseUrl() + request.path() + "?limit=" + page.size() + "&marker="
                    + page.get(page.size() - 1).name();
            body.set("keypairs_links", Json.array(List.of(Json.object("rel", "next", "href", next))));
        }
        return Reply.json(200, body);
    }

    private static List<Keypair> page(List<Keypair> all, Map<String, String> query) {
        int from = 0;
        if (query.containsKey("marker")) {
            String marker = String.valueOf(query.get("marker"));
            from = 1 + all.stream().map(Keypair::name).toList().indexOf(marker);
            if (from == 0) {
                throw new Refusal(400, "Marker " + marker + " could not be found.");
            }
        }
        String limit = query.getOrDefault("limit", "1000");
        if (!limit.matches("[0-9]+")) {
            throw new Refusal(
                    400,
                    "Invalid input for query parameters limit. Value: " + limit + ". '" + limit
                            + "' does not match '^[0-9]*$'");
        }
        return all.stream().skip(from).limit(Long.parseLong(limit)).toList();
    }

    private Reply create(Request request, World world) {
        Microversion version = Microversion.of(request);
        JsonNode wanted = WantedKeypair.of(request, version);
        Caller caller = Caller.known(request, world, clock);
        String userId = wanted.path("user_id").asText(caller.userId());
        allow(caller, userId, "create");
        String name = wanted.get("name").asText();
        String type = wanted.path("type").asText("ssh");
        boolean isImported = wanted.has("public_key");
        KeyMaterial material = isImported ? imported(wanted.get("public_key").asText(), type) : generated(userId, type);
        if (world.find(Keypair.class, Keypair.path(userId, name)).isPresent()) {
            throw new Refusal(409, "Key pair '" + name + "' already exists.");
        }
        int owned = world.all(Keypair.class, keypair -> keypair.userId().equals(userId))
                .size();
        new ComputeQuotas(conditions, world, "").requireRoomForKeyPair(owned);
        int id = 1
                + world.find(LastKeypairId.class, LastKeypairId.PATH)
                        .map(LastKeypairId::value)
                        .orElse(0);
        world.put(new LastKeypairId(id));
        Keypair keypair = new Keypair(
                id,
                userId,
                name,
                type,
                material.publicKey(),
                material.fingerprint(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
        world.put(keypair);
        ObjectNode shown = brief(keypair, version);
        shown.put("user_id", userId);
        if (!isImported) {
            shown.put("private_key", material.privateKey());
        }
        return Reply.json(version.isAtLeast(2) ? 201 : 200, Json.object("keypair", shown));
    }

    private static KeyMaterial imported(String publicKey, String type) {
        String fingerprint = type.equals("ssh")
                ? KeyMaterial.sshFingerprint(publicKey)
                : KeyMaterial.certificateFingerprint(publicKey);
        return new KeyMaterial("", publicKey, fingerprint);
    }

    private KeyMaterial generated(String userId, String type) {
        return type.equals("ssh") ? KeyMaterial.newSshKey() : KeyMaterial.newCertificate(userId, clock.instant());
    }

    private Reply show(Request request, World world) {
        Keypair keypair = found(request, world, "show");
        ObjectNode shown = brief(keypair, Microversion.of(request));
        shown.put("user_id", keypair.userId());
        shown.put("created_at", TIME.format(keypair.createdAt().atOffset(ZoneOffset.UTC)));
        shown.put("deleted", false);
        shown.putNull("deleted_at");
        shown.put("id", keypair.id());
        shown.putNull("updated_at");
        return Reply.json(200, Json.object("keypair", shown));
    }

    private Reply delete(Request request, World world) {
        world.remove(found(request, world, "delete"));
        return Reply.empty(Microversion.of(request).isAtLeast(2) ? 204 : 202).with("Content-Type", "application/json");
    }

    private Keypair found(Request request, World world, String deed) {
        String userId = userOf(request, world, deed, Set.of("user_id"));
        String name = request.variable("keypair_name");
        return world.find(Keypair.class, Keypair.path(userId, name))
                .orElseThrow(() -> new Refusal(404, "Keypair " + name + " not found for user " + userId));
    }

    /** Whose keypairs a request is about: the caller's, or since 2.10 those of the user it names. */
    private String userOf(Request request, World world, String deed, Set<String> parameters) {
        Microversion version = Microversion.of(request);
        Caller caller = Caller.known(request, world, clock);
        Optional<String> unknown = request.query().keySet().stream()
                .filter(name -> !parameters.contains(name))
                .findFirst();
        if (version.isAtLeast(75) && unknown.isPresent()) {
            throw new Refusal(400, "Additional properties are not allowed ('" + unknown.get() + "' was unexpected)");
        }
        String userId =
                version.isAtLeast(10) ? request.query().getOrDefault("user_id", caller.userId()) : caller.userId();
        allow(caller, userId, deed);
        return userId;
    }

    private static void allow(Caller caller, String userId, String deed) {
        if (!userId.equals(caller.userId()) && !caller.isAdmin()) {
            throw new Refusal(403, "Policy doesn't allow os_compute_api:os-keypairs:" + deed + " to be performed.");
        }
    }

    private static ObjectNode brief(Keypair keypair, Microversion version) {
        ObjectNode shown = Json.object(
                "name", keypair.name(), "public_key", keypair.publicKey(), "fingerprint", keypair.fingerprint());
        if (version.isAtLeast(2)) {
            shown.put("type", keypair.type());
        }
        return shown;
    }
}
