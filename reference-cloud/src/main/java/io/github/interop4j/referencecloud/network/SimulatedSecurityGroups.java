package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interop4j.referencecloud.http.Json;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.world.World;
import java.time.Instant;
import java.util.List;

/** Simulate {@code /v2.0/security-groups}. */
final class SimulatedSecurityGroups implements Kind.Changeable<SecurityGroup> {

    private static final Attributes ATTRIBUTES = Attributes.of(
            "security_group",
            "security_groups",
            Attribute.flag("stateful"),
            Attribute.shown("shared"),
            Attribute.shown("security_group_rules"));

    @Override
    public Attributes attributes() {
        return ATTRIBUTES;
    }

    @Override
    public List<SecurityGroup> seen(Sight sight) {
        return sight.own(SecurityGroup.class);
    }

    @Override
    public Refusal unknown(String id) {
        return SecurityGroup.unknown(id);
    }

    @Override
    public SecurityGroup create(JsonNode wanted, Standard standard, Sight sight) {
        refuseSecondDefault(standard.name());
        boolean isStateful = !wanted.hasNonNull("stateful") || Attribute.flagOf(wanted.get("stateful"));
        SecurityGroup group = new SecurityGroup(standard, isStateful);
        for (String etherType : List.of("IPv4", "IPv6")) {
            sight.world().put(rule(group, SecurityGroupRule.Traffic.all("egress", etherType)));
        }
        return group;
    }

    /** The group that a project has without asking: everything out, and everything in from its own. */
    static void makeDefault(Standard standard, World world) {
        SecurityGroup group = new SecurityGroup(standard, true);
        world.put(group);
        for (String etherType : List.of("IPv4", "IPv6")) {
            world.put(rule(group, SecurityGroupRule.Traffic.all("egress", etherType)));
            world.put(rule(
                    group, SecurityGroupRule.Traffic.all("ingress", etherType).fromGroup(group.id())));
        }
    }

    private static SecurityGroupRule rule(SecurityGroup group, SecurityGroupRule.Traffic traffic) {
        Standard standard =
                Standard.create(group.projectId(), "", group.standard().createdAt());
        return new SecurityGroupRule(standard, group.id(), traffic, false);
    }

    @Override
    public SecurityGroup change(SecurityGroup group, ObjectNode change, Sight sight, Instant now) {
        if (group.isDefault() && change.has("name")) {
            throw Words.refusal(
                    409, "SecurityGroupCannotUpdateDefault", "Updating default security group not allowed.");
        }
        refuseSecondDefault(change.path("name").asText());
        return group.changed(change, now);
    }

    /** Every project has its default group from the beginning. */
    private static void refuseSecondDefault(String name) {
        if (name.equals(SecurityGroup.DEFAULT)) {
            throw Words.refusal(409, "SecurityGroupDefaultAlreadyExists", "Default security group already exists.");
        }
    }

    @Override
    public void letGo(SecurityGroup group, World world, Instant now) {
        boolean isUsed = world.all(Port.class).stream()
                .anyMatch(port -> port.securityGroups().contains(group.id()));
        if (isUsed || group.isDefault()) {
            throw isUsed
                    ? Words.refusal(409, "SecurityGroupInUse", "Security Group " + group.id() + " in use.")
                    : Words.refusal(
                            409,
                            "SecurityGroupCannotRemoveDefault",
                            "Insufficient rights for removing default security group.");
        }
        group.rules(world).forEach(world::remove);
        world.all(SecurityGroupRule.class).stream()
                .filter(rule -> rule.traffic()
                        .remoteGroupId()
                        .filter(group.id()::equals)
                        .isPresent())
                .forEach(world::remove);
    }

    @Override
    public ObjectNode show(SecurityGroup group, Sight sight) {
        ObjectNode shown = group.standard().shown();
        List<ObjectNode> rules = group.rules(sight.world()).stream()
                .map(rule -> {
                    ObjectNode each = SimulatedSecurityGroupRules.shown(rule);
                    each.set("tags", Json.array(List.of()));
                    // A leak of Zed's: the number of a row in its database.
                    each.put("standard_attr_id", 1 + Math.floorMod(rule.id().hashCode(), 10_000));
                    return each;
                })
                .toList();
        shown.setAll(Json.object(
                "stateful", group.isStateful(), "shared", false, "security_group_rules", Json.array(rules)));
        return shown;
    }
}
