package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import java.util.List;
import java.util.Optional;

/** Simulate {@code /v2.0/security-group-rules}; none can be changed: Zed breaks down over a new description. */
final class SimulatedSecurityGroupRules implements Kind<SecurityGroupRule> {

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

    @Override
    public Attributes attributes() {
        return ATTRIBUTES;
    }

    @Override
    public List<SecurityGroupRule> seen(Sight sight) {
        return sight.own(SecurityGroupRule.class);
    }

    @Override
    public Refusal unknown(String id) {
        return Words.refusal(404, "SecurityGroupRuleNotFound", "Security group rule " + id + " does not exist");
    }

    @Override
    public SecurityGroupRule create(JsonNode wanted, Standard standard, Sight sight) {
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
        return new SecurityGroupRule(standard.revised(0), group.id(), traffic, true);
    }

    /** Another project's rule is missing in other words than one that does not exist. */
    @Override
    public SecurityGroupRule find(String id, Sight sight) {
        SecurityGroupRule rule = sight.world()
                .find(SecurityGroupRule.class, SecurityGroupRule.path(id))
                .orElseThrow(() -> unknown(id));
        if (!sight.owns(rule)) {
            throw Words.nothingThere();
        }
        return rule;
    }

    @Override
    public ObjectNode show(SecurityGroupRule rule, Sight sight) {
        return shown(rule);
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
