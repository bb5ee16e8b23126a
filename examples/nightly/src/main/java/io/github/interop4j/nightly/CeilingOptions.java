package io.github.interop4j.nightly;

import io.github.interop4j.cloud.Ceilings;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** How much a run may have of a cloud at once. */
final class CeilingOptions {

    private static final double MILLISECONDS_A_MINUTE = 60_000;

    @Option(
            names = "--max-servers",
            paramLabel = "N",
            converter = Names.OfCeiling.class,
            description = "No more servers at one time than this, those being deleted counted.")
    private Optional<Integer> servers = Optional.empty();

    @Option(
            names = "--max-vcpus",
            paramLabel = "N",
            converter = Names.OfCeiling.class,
            description = "No more vCPUs at one time than this.")
    private Optional<Integer> vcpus = Optional.empty();

    @Option(
            names = "--max-ram",
            paramLabel = "MB",
            converter = Names.OfCeiling.class,
            description = "No more RAM of servers at one time than this, in MB.")
    private Optional<Integer> ram = Optional.empty();

    @Option(
            names = "--max-volume-gb",
            paramLabel = "GB",
            converter = Names.OfCeiling.class,
            description = "No more GB of volumes at one time than this.")
    private Optional<Integer> volumeGb = Optional.empty();

    @Option(
            names = "--max-floating-ips",
            paramLabel = "N",
            converter = Names.OfCeiling.class,
            description = "No more floating IPs at one time than this.")
    private Optional<Integer> floatingIps = Optional.empty();

    @Option(
            names = "--max-requests-per-second",
            paramLabel = "N",
            converter = Names.OfRate.class,
            description = "No more requests a second than this, of all roles together; 0.5 is one in two seconds.")
    private Optional<Double> requestsPerSecond = Optional.empty();

    @Option(
            names = "--max-minutes",
            paramLabel = "N",
            converter = Names.OfRate.class,
            description = "Begin no check after so many minutes; those not begun count as not run, and the run as"
                    + " incomplete.")
    private Optional<Double> minutes = Optional.empty();

    Ceilings ceilings() {
        return new Ceilings(
                whole(servers),
                whole(vcpus),
                whole(ram),
                whole(volumeGb),
                whole(floatingIps),
                requestsPerSecond.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                minutes.map(each -> Duration.ofMillis(Math.round(each * MILLISECONDS_A_MINUTE))));
    }

    private static OptionalInt whole(Optional<Integer> said) {
        return said.map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
