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
 * Speaks of the rules in security groups of one's own project.
 */
@Service("network")
@API(status = API.Status.EXPERIMENTAL)
public final class SecurityGroupRules implements Creating {

    private static final String PATH = "/v2.0/security-group-rules";

    private final Principal principal;

    public SecurityGroupRules(Principal principal) {
        this.principal = principal;
    }

    /** A rule may be in a group that was there before and does not go; then it is taken back by itself. */
    @Override
    public List<Creation> creations() {
        return List.of(Creation.of("network", "security group rule", "POST", PATH)
                .below(Request.Base.ROOT)
                .ids("/security_group_rule/id", "/security_group_rules/*/id")
                .owned(new Ownership.IdOnly(PATH, "/security_group_rules", "/id"))
                .within("/security_group_rule/security_group_id")
                .rank(Rank.SECURITY_GROUP_RULE));
    }

    /** Asks that a group let everything of IPv4 in; {@code deviation} alters the smallest request. */
    public Answer create(Id group, Consumer<ObjectNode> deviation) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        deviation.accept(body.putObject("security_group_rule")
                .put("security_group_id", group.value())
                .put("direction", "ingress"));
        return principal.send(request("POST", PATH).with(body));
    }

    public Answer list() {
        return list(Map.of());
    }

    /** Lists those that the query parameters select. */
    public Answer list(Map<String, ?> query) {
        return principal.send(request("GET", PATH).query(query));
    }

    public Answer show(Id rule) {
        return principal.send(request("GET", one(rule)));
    }

    public Answer delete(Id rule) {
        return principal.send(request("DELETE", one(rule)));
    }

    private static String one(Id rule) {
        return PATH + "/" + Request.escape(rule.value());
    }

    private static Request request(String method, String path) {
        return Request.of("network", method, Request.Base.ROOT, path);
    }
}
