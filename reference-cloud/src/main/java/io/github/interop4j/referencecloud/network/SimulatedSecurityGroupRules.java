package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.http.Reply;
import io.github.interop4j.referencecloud.http.Request;
import io.github.interop4j.referencecloud.http.Route;
import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.List;
import java.util.Optional;

/** Simulate {@code /v2.0/security-group-rules}. */
final class SimulatedSecurityGroupRules {

    private static final String ALL = "/v2.0/security-group-rules";
    private static final String ONE = ALL + "/{rule_id}";
    private static final Attributes ATTRIBUTES = Attributes.of(
            "security_group_rule",
            "security_group_rules",
            Attribute.any("security_group_id").onlyAtCreation().required(),
            Attribute.any("direction").onlyAtCreation().required(),
            Attribute.any("ethertype").onlyAtCreation(),
            Attribute.any("protocol").onlyAtCreation(),
            Attribute.any("port_range_min").onlyAtCreation(),
            Attribute.any("port_range_max").onlyAtCreation(),
            Attribute.any("remote_ip_prefix").onlyAtCreation(),
            Attribute.any("remote_group_id").onlyAtCreation(),
            Attribute.any("remote_address_group_id").onlyAtCreation());

    private final Conditions conditions;
    private final Creating creating;

    SimulatedSecurityGroupRules(Conditions conditions) {
        this.conditions = conditions;
        creating = new Creating(ATTRIBUTES, conditions);
    }

    /** A rule can't be changed: Zed itself breaks down over a new description. */
    List<Route> routes() {
        return List.of(
                Route.of("GET", ALL, this::list),
                Route.of("POST", ALL, this::create),
                Route.of("GET", ONE, this::show),
                Route.of("DELETE", ONE, this::delete));
    }

    private Reply list(Request request, World world) {
        Sight sight = Sight.of(request, world, conditions.clock());
        return Listing.of(
                request,
                ATTRIBUTES,
                SimulatedSecurityGroupRules::unknown,
                sight.own(SecurityGroupRule.class).stream().map(SimulatedSecurityGroupRules::shown));
    }

    private Reply create(Request request, World world) {
        return creating.answer(request, world, SimulatedSecurityGroupRules::make);
    }

    private static ObjectNode make(JsonNode wanted, Standard standard, Sight sight) {
        SecurityGroupRule.Traffic traffic = WantedRule.of(wanted, sight);
        SecurityGroup group = SecurityGroup.find(wanted.get("security_group_id").asText(), sight);
        group.rules(sight.world()).stream()
                .filter(rule -> rule.traffic().equals(traffic))
                .findFirst()
                .ifPresent(same -> {
                    throw Words.refusal(
                            409,
                            "SecurityGroupRuleExists",
                            "Security group rule already exists. Rule id is " + same.id() + ".");
                });
        SecurityGroupRule rule = new SecurityGroupRule(standard.revised(0), group.id(), traffic, true);
        sight.world().put(rule);
        return shown(rule);
    }

    private Reply show(Request request, World world) {
        return Reply.json(
                200, Json.object("security_group_rule", Listing.trimmed(request, shown(found(request, world)))));
    }

    private Reply delete(Request request, World world) {
        world.remove(found(request, world));
        return Reply.empty(204);
    }

    /** Another project's rule is missing in other words than one that does not exist. */
    private SecurityGroupRule found(Request request, World world) {
        Sight sight = Sight.of(request, world, conditions.clock());
        String id = request.variable("rule_id");
        SecurityGroupRule rule =
                world.find(SecurityGroupRule.class, SecurityGroupRule.path(id)).orElseThrow(() -> unknown(id));
        if (!sight.owns(rule)) {
            throw Words.nothingThere();
        }
        return rule;
    }

    private static Refusal unknown(String id) {
        return Words.refusal(404, "SecurityGroupRuleNotFound", "Security group rule " + id + " does not exist");
    }

    static ObjectNode shown(SecurityGroupRule rule) {
        ObjectNode shown = rule.standard().shown();
        shown.remove(List.of("name", "tags"));
        SecurityGroupRule.Traffic traffic = rule.traffic();
        shown.setAll(Json.object(
                "security_group_id",
                rule.groupId(),
                "direction",
                traffic.direction(),
                "ethertype",
                traffic.etherType(),
                "protocol",
                traffic.protocol().orElse(null),
                "port_range_min",
                traffic.portMin().orElse(null),
                "port_range_max",
                traffic.portMax().orElse(null),
                "remote_ip_prefix",
                traffic.remotePrefix().orElse(null),
                "normalized_cidr",
                normalized(traffic.remotePrefix()).orElse(null),
                "remote_group_id",
                traffic.remoteGroupId().orElse(null),
                "remote_address_group_id",
                null));
        if (!rule.isDescribed()) {
            shown.putNull("description");
        }
        return shown;
    }

    private static Optional<String> normalized(Optional<String> prefix) {
        return prefix.flatMap(Cidr::parse).map(Cidr::toString);
    }
}
