package io.github.interop4j.service.network;

import static io.github.interop4j.service.Speech.body;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.ledger.Creating;
import io.github.interop4j.ledger.Creation;
import io.github.interop4j.ledger.Ownership;
import io.github.interop4j.ledger.Rank;
import io.github.interop4j.service.Service;
import io.github.interop4j.service.Speech;
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

    private static final String ALL = "/v2.0/networks";
    private static final String ONE = ALL + "/{}";

    private final Speech network;

    public Networks(Principal principal) {
        this.network = new Speech(principal, "network", Request.Base.ROOT);
    }

    @Override
    public List<Creation> creations() {
        return List.of(
                made().action("network").ids("/network/id").owned(Ownership.named("network", ALL)),
                made().action("networks")
                        .ids("/networks/*/id")
                        .owned(new Ownership.Named("/networks/0/name", ALL, "/networks", "/name", "/id")),
                Creation.nothing("network", "PUT", ALL + "/{network}"));
    }

    private static Creation made() {
        return Creation.of("network", "network", "POST", ALL)
                .below(Request.Base.ROOT)
                .rank(Rank.NETWORK);
    }

    /** Returns a name for a network that nobody else uses. */
    public String newName() {
        return network.newName("network");
    }

    /** Asks for a network under a new name; {@code deviation} alters the smallest request. */
    public Answer create(Consumer<ObjectNode> deviation) {
        return network.post(body("network", minimal -> deviation.accept(minimal.put("name", newName()))), ALL);
    }

    /**
     * Asks for several networks in one request, under a new name and that name with {@code -1}, {@code -2} …;
     * {@code deviation} alters each, told by its index.
     */
    public Answer createAll(int count, BiConsumer<Integer, ObjectNode> deviation) {
        return network.post(Bulk.of("networks", newName(), count, deviation), ALL);
    }

    public Answer list() {
        return network.get(ALL);
    }

    /** Lists those that the query parameters select. */
    public Answer list(Map<String, ?> query) {
        return network.list(ALL, query);
    }

    public Answer show(Id id) {
        return network.get(ONE, id);
    }

    /** Shows as much of one as the query parameters select. */
    public Answer show(Id id, Map<String, ?> query) {
        return network.list(ONE, query, id);
    }

    /** Asks for a change of its name to a new one; {@code deviation} alters the smallest request. */
    public Answer update(Id id, Consumer<ObjectNode> deviation) {
        return network.put(body("network", minimal -> deviation.accept(minimal.put("name", newName()))), ONE, id);
    }

    public Answer delete(Id id) {
        return network.delete(ONE, id);
    }
}
