package io.github.interop4j.service.network;

import static io.github.interop4j.service.Speech.body;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.ledger.Creating;
import io.github.interop4j.ledger.Creation;
import io.github.interop4j.ledger.Ownership;
import io.github.interop4j.service.Service;
import io.github.interop4j.service.Speech;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Id;
import java.util.List;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * Speaks of the pools of one's own project that subnets can be taken from.
 */
@Service("network")
@API(status = API.Status.EXPERIMENTAL)
public final class SubnetPools implements Creating {

    private static final String ALL = "/v2.0/subnetpools";
    private static final String ONE = ALL + "/{}";

    private final Speech network;

    public SubnetPools(Principal principal) {
        this.network = new Speech(principal, "network", Request.Base.ROOT);
    }

    @Override
    public List<Creation> creations() {
        return List.of(
                Creation.of("network", "subnet pool", "POST", ALL)
                        .below(Request.Base.ROOT)
                        .ids("/subnetpool/id")
                        .owned(Ownership.named("subnetpool", ALL)),
                Creation.nothing("network", "PUT", ALL + "/{subnetpool}"));
    }

    /** Returns a name for a subnet pool that nobody else uses. */
    public String newName() {
        return network.newName("subnet-pool");
    }

    /** Asks for a pool of IPv4 addresses under a new name; {@code deviation} alters the smallest request. */
    public Answer create(Consumer<ObjectNode> deviation) {
        return network.post(
                body("subnetpool", minimal -> {
                    minimal.put("name", newName()).putArray("prefixes").add("198.18.0.0/15");
                    deviation.accept(minimal);
                }),
                ALL);
    }

    public Answer show(Id pool) {
        return network.get(ONE, pool);
    }

    /** Asks for a change of its name to a new one; {@code deviation} alters the smallest request. */
    public Answer update(Id pool, Consumer<ObjectNode> deviation) {
        return network.put(body("subnetpool", minimal -> deviation.accept(minimal.put("name", newName()))), ONE, pool);
    }

    public Answer delete(Id pool) {
        return network.delete(ONE, pool);
    }
}
