package io.github.interop4j.service.network;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.ledger.Creating;
import io.github.interop4j.ledger.Creation;
import io.github.interop4j.ledger.Ownership;
import io.github.interop4j.ledger.Rank;
import io.github.interop4j.service.Service;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * Speaks of the ports of one's own project.
 */
@Service("network")
@API(status = API.Status.EXPERIMENTAL)
public final class Ports implements Creating {

    private static final String PATH = "/v2.0/ports";

    private final Principal principal;

    public Ports(Principal principal) {
        this.principal = principal;
    }

    @Override
    public List<Creation> creations() {
        return List.of(
                one().action("port")
                        .ids("/port/id")
                        .owned(new Ownership.Named("/port/name", PATH + "?name={name}", "/ports", "/name", "/id")),
                one().action("ports")
                        .ids("/ports/*/id")
                        .owned(new Ownership.Named("/ports/0/name", PATH, "/ports", "/name", "/id")),
                Creation.nothing("network", "PUT", PATH + "/{port}"));
    }

    private static Creation one() {
        return Creation.of("network", "port", "POST", PATH)
                .below(Request.Base.ROOT)
                .rank(Rank.PORT);
    }

    /** Returns a name for a port that nobody else uses. */
    public String newName() {
        return principal.newName("port");
    }

    /** Asks for a port in a network under a new name; {@code deviation} alters the smallest request. */
    public Answer create(Id network, Consumer<ObjectNode> deviation) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        deviation.accept(body.putObject("port").put("name", newName()).put("network_id", network.value()));
        return principal.send(request("POST", PATH).with(body));
    }

    /**
     * Asks for a port in each of these networks in one request, under a new name and that name with {@code -1},
     * {@code -2} …; {@code deviation} alters each, told by its index.
     */
    public Answer createAll(List<Id> networks, BiConsumer<Integer, ObjectNode> deviation) {
        return principal.send(request("POST", PATH).with(Bulk.of("ports", newName(), networks.size(), (index, port) -> {
            port.put("network_id", networks.get(index).value());
            deviation.accept(index, port);
        })));
    }

    public Answer list() {
        return list(Map.of());
    }

    /** Lists those that the query parameters select. */
    public Answer list(Map<String, ?> query) {
        return principal.send(request("GET", PATH).query(query));
    }

    public Answer show(Id port) {
        return show(port, Map.of());
    }

    /** Shows as much of one as the query parameters select. */
    public Answer show(Id port, Map<String, ?> query) {
        return principal.send(request("GET", one(port)).query(query));
    }

    /** Asks for a change of its name to a new one; {@code deviation} alters the smallest request. */
    public Answer update(Id port, Consumer<ObjectNode> deviation) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        deviation.accept(body.putObject("port").put("name", newName()));
        return principal.send(request("PUT", one(port)).with(body));
    }

    public Answer delete(Id port) {
        return principal.send(request("DELETE", one(port)));
    }

    private static String one(Id port) {
        return PATH + "/" + Request.escape(port.value());
    }

    private static Request request(String method, String path) {
        return Request.of("network", method, Request.Base.ROOT, path);
    }
}
