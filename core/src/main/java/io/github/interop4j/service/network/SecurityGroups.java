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
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * Speaks of the security groups of one's own project.
 */
@Service("network")
@API(status = API.Status.EXPERIMENTAL)
public final class SecurityGroups implements Creating {

    private static final String PATH = "/v2.0/security-groups";

    private final Principal principal;

    public SecurityGroups(Principal principal) {
        this.principal = principal;
    }

    @Override
    public List<Creation> creations() {
        return List.of(
                one().ids("/security_group/id")
                        .owned(new Ownership.Named(
                                "/security_group/name", PATH + "?name={name}", "/security_groups", "/name", "/id")),
                Creation.nothing("network", "PUT", PATH + "/{group}"));
    }

    private static Creation one() {
        return Creation.of("network", "security group", "POST", PATH)
                .below(Request.Base.ROOT)
                .rank(Rank.SECURITY_GROUP);
    }

    /** Returns a name for a security group that nobody else uses. */
    public String newName() {
        return principal.newName("security-group");
    }

    /** Asks for a security group under a new name; {@code deviation} alters the smallest request. */
    public Answer create(Consumer<ObjectNode> deviation) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        deviation.accept(body.putObject("security_group").put("name", newName()));
        return principal.send(request("POST", PATH).with(body));
    }

    public Answer list() {
        return list(Map.of());
    }

    /** Lists those that the query parameters select. */
    public Answer list(Map<String, ?> query) {
        return principal.send(request("GET", PATH).query(query));
    }

    public Answer show(Id group) {
        return show(group, Map.of());
    }

    /** Shows as much of one as the query parameters select. */
    public Answer show(Id group, Map<String, ?> query) {
        return principal.send(request("GET", one(group)).query(query));
    }

    /** Asks for a change of its name to a new one; {@code deviation} alters the smallest request. */
    public Answer update(Id group, Consumer<ObjectNode> deviation) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        deviation.accept(body.putObject("security_group").put("name", newName()));
        return principal.send(request("PUT", one(group)).with(body));
    }

    public Answer delete(Id group) {
        return principal.send(request("DELETE", one(group)));
    }

    private static String one(Id group) {
        return PATH + "/" + Request.escape(group.value());
    }

    private static Request request(String method, String path) {
        return Request.of("network", method, Request.Base.ROOT, path);
    }
}
