package io.github.interop4j.referencecloud.world;

import io.github.interop4j.referencecloud.release.Release;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Say what holds for every service of a cloud.
 *
 * @param clock what time it is
 * @param pace how long something takes that a real cloud is busy with for a while, such as the boot of a server
 * @param quotas how much of something each project may have, by the name that the service's quotas have for it
 * @param release what its services are those of
 */
@API(status = API.Status.EXPERIMENTAL)
public record Conditions(Clock clock, Duration pace, Map<String, Integer> quotas, Release release) {

    public Conditions {
        quotas = Map.copyOf(quotas);
    }

    public Instant now() {
        return clock.instant();
    }

    /** When that will be done which begins now. */
    public Instant due() {
        return now().plus(pace);
    }

    public int quota(String resource, int usual) {
        return quotas.getOrDefault(resource, usual);
    }
}
