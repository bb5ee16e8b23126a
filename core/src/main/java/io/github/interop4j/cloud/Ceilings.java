package io.github.interop4j.cloud;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How much a run may have of a cloud at once, and how much of its time; what is empty knows no ceiling.
 *
 * @param servers           that exist at one time, those being deleted counted
 * @param vcpus             of these servers
 * @param ramMb             of these servers, in MB as flavors count them
 * @param volumeGb          of all volumes that exist at one time
 * @param floatingIps       that are taken at one time
 * @param requestsPerSecond of all roles, polls and repeats counted
 * @param time              after which no new check is begun
 */
@API(status = Status.EXPERIMENTAL)
public record Ceilings(
        OptionalInt servers,
        OptionalInt vcpus,
        OptionalInt ramMb,
        OptionalInt volumeGb,
        OptionalInt floatingIps,
        OptionalDouble requestsPerSecond,
        Optional<Duration> time) {

    /** No ceiling at all. */
    public static final Ceilings NONE = new Ceilings(
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalDouble.empty(),
            Optional.empty());

    public Ceilings {
        notNegative("servers", servers);
        notNegative("vCPUs", vcpus);
        notNegative("MB of RAM", ramMb);
        notNegative("GB of volumes", volumeGb);
        notNegative("floating IPs", floatingIps);
        if (requestsPerSecond.isPresent()
                && !(requestsPerSecond.getAsDouble() > 0 && Double.isFinite(requestsPerSecond.getAsDouble()))) {
            throw new IllegalArgumentException(
                    "a ceiling of requests per second must be above 0, not " + requestsPerSecond.getAsDouble());
        }
        if (time.isPresent() && (time.get().isNegative() || time.get().isZero())) {
            throw new IllegalArgumentException("a ceiling of time must be longer than nothing, not " + time.get());
        }
    }

    private static void notNegative(String what, OptionalInt ceiling) {
        if (ceiling.orElse(0) < 0) {
            throw new IllegalArgumentException(
                    "a ceiling of " + what + " must be 0 or more, not " + ceiling.getAsInt());
        }
    }

    /** Returns these, and the other's where these say nothing. */
    public Ceilings orElse(Ceilings other) {
        return new Ceilings(
                servers.isPresent() ? servers : other.servers,
                vcpus.isPresent() ? vcpus : other.vcpus,
                ramMb.isPresent() ? ramMb : other.ramMb,
                volumeGb.isPresent() ? volumeGb : other.volumeGb,
                floatingIps.isPresent() ? floatingIps : other.floatingIps,
                requestsPerSecond.isPresent() ? requestsPerSecond : other.requestsPerSecond,
                time.or(() -> other.time));
    }
}
