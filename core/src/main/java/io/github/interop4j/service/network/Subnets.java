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
 * Speaks of the subnets of one's own project and those that are shared with it.
 */
@Service("network")
@API(status = API.Status.EXPERIMENTAL)
public final class Subnets implements Creating {

    private static final String PATH = "/v2.0/subnets";

    private final Principal principal;

    public Subnets(Principal principal) {
        this.principal = principal;
    }

    @Override
    public List<Creation> creations() {
        return List.of(
                one().action("subnet")
                        .ids("/subnet/id")
                        .within("/subnet/network_id")
                        .owned(new Ownership.Named("/subnet/name", PATH + "?name={name}", "/subnets", "/name", "/id")),
                one().action("subnets")
                        .ids("/subnets/*/id")
                        .owned(new Ownership.Named("/subnets/0/name", PATH, "/subnets", "/name", "/id")),
                Creation.nothing("network", "PUT", PATH + "/{subnet}"));
    }

    private static Creation one() {
        return Creation.of("network", "subnet", "POST", PATH)
                .below(Request.Base.ROOT)
                .rank(Rank.SUBNET);
    }

    /** Returns a name for a subnet that nobody else uses. */
    public String newName() {
        return principal.newName("subnet");
    }

    /** Asks for an IPv4 subnet in a network under a new name; {@code deviation} alters the smallest request. */
    public Answer create(Id network, Consumer<ObjectNode> deviation) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        deviation.accept(minimal(body.putObject("subnet").put("name", newName()), network, 0));
        return principal.send(request("POST", PATH).with(body));
    }

    private static ObjectNode minimal(ObjectNode subnet, Id network, int index) {
        return subnet.put("network_id", network.value()).put("ip_version", 4).put("cidr", "10.100." + index + ".0/28");
    }

    /**
     * Asks for a subnet in each of these networks in one request, under a new name and that name with {@code -1},
     * {@code -2} …; {@code deviation} alters each, told by its index.
     */
    public Answer createAll(List<Id> networks, BiConsumer<Integer, ObjectNode> deviation) {
        return principal.send(request("POST", PATH)
                .with(Bulk.of("subnets", newName(), networks.size(), (index, subnet) -> {
                    minimal(subnet, networks.get(index), index);
                    deviation.accept(index, subnet);
                })));
    }

    public Answer list() {
        return list(Map.of());
    }

    /** Lists those that the query parameters select. */
    public Answer list(Map<String, ?> query) {
        return principal.send(request("GET", PATH).query(query));
    }

    public Answer show(Id subnet) {
        return show(subnet, Map.of());
    }

    /** Shows as much of one as the query parameters select. */
    public Answer show(Id subnet, Map<String, ?> query) {
        return principal.send(request("GET", one(subnet)).query(query));
    }

    /** Asks for a change of its name to a new one; {@code deviation} alters the smallest request. */
    public Answer update(Id subnet, Consumer<ObjectNode> deviation) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        deviation.accept(body.putObject("subnet").put("name", newName()));
        return principal.send(request("PUT", one(subnet)).with(body));
    }

    public Answer delete(Id subnet) {
        return principal.send(request("DELETE", one(subnet)));
    }

    private static String one(Id subnet) {
        return PATH + "/" + Request.escape(subnet.value());
    }

    private static Request request(String method, String path) {
        return Request.of("network", method, Request.Base.ROOT, path);
    }
}
