package io.github.interop4j.service.network;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.ledger.Creating;
import io.github.interop4j.ledger.Creation;
import io.github.interop4j.ledger.Ownership;
import io.github.interop4j.ledger.Rank;
import io.github.interop4j.ledger.Removal;
import io.github.interop4j.service.Service;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * Speaks of the routers of one's own project, and of what is plugged into them.
 */
@Service("network")
@API(status = API.Status.EXPERIMENTAL)
public final class Routers implements Creating {

    private static final String PATH = "/v2.0/routers";
    private static final String ADD = "/add_router_interface";
    private static final String REMOVE = "/remove_router_interface";

    private final Principal principal;

    public Routers(Principal principal) {
        this.principal = principal;
    }

    @Override
    public List<Creation> creations() {
        return List.of(
                one().ids("/router/id")
                        .owned(new Ownership.Named("/router/name", PATH + "?name={name}", "/routers", "/name", "/id")),
                plugged("subnet_id", "/fixed_ips/0/subnet_id"),
                plugged("port_id", "/id"),
                Creation.nothing("network", "PUT", PATH + "/{router}" + REMOVE),
                routed(),
                Creation.nothing("network", "PUT", PATH + "/{router}"));
    }

    private static Creation one() {
        return Creation.of("network", "router", "POST", PATH)
                .below(Request.Base.ROOT)
                .rank(Rank.ROUTER);
    }

    /** A router with an interface cannot be deleted, nor the subnet. The interface is a port, of which it disposes. */
    private static Creation plugged(String key, String field) {
        return Creation.of("network", "router interface", "PUT", PATH + "/{router}" + ADD)
                .action(key)
                .below(Request.Base.ROOT)
                .ids("/port_id")
                .owned(new Ownership.Named("/" + key, "/v2.0/ports?device_id={router}", "/ports", field, "/id"))
                .removed(Removal.by("PUT", PATH + "/{router}" + REMOVE, "{\"port_id\":\"{id}\"}", "/v2.0/ports/{id}"))
                .rank(Rank.ROUTER_INTERFACE);
    }

    /** No interface that a route leads through can be removed; the routes of a router are one thing, known by its id. */
    private static Creation routed() {
        return Creation.of("network", "extra route", "PUT", PATH + "/{router}")
                .action("router/routes/0")
                .below(Request.Base.ROOT)
                .owned(new Ownership.ByPath())
                .removed(Removal.by("PUT", PATH + "/{router}", "{\"router\":{\"routes\":null}}", PATH + "/{router}")
                        .gone("/router/routes/0/destination="))
                .rank(Rank.EXTRA_ROUTE);
    }

    /** Returns a name for a router that nobody else uses. */
    public String newName() {
        return principal.newName("router");
    }

    /** Asks for a router without a gateway under a new name; {@code deviation} alters the smallest request. */
    public Answer create(Consumer<ObjectNode> deviation) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        deviation.accept(body.putObject("router").put("name", newName()));
        return principal.send(request("POST", PATH).with(body));
    }

    public Answer list() {
        return list(Map.of());
    }

    /** Lists those that the query parameters select. */
    public Answer list(Map<String, ?> query) {
        return principal.send(request("GET", PATH).query(query));
    }

    public Answer show(Id router) {
        return show(router, Map.of());
    }

    /** Shows as much of one as the query parameters select. */
    public Answer show(Id router, Map<String, ?> query) {
        return principal.send(request("GET", one(router)).query(query));
    }

    /** Asks for a change of its name to a new one; {@code deviation} alters the smallest request. */
    public Answer update(Id router, Consumer<ObjectNode> deviation) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        deviation.accept(body.putObject("router").put("name", newName()));
        return principal.send(request("PUT", one(router)).with(body));
    }

    /** Asks that the router lead to an external network. */
    public Answer setGateway(Id router, Id network) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("router").putObject("external_gateway_info").put("network_id", network.value());
        return principal.send(request("PUT", one(router)).with(body));
    }

    /** Asks that these be its extra routes: the address of the next hop by destination; none where there are none. */
    public Answer setRoutes(Id router, Map<String, String> nextHops) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode changed = body.putObject("router");
        if (nextHops.isEmpty()) {
            changed.putNull("routes");
        } else {
            ArrayNode routes = changed.putArray("routes");
            new TreeMap<>(nextHops)
                    .forEach((destination, hop) ->
                            routes.addObject().put("destination", destination).put("nexthop", hop));
        }
        return principal.send(request("PUT", one(router)).with(body));
    }

    public Answer delete(Id router) {
        return principal.send(request("DELETE", one(router)));
    }

    /** Asks that the router have an interface in a subnet, by a port of its own. */
    public Answer addSubnet(Id router, Id subnet) {
        return plug(router, ADD, "subnet_id", subnet);
    }

    /** Asks that the router have a port for its interface. */
    public Answer addPort(Id router, Id port) {
        return plug(router, ADD, "port_id", port);
    }

    public Answer removeSubnet(Id router, Id subnet) {
        return plug(router, REMOVE, "subnet_id", subnet);
    }

    public Answer removePort(Id router, Id port) {
        return plug(router, REMOVE, "port_id", port);
    }

    private Answer plug(Id router, String action, String key, Id what) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put(key, what.value());
        return principal.send(request("PUT", one(router) + action).with(body));
    }

    private static String one(Id router) {
        return PATH + "/" + Request.escape(router.value());
    }

    private static Request request(String method, String path) {
        return Request.of("network", method, Request.Base.ROOT, path);
    }
}
