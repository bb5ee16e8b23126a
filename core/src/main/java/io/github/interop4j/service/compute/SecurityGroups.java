package io.github.interop4j.service.compute;

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
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * Speaks to compute of the network service's security groups, as it can be spoken to until microversion 2.35.
 */
@Service("compute")
@API(status = API.Status.EXPERIMENTAL)
public final class SecurityGroups implements Creating {

    private static final String ALL = "/os-security-groups";
    private static final String ONE = ALL + "/{}";

    private final Speech compute;

    public SecurityGroups(Principal principal) {
        this.compute = new Speech(principal, "compute", Request.Base.ENDPOINT);
    }

    @Override
    public List<Creation> creations() {
        return List.of(
                Creation.of("compute", "security group", "POST", ALL)
                        .ids("/security_group/id")
                        .owned(new Ownership.Named("/security_group/name", ALL, "/security_groups", "/name", "/id"))
                        .rank(Rank.SECURITY_GROUP)
                        .listed(ALL),
                Creation.nothing("compute", "PUT", ALL + "/{group}"));
    }

    /** Returns a name for a security group that nobody else uses. */
    public String newName() {
        return compute.newName("security-group");
    }

    /** Asks for a security group under a new name; {@code deviation} alters the smallest request. */
    public Answer create(Consumer<ObjectNode> deviation) {
        return compute.post(described(deviation), ALL);
    }

    public Answer list() {
        return compute.get(ALL);
    }

    public Answer show(Id group) {
        return compute.get(ONE, group);
    }

    /** Asks for a change of its name to a new one, and of its description; {@code deviation} alters the request. */
    public Answer update(Id group, Consumer<ObjectNode> deviation) {
        return compute.put(described(deviation), ONE, group);
    }

    public Answer delete(Id group) {
        return compute.delete(ONE, group);
    }

    private ObjectNode described(Consumer<ObjectNode> deviation) {
        return body(
                "security_group",
                minimal -> deviation.accept(minimal.put("name", newName()).put("description", "made by interop4j")));
    }
}
