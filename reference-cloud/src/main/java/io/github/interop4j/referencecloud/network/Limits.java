package io.github.interop4j.referencecloud.network;

import io.github.interop4j.referencecloud.world.Conditions;
import io.github.interop4j.referencecloud.world.World;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keep each project to its quotas. */
final class Limits {

    private static final Map<String, Class<? extends Resource>> KINDS = kinds();
    private static final Map<String, Integer> USUAL = Map.of(
            "network", 100,
            "subnet", 100,
            "subnetpool", -1,
            "port", 500,
            "router", 50,
            "floatingip", 100,
            "rbac_policy", 10,
            "security_group", 100,
            "security_group_rule", 500);

    private final Conditions conditions;

    Limits(Conditions conditions) {
        this.conditions = conditions;
    }

    /** What there is a quota for. */
    static Iterable<String> resources() {
        return USUAL.keySet();
    }

    int limit(String resource) {
        return conditions.quota(resource, USUAL.getOrDefault(resource, -1));
    }

    static int used(String resource, String projectId, World world) {
        Class<? extends Resource> kind = KINDS.get(resource);
        return kind == null ? 0 : count(kind, projectId, world);
    }

    /** Refuse what was made in a trial, where it is more than a project may have. */
    void require(String resource, String projectId, World trial) {
        int limit = limit(resource);
        if (limit >= 0 && used(resource, projectId, trial) > limit) {
            throw Words.overQuota(resource);
        }
    }

    private static <T extends Resource> int count(Class<T> kind, String projectId, World world) {
        return world.all(kind, thing -> thing.projectId().equals(projectId)).size();
    }

    private static Map<String, Class<? extends Resource>> kinds() {
        Map<String, Class<? extends Resource>> kinds = new LinkedHashMap<>();
        kinds.put("network", Network.class);
        kinds.put("subnet", Subnet.class);
        kinds.put("subnetpool", SubnetPool.class);
        kinds.put("port", Port.class);
        kinds.put("router", Router.class);
        kinds.put("floatingip", FloatingIp.class);
        kinds.put("security_group", SecurityGroup.class);
        kinds.put("security_group_rule", SecurityGroupRule.class);
        return Collections.unmodifiableMap(kinds);
    }
}
