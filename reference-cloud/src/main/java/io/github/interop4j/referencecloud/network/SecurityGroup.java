package io.github.interop4j.referencecloud.network;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interop4j.referencecloud.http.Refusal;
import io.github.interop4j.referencecloud.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A security group; its rules are things of their own. */
record SecurityGroup(Standard standard, boolean isStateful) implements Resource {

    static final String DEFAULT = "default";

    /** The group that a project has without asking. */
    static Optional<SecurityGroup> defaultOf(String projectId, World world) {
        return world
                .all(
                        SecurityGroup.class,
                        group -> group.isDefault() && group.projectId().equals(projectId))
                .stream()
                .findFirst();
    }

    static SecurityGroup find(String id, Sight sight) {
        return sight.own(SecurityGroup.class, path(id)).orElseThrow(() -> unknown(id));
    }

    static Refusal unknown(String id) {
        return Words.refusal(404, "SecurityGroupNotFound", "Security group " + id + " does not exist");
    }

    boolean isDefault() {
        return standard.name().equals(DEFAULT);
    }

    List<SecurityGroupRule> rules(World world) {
        return world.all(SecurityGroupRule.class, rule -> rule.groupId().equals(id()));
    }

    SecurityGroup changed(JsonNode change, Instant now) {
        boolean stateful = change.hasNonNull("stateful") ? Attribute.flagOf(change.get("stateful")) : isStateful;
        return new SecurityGroup(standard.changed(change, now), stateful);
    }

    @Override
    public String path() {
        return path(id());
    }

    static String path(String id) {
        return "network/security-group/" + id;
    }
}
