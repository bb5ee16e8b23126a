package io.github.interop4j.given.network;

import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.wire.Id;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Finds the security group that a project has without asking: {@code @Given(by = DefaultSecurityGroup.class)
 * SecurityGroup}.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class DefaultSecurityGroup implements Recipe<SecurityGroup> {

    private static final String NAME = "default";

    @Override
    public SecurityGroup make(Kitchen kitchen) {
        String project = kitchen.principal().identity().projectId().orElse("");
        return kitchen
                .typed(os -> os.networking().securitygroup().list(Map.of("name", NAME, "tenant_id", project)))
                .stream()
                .findFirst()
                .map(group -> new SecurityGroup(new Id(group.getId()), NAME, group))
                .orElseThrow(() -> new IllegalStateException("project " + project + " has no security group " + NAME));
    }
}
