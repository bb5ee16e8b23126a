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
 * Speaks of the networks of one's own project and those that are shared with it.
 */
@Service("network")
@API(status = API.Status.EXPERIMENTAL)
public final class Networks implements Creating {

    private static final String PATH = "/v2.0/networks";

    private final Principal principal;

    public Networks(Principal principal) {
        this.principal = principal;
    }

    @Override
    public List<Creation> creations() {
        return List.of(
                one().action("network")
                        .ids("/network/id")
                        .owned(new Ownership.Named(
                                "/network/name", PATH + "?name={name}", "/networks", "/name", "/id")),
                one().action("networks")
                        .ids("/networks/*/id")
                        .owned(new Ownership.Named("/networks/0/name", PATH, "/networks", "/name", "/id")),
                Creation.nothing("network", "PUT", PATH + "/{network}"));
    }

    private static Creation one() {
        return Creation.of("network", "network", "POST", PATH)
                .below(Request.Base.ROOT)
                .rank(Rank.NETWORK);
    }

    /** Returns a name for a network that nobody else uses. */
    public String newName() {
        return principal.newName("network");
    }

    /** Asks for a network under a new name; {@code deviation} alters the smallest request. */
    public Answer create(Consumer<ObjectNode> deviation) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        deviation.accept(body.putObject("network").put("name", newName()));
        return principal.send(request("POST", PATH).with(body));
    }

    /**
     * Asks for several networks in one request, under a new name and that name with {@code -1}, {@code -2} …;
     * {@code deviation} alters each, told by its index.
     */
    public Answer createAll(int count, BiConsumer<Integer, ObjectNode> deviation) {
        return principal.send(request("POST", PATH).with(Bulk.of("networks", newName(), count, deviation)));
    }

    public Answer list() {
        return list(Map.of());
    }

    /** Lists those that the query parameters select. */
    public Answer list(Map<String, ?> query) {
        return principal.send(request("GET", PATH).query(query));
    }

    public Answer show(Id network) {
        return show(network, Map.of());
    }

    /** Shows as much of one as the query parameters select. */
    public Answer show(Id network, Map<String, ?> query) {
        return principal.send(request("GET", one(network)).query(query));
    }

    /** Asks for a change of its name to a new one; {@code deviation} alters the smallest request. */
    public Answer update(Id network, Consumer<ObjectNode> deviation) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        deviation.accept(body.putObject("network").put("name", newName()));
        return principal.send(request("PUT", one(network)).with(body));
    }

    public Answer delete(Id network) {
        return principal.send(request("DELETE", one(network)));
    }

    private static String one(Id network) {
        return PATH + "/" + Request.escape(network.value());
    }

    private static Request request(String method, String path) {
        return Request.of("network", method, Request.Base.ROOT, path);
    }
}
