package io.github.interop4j.referencecloud.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.CatalogEntry;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.http.Service;
import io.github.interop4j.referencecloud.release.Release;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Be Keystone. */
@API(status = API.Status.EXPERIMENTAL)
public final class SimulatedIdentity implements Service {

    /** The path of everything Keystone answers. */
    public static final String ROOT = "/identity";

    private static final Map<Integer, String> TITLES =
            Map.of(400, "Bad Request", 401, "Unauthorized", 403, "Forbidden", 404, "Not Found", 409, "Conflict");

    private static final CatalogEntry ENTRY = new CatalogEntry("identity", "keystone", ROOT + "/v3");

    private final List<Route> routes;

    /**
     * Be Keystone for a cloud.
     *
     * @param release whose Keystone to be
     * @param others the services beside this one, for the catalog
     * @param withVersion2 whether to answer the identity API v2 too
     */
    public SimulatedIdentity(Rules rules, Release release, List<Service> others, boolean withVersion2) {
        List<CatalogEntry> entries = Stream.concat(
                        Stream.of(ENTRY),
                        others.stream().map(Service::catalogEntries).flatMap(List::stream))
                .toList();
        Authentication authentication = new Authentication(rules);
        SimulatedCatalog catalog = new SimulatedCatalog(rules, entries);
        SimulatedTokensV2 version2 = new SimulatedTokensV2(rules, authentication, entries);
        List<Route> credentials = new SimulatedApplicationCredentials(rules).routes();
        routes = Stream.of(
                        new SimulatedVersions(release, withVersion2).routes(),
                        new SimulatedTokens(rules, authentication, catalog).routes(),
                        catalog.routes(),
                        new SimulatedUsers(rules, authentication).routes(),
                        new SimulatedProjects(rules).routes(),
                        new SimulatedDomains(rules).routes(),
                        release.hasApplicationCredentials() ? credentials : absent(credentials),
                        new SimulatedAdministration(rules).routes(),
                        withVersion2 ? version2.routes() : List.<Route>of())
                .flatMap(List::stream)
                .flatMap(SimulatedIdentity::alsoAsHead)
                .toList();
    }

    /** What came with a later release: there is nothing. */
    private static List<Route> absent(List<Route> routes) {
        return routes.stream()
                .map(each -> new Route(each.method(), each.template(), (request, world) -> {
                    throw new Refusal(404, "The resource could not be found.");
                }))
                .toList();
    }

    @Override
    public String root() {
        return ROOT;
    }

    @Override
    public List<CatalogEntry> catalogEntries() {
        return List.of(ENTRY);
    }

    @Override
    public List<Route> routes() {
        return routes;
    }

    @Override
    public Reply answer(Route route, Request request, World world) {
        try {
            return polite(route.handler().answer(request, world));
        } catch (Refusal refusal) {
            return polite(worded(refusal, request));
        }
    }

    @Override
    public Reply refuseMethod(Request request, Set<String> allowed, World world) {
        return polite(refusalOfMethod(request).with("Allow", String.join(", ", allowed) + ", OPTIONS"));
    }

    private static Reply refusalOfMethod(Request request) {
        if (request.method().equals("OPTIONS")) {
            return Reply.html(200, "");
        }
        String message = "The method is not allowed for the requested URL.";
        boolean isAboutVersions =
                Set.of(ROOT, ROOT + "/", ROOT + "/v3", ROOT + "/v3/").contains(request.path());
        return isAboutVersions
                ? Reply.html(405, "<!doctype html>\n<title>405 Method Not Allowed</title>\n<p>" + message + "</p>\n")
                : Reply.json(405, Json.object("message", message));
    }

    private static Stream<Route> alsoAsHead(Route route) {
        return route.method().equals("GET")
                ? Stream.of(route, new Route("HEAD", route.template(), route.handler()))
                : Stream.of(route);
    }

    private static Reply worded(Refusal refusal, Request request) {
        ObjectNode error = Json.object(
                "code",
                refusal.status(),
                "message",
                refusal.words(),
                "title",
                TITLES.getOrDefault(refusal.status(), "Error"));
        error.setAll(refusal.details());
        Reply reply = Reply.json(refusal.status(), Json.object("error", error));
        return refusal.status() == 401
                ? reply.with("WWW-Authenticate", "Keystone uri=\"" + Links.identity(request) + "\"")
                : reply;
    }

    private static Reply polite(Reply reply) {
        return reply.with("Vary", "X-Auth-Token").with("X-Openstack-Request-Id", "req-" + UUID.randomUUID());
    }
}
