package io.github.interop4j.referencecloud.image;

import io.github.interop4j.referencecloud.http.Body;
import io.github.interop4j.referencecloud.http.CatalogEntry;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.http.Service;
import io.github.interop4j.referencecloud.identity.Caller;
import io.github.interop4j.referencecloud.identity.TokenGate;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Be Glance. */
@API(status = API.Status.EXPERIMENTAL)
public final class SimulatedImageService implements Service {

    static final String ROOT = "/image";

    private static final Map<Integer, String> TITLES = Map.of(
            400, "Bad Request",
            401, "Unauthorized",
            403, "Forbidden",
            404, "Not Found",
            405, "Method Not Allowed",
            409, "Conflict",
            415, "Unsupported Media Type");

    private final Conditions conditions;
    private final List<Route> open;
    private final List<Route> routes;

    public SimulatedImageService(Conditions conditions) {
        this.conditions = conditions;
        open = new SimulatedVersions(conditions.release()).routes();
        routes = Stream.of(
                        open,
                        new SimulatedImages(conditions).routes(),
                        new SimulatedFiles(conditions).routes(),
                        new SimulatedTags(conditions).routes(),
                        new SimulatedMembers(conditions).routes(),
                        new SimulatedSchemas().routes())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String root() {
        return ROOT;
    }

    @Override
    public List<CatalogEntry> catalogEntries() {
        return List.of(new CatalogEntry("image", "glance", ROOT));
    }

    @Override
    public List<Route> routes() {
        return routes;
    }

    /** One small image that everybody can boot, and one that needs more than the smallest flavor: older than any run. */
    @Override
    public void furnish(World world, String ownerId) {
        world.put(furnished("tiny", ownerId, 0, 0, Duration.ofDays(2)));
        world.put(furnished("roomy", ownerId, 5, 256, Duration.ofDays(1)));
    }

    private Image furnished(String name, String ownerId, int minDisk, int minRam, Duration age) {
        Traits traits = new Traits(
                Optional.of(name),
                Optional.of("qcow2"),
                Optional.of("bare"),
                "public",
                false,
                false,
                minDisk,
                minRam,
                List.of(),
                Map.of("hw_rng_model", "virtio"));
        Instant made = conditions.now().minus(age);
        return Image.queued(UUID.randomUUID().toString(), ownerId, traits, made)
                .with(Content.of(Body.of("there is no system in " + name)), made);
    }

    @Override
    public void proceed(World world) {
        for (Image image : world.all(Image.class)) {
            if (image.due().filter(due -> !due.isAfter(conditions.now())).isPresent()) {
                world.put(image.withStatus("active", conditions.now()));
            }
        }
    }

    @Override
    public Reply answer(Route route, Request request, World world) {
        if (open.contains(route)) {
            return route.handler().answer(request, world);
        }
        if (Caller.of(request, world, conditions.clock()).isEmpty()) {
            return unauthenticated(request);
        }
        if (request.path().endsWith("/")) {
            return identified(worded(request, 404, "The resource could not be found."));
        }
        try {
            return identified(route.handler().answer(request, world));
        } catch (Refusal refusal) {
            Reply reply = worded(request, refusal.status(), refusal.words());
            boolean isPatch = refusal.status() == 415 && request.method().equals("PATCH");
            return identified(
                    isPatch
                            ? reply.with(
                                    "Accept-Patch",
                                    "application/openstack-images-v2.0-json-patch,"
                                            + " application/openstack-images-v2.1-json-patch")
                            : reply);
        }
    }

    @Override
    public Reply refuseMethod(Request request, Set<String> allowed, World world) {
        if (request.method().equals("OPTIONS")) {
            return Reply.empty(200);
        }
        if (Caller.of(request, world, conditions.clock()).isEmpty()) {
            return unauthenticated(request);
        }
        if (request.path().endsWith("/")) {
            return identified(worded(request, 404, "The resource could not be found."));
        }
        String message = "The method " + request.method() + " is not allowed for this resource.";
        return identified(worded(request, 405, message).with("Allow", String.join(", ", allowed)));
    }

    static Reply noContent() {
        return Reply.html(204, "");
    }

    private static Reply unauthenticated(Request request) {
        String message = "This server could not verify that you are authorized to access the document you requested."
                + " Either you supplied the wrong credentials (e.g., bad password), or your browser does not"
                + " understand how to supply the credentials required.";
        return worded(request, 401, message).with("WWW-Authenticate", TokenGate.challenge(request));
    }

    /** Glance words its refusals in the form the client wants, and in plain text for one that does not say. */
    private static Reply worded(Request request, int status, String message) {
        String title = TITLES.getOrDefault(status, "Error");
        String code = status + " " + title;
        String accepted = request.header("Accept").orElse(request.method().equals("HEAD") ? "text/html" : "");
        if (accepted.equals("application/json")) {
            return Reply.json(
                    status, Json.object("message", message + "<br /><br />\n\n\n", "code", code, "title", title));
        }
        if (accepted.contains("html") || accepted.contains("*/*")) {
            return Reply.html(
                    status,
                    "<html>\n <head>\n  <title>" + code + "</title>\n </head>\n <body>\n  <h1>" + code + "</h1>\n  "
                            + message + "<br /><br />\n\n\n\n </body>\n</html>");
        }
        return Reply.text(status, code + "\n\n" + message + "\n\n   ");
    }

    private static Reply identified(Reply reply) {
        return reply.with("X-OpenStack-Request-Id", "req-" + UUID.randomUUID());
    }
}
