package io.github.interop4j.budget;

import java.util.Map;
import org.apiguardian.api.API;

/**
 * How much of a resource a project may have, and has.
 *
 * @param cloud   the entry of clouds.yaml by which it was asked
 * @param project its name
 * @param used    what is reserved counted
 */
@API(status = API.Status.EXPERIMENTAL)
public record Quota(String cloud, String project, Resource resource, int limit, int used) {

    /** Returns what is left of it. */
    public int free() {
        return Math.max(0, limit - used);
    }

    /** Returns what is left of it as the limits of a run. */
    public Limits asLimits() {
        return new Limits(Map.of(resource, asLimit()));
    }

    /** Returns what is left of it as a limit. */
    public Limit asLimit() {
        return new Limit(
                free(),
                "what project " + project + " of cloud '" + cloud + "' has left of its quota of " + limit + ": " + used
                        + " used");
    }

    /** Returns how a quota is raised. */
    public String remedy() {
        return "delete what is no longer used, or have it raised"
                + resource.quotaOption()
                        .map(option -> ": openstack quota set " + option + " N " + project)
                        .orElse("");
    }
}
