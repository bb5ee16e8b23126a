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

/** Simulate {@code /v2.0/security-groups}. */
final class SimulatedSecurityGroups {

    private static final String ALL = "/v2.0/security-groups";
    private static final String ONE = ALL + "/{security_group_id}";
    private static final Attributes ATTRIBUTES = Attributes.of(
            "security_group",
            "security_groups",
            Attribute.flag("stateful"),
            Attribute.shown("shared"),
            Attribute.shown("security_group_rules"));

    private final Conditions conditions;
    private final Creating creating;

    SimulatedSecurityGroups(Conditions conditions) {
        this.conditions = conditions;
        creating = new Creating(ATTRIBUTES, conditions);
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", ALL, this::list),
                Route.of("POST", ALL, this::create),
                Route.of("GET", ONE, this::show),
                Route.of("PUT", ONE, this::update),
                Route.of("DELETE", ONE, this::delete));
    }

    private Reply list(Request request, World world) {
        Sight sight = Sight.of(request, world, conditions.clock());
        return Listing.of(
                request,
                ATTRIBUTES,
                SimulatedSecurityGroups::unknown,
                sight.own(SecurityGroup.class).stream().map(group -> shown(group, world)));
    }

    private static Refusal unknown(String id) {
        return Words.refusal(404, "SecurityGroupNotFound", "Security group " + id + " does not exist");
    }

    private Reply create(Request request, World world) {
        return creating.answer(request, world, SimulatedSecurityGroups::make);
    }

    private static ObjectNode make(JsonNode wanted, Standard standard, Sight sight) {
        if (standard.name().equals(SecurityGroup.DEFAULT)) {
            throw Words.refusal(409, "SecurityGroupDefaultAlreadyExists", "Default security group already exists.");
        }
        boolean isStateful = !wanted.hasNonNull("stateful") || Attribute.flagOf(wanted.get("stateful"));
        SecurityGroup group = new SecurityGroup(standard, isStateful);
        sight.world().put(group);
        for (String etherType : List.of("IPv4", "IPv6")) {
            sight.world().put(rule(group, SecurityGroupRule.Traffic.all("egress", etherType)));
        }
        return shown(group, sight.world());
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

    private Reply show(Request request, World world) {
        SecurityGroup group = found(request, world);
        return Reply.json(200, Json.object("security_group", Listing.trimmed(request, shown(group, world))));
    }

    private Reply update(Request request, World world) {
        ObjectNode change = ATTRIBUTES.change(
                request, Sight.of(request, world, conditions.clock()).caller());
        SecurityGroup group = found(request, world);
        if (group.isDefault() && change.has("name")) {
            throw Words.refusal(
                    409, "SecurityGroupCannotUpdateDefault", "Updating default security group not allowed.");
        }
        SecurityGroup changed = group.changed(change, conditions.now());
        world.put(changed);
        return Reply.json(200, Json.object("security_group", shown(changed, world)));
    }

    private Reply delete(Request request, World world) {
        SecurityGroup group = found(request, world);
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
        world.remove(group);
        return Reply.empty(204);
    }

    private SecurityGroup found(Request request, World world) {
        return SecurityGroup.find(request.variable("security_group_id"), Sight.of(request, world, conditions.clock()));
    }

    private static ObjectNode shown(SecurityGroup group, World world) {
        ObjectNode shown = group.standard().shown();
        List<ObjectNode> rules = group.rules(world).stream()
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
